import { endsWithAbbreviation } from './abbreviations.js';
import { UNSPACED, WIDE_MARK } from './character-classes.js';
import type { IsCollocation } from './collocations.js';
import type { FunctionWords } from './function-words.js';

/** Costs of a break: 1 in the middle of a phrase, less at its end, more between words that belong together. */
export const BREAK_COSTS = {
  sentence: 0,
  clause: 0.2,
  comma: 0.3,
  list: 0.5,
  opening: 0.7,
  word: 1,
  name: 1.6,
  close: 2,
  tight: 4,
} as const;

/** What is known about a language, and about the talk. */
export interface LanguageWords extends FunctionWords {
  readonly isCollocation?: IsCollocation | undefined;
}

/** A place between two words, or between a word and a punctuation mark, where a break is thought of. */
export interface PossibleBreak {
  readonly text: string;
  /** The offset behind `before`. */
  readonly offset: number;
  readonly before: string;
  readonly after: string;
  /** Whether there are spaces between them. */
  readonly isSpaced: boolean;
  /** Whether a straight quotation mark has been opened before and not closed yet. */
  readonly isQuoted: boolean;
}

/** Never at the start of a line: closing marks, marks that follow a word, small kana (JIS X 4051, GB/T 15834). */
const CLOSING = /^[\p{Pe}\p{Pf}…—、。，．！？；：·・～〜,.!?;:%‰℃°％々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]$/u;
/** Never at the end of a line. */
const OPENING = /^[\p{Ps}\p{Pi}$£¥￥€＄]$/u;
/** Joins both sides, or is part of the character before it. */
const JOINING = /^[\u{1f3fb}-\u{1f3ff}\p{M}\u200d\u2060\u{e0020}-\u{e007f}\uff9e\uff9f\u00a0\u202f]$/u;
const DIGIT = /^\p{Nd}$/u;
const NUMERAL = /^[〇零一二两三四五六七八九十百千万萬亿億兆]$/u;
const CLOSING_QUOTE = /^["'\p{Pe}\p{Pf}]$/u;
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const BREAKS_UNSPACED = new RegExp(`^[${UNSPACED}${WIDE_MARK}]$`, 'u');

const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0)!);
const lastOf = (text: string) => [...text.slice(-2)].at(-1)!;

/** The cost of a break; undefined where a break is forbidden. */
export function breakCost(place: PossibleBreak, words: LanguageWords): number | undefined {
  const last = lastOf(place.before);
  const next = firstOf(place.after);
  if (JOINING.test(last) || JOINING.test(next) || CLOSING.test(next) || OPENING.test(last)) return undefined;
  if (!place.isSpaced) {
    if (!BREAKS_UNSPACED.test(last) && !BREAKS_UNSPACED.test(next)) return undefined;
    // straight quotation marks open and close in turn
    if (next === '"' ? place.isQuoted : last === '"' && place.isQuoted) return undefined;
  }
  if (isInNumber(place, last, next)) return undefined;
  return costAfterMark(place, next) ?? costBetweenWords(place, last, next, words);
}

/** Whether the break would divide a number, such as `13。8`, `1 000`, 二十三, 百分之三, 第三 or 138亿. */
function isInNumber({ text, offset, before, after, isSpaced }: PossibleBreak, last: string, next: string): boolean {
  if (DIGIT.test(next)) {
    if (/^[．。，：:・]$/u.test(last) && !isSpaced) {
      return /\p{Nd}$/u.test(text.slice(Math.max(0, offset - 3), offset - 1));
    }
    if (isSpaced && DIGIT.test(last)) return /^\d{3}(?!\d)/.test(after);
  }
  if (isSpaced) return false;
  const isNumber = DIGIT.test(next) || NUMERAL.test(next);
  if (isNumber && /(?:分之|第)$/u.test(text.slice(Math.max(0, offset - 2), offset))) return true;
  return (NUMERAL.test(next) && (NUMERAL.test(last) || DIGIT.test(last))) || (before.endsWith('分') && next === '之');
}

/** The cost behind a punctuation mark, which may be followed by closing quotes and brackets. */
function costAfterMark({ text, offset, before }: PossibleBreak, next: string): number | undefined {
  let end = offset;
  while (end > offset - 4 && end > 0 && CLOSING_QUOTE.test(text[end - 1]!)) end--;
  switch (text[end - 1]) {
    case '.':
      if (endsWithAbbreviation(before)) return BREAK_COSTS.close;
      return /\p{Ll}/u.test(next) ? BREAK_COSTS.comma : BREAK_COSTS.sentence;
    case '!':
    case '?':
    case '。':
    case '！':
    case '？':
    case '…':
      return BREAK_COSTS.sentence;
    case ';':
    case ':':
    case '；':
    case '：':
    case '—':
    case '–':
      return BREAK_COSTS.clause;
    case ',':
    case '，':
      return BREAK_COSTS.comma;
    case '、':
      return BREAK_COSTS.list;
    default:
      return OPENING.test(next) && !DIGIT.test(next) ? BREAK_COSTS.opening : undefined;
  }
}

const normalized = (word: string) => word.toLowerCase().replace(/’/g, "'");

function costBetweenWords({ before, after }: PossibleBreak, last: string, next: string, words: LanguageWords): number {
  const isUnspaced = IS_UNSPACED.test(last) && IS_UNSPACED.test(next);
  if (words.trailing.has(normalized(after))) return BREAK_COSTS.close;
  // a number and what it counts
  if (DIGIT.test(last)) return IS_UNSPACED.test(next) ? BREAK_COSTS.tight : BREAK_COSTS.close;
  if (words.leaning.has(normalized(before))) return BREAK_COSTS.close;
  if (words.opening.has(normalized(after))) return BREAK_COSTS.opening;
  if (words.trailing.has(normalized(before))) return BREAK_COSTS.word;
  if (isUnspaced && words.isCollocation?.(before, after)) return BREAK_COSTS.tight;
  // two single characters are often one word that the segmenter does not know
  if (isUnspaced && before.length === 1 && after.length === 1) return BREAK_COSTS.close;
  if (isUnspaced && (before.length === 1 || after.length === 1)) return BREAK_COSTS.name;
  if (DIGIT.test(next) || (/^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after))) return BREAK_COSTS.name;
  return BREAK_COSTS.word;
}
