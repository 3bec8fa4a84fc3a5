/** Text that is looked at, in characters: an hour's worth tells as much as a day's. */
const SAMPLE = 100_000;
/** Characters belong together when they met this often, and in this share of the rarer one's occurrences. */
const OFTEN = 3;
const SHARE = 0.2;

/** Whether what stands left of a place and what stands right of it belong to one word. */
export type IsCollocation = (left: string, right: string) => boolean;

/**
 * Learns from a talk which characters it keeps together, for scripts without spaces: dictionaries divide 人工智能 and
 * know no terms of the field, but a talk that is about something says it again and again.
 */
export function findCollocations(texts: Iterable<string>): IsCollocation {
  const counts = new Map<number, number>();
  const count = (key: number) => counts.set(key, (counts.get(key) ?? 0) + 1);
  let left = SAMPLE;
  for (const text of texts) {
    let before = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      // neither Latin nor punctuation
      const counted = code >= 0x0e00 && (code < 0x2000 || code > 0x303f) && code < 0xff00;
      if (counted) {
        count(code);
        if (before) count(before * 0x10000 + code);
      }
      before = counted ? code : 0;
    }
    if ((left -= text.length) <= 0) break;
  }
  return (before, after) => {
    const a = before.charCodeAt(before.length - 1);
    const b = after.charCodeAt(0);
    const together = counts.get(a * 0x10000 + b) ?? 0;
    return together >= OFTEN && together >= SHARE * Math.min(counts.get(a)!, counts.get(b)!);
  };
}
