/** In characters. More text would tell nothing new. */
const MOST_TEXT = 100_000;
/** How often two characters must stand together, and in which share of the places of the rarer one. */
const LEAST_COUNT = 3;
const LEAST_SHARE = 0.2;

/** Whether the end of one text and the start of the next belong to one word. */
export type IsCollocation = (before: string, after: string) => boolean;

/**
 * Learns from the texts of a talk which characters make up words, for scripts without spaces. Dictionaries divide 人工智能 and lack
 * the terms of a field, but a talk about a subject repeats its terms.
 */
export function findCollocations(texts: Iterable<string>): IsCollocation {
  // of characters by their code, and of pairs by both codes
  const counts = new Map<number, number>();
  const count = (key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let rest = MOST_TEXT;
  for (const text of texts) {
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const isLetter = code >= 0x0e00 && (code < 0x2000 || code > 0x303f) && code < 0xff00;
      if (isLetter) {
        count(code);
        if (before) count(before * 0x10000 + code);
      }
      before = isLetter ? code : 0;
    }
    if ((rest -= text.length) <= 0) break;
  }
  return (before, after) => {
    const a = before.charCodeAt(before.length - 1);
    const b = after.charCodeAt(0);
    const together = counts.get(a * 0x10000 + b) ?? 0;
    return together >= LEAST_COUNT && together >= LEAST_SHARE * Math.min(counts.get(a)!, counts.get(b)!);
  };
}
