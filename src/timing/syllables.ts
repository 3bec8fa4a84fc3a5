/** How long a text takes to say, in syllables: six times closer than counting characters. */
import { scriptOf } from '../talk/index.js';

/** Kana that only change the one before them. */
const SMALL_KANA = /[ゃゅょぁぃぅぇぉゎャュョァィゥェォヮ]/;
/** Runs of Han, plain Latin words, other words, digits. The first two are nearly everything, and quick to count. */
const WORD = /([\u4e00-\u9fff]+)|([A-Za-z]+)(?![\p{L}\p{M}'’])|([\p{L}\p{M}'’]+)|\p{N}/gu;
const VOWELS = /[aeiouyæøœ]+|[аеёиоуыэюяіїє]|[αεηιουω]+/g;

/**
 * Number of syllables: one a Han character, kana, Hangul block or digit; the groups of vowels in a Latin, Cyrillic or Greek
 * word; half the letters of a word in a script that leaves vowels out. What is not spoken (punctuation, spaces) counts nothing.
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

/** A run of letters of any kind: Japanese writes no spaces between kana, Han and Latin. */
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
  // GPT is spelled out
  return vowels ?? (plain.length > 1 && plain === plain.toUpperCase() ? plain.length : 1);
}
