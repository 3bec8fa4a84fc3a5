/** Scripts that write names without spaces: the first character stands for the name. */
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** The initials of a name: 文 of 文澜, WL of Wen Lan. */
export function initials(name: string): string {
  const words = name.trim().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const first = words[0] ?? (name.trim() || '–');
  if (WITHOUT_SPACES.test(first) || words.length < 2) return firstLetter(first);
  return firstLetter(first) + firstLetter(words.at(-1)!);
}

const firstLetter = (word: string): string => String.fromCodePoint(word.codePointAt(0)!).toLocaleUpperCase();
