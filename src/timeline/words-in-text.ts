/** A spoken word that was found in a text. */
export interface WordInText {
  readonly word: string;
  /** Seconds. */
  readonly start: number;
  readonly end: number;
  /** Where its first letter starts and its last one ends in the text, in UTF-16 code units. */
  readonly from: number;
  readonly to: number;
}

/** A word that comes after this many letters more than expected is another one, and the one that is looked for is missing. */
const MAX_SKIPPED = 40;

/**
 * Finds each of some spoken words in a text, one after the other. Letters and digits are compared, whatever stands between them; words
 * that the text does not have are left out.
 */
export function wordsInText(
  words: readonly (readonly [start: number, end: number, word: string])[],
  text: string,
): readonly WordInText[] {
  const letters = lettersOf(text);
  const found: WordInText[] = [];
  let next = 0;
  for (const [start, end, word] of words) {
    const own = lettersOf(word).text;
    const skipped = own ? letters.text.slice(next, next + own.length + MAX_SKIPPED).indexOf(own) : -1;
    if (skipped < 0) continue;
    const first = next + skipped;
    next = first + own.length;
    found.push({ word, start, end, from: letters.starts[first]!, to: letters.ends[next - 1]! });
  }
  return found;
}

/** A text's letters and digits in lower case, and where each of them starts and ends in the text. */
function lettersOf(text: string): { text: string; starts: readonly number[]; ends: readonly number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let letters = '';
  for (const { 0: letter, index } of text.matchAll(/[\p{L}\p{N}\p{M}]/gu)) {
    const lower = letter.toLowerCase();
    letters += lower;
    for (let i = 0; i < lower.length; i++) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text: letters, starts, ends };
}
