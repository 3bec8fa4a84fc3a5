import { primaryLanguage } from '../talk/index.js';
import type { IsCollocation } from './collocations.js';
import { functionWords, type FunctionWords } from './function-words.js';
import { splitText } from './split-text.js';
import { displayWidth, graphemes } from './display-width.js';

/** Costs of a cut: 1 in the middle of a phrase, less where one ends, more where words belong together. */
export const COST = {
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

/** A stretch of text that stays on one line: a word with its marks, a number, a link. */
export interface Piece {
  /** Offsets in the text. Spaces between pieces belong to none. */
  readonly from: number;
  readonly to: number;
  /** Edges on an endless line, in display width. */
  readonly left: number;
  readonly right: number;
  /** Cost of a cut behind this piece. */
  readonly cost: number;
}

// Character classes, as sources, since they are combined below.
/** Scripts that put no spaces between words. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';
/** Full-width marks, which bring their own space, and dashes and dots. */
const WIDE_MARK =
  '\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65—…';

/** What does not begin a line: closing marks, marks that follow a word, small kana (JIS X 4051, GB/T 15834). */
const CLOSING = /^[\p{Pe}\p{Pf}…—、。，．！？；：·・～〜,.!?;:%‰℃°％々ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ]$/u;
/** What does not end one. */
const OPENING = /^[\p{Ps}\p{Pi}$£¥￥€＄]$/u;
/** What holds to both sides, or is part of the character before it. */
const JOINING = /^[\u{1f3fb}-\u{1f3ff}\p{M}\u200d\u2060\u{e0020}-\u{e007f}\uff9e\uff9f\u00a0\u202f]$/u;
const DIGIT = /^\p{Nd}$/u;
const NUMERAL = /^[〇零一二两三四五六七八九十百千万萬亿億兆]$/u;
const QUOTE = /^["'\p{Pe}\p{Pf}]$/u;

const ATOM = new RegExp(` +|(?:[${UNSPACED}]\\p{M}*)+|[${WIDE_MARK}]|[^ ${UNSPACED}${WIDE_MARK}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const IS_LOOSE = new RegExp(`^[${UNSPACED}${WIDE_MARK}]$`, 'u');

const firstOf = (text: string) => String.fromCodePoint(text.codePointAt(0)!);
const lastOf = (text: string) => [...text.slice(-2)].at(-1)!;

/** Runs of white space become one space, but for those that forbid a cut. */
export const plainText = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();

/**
 * The pieces of a plain text (see {@link plainText}). Latin words hang together up to the next space; scripts without
 * spaces come apart between the words that `Intl.Segmenter` finds; what is wider than `limit` is cut by force.
 */
export function piecesOf(text: string, lang: string, limit: number, cohesion?: IsCollocation): Piece[] {
  const words = { ...functionWords(primaryLanguage(lang)), cohesion };
  const pieces: Piece[] = [];
  let from = 0; // of the piece that is growing
  let left = 0;
  let to = 0;
  let previous = ''; // the atom before the place looked at
  let quotes = 0;

  const close = (cost: number) => {
    for (const part of forced(text.slice(from, to), limit)) {
      const width = displayWidth(part);
      from += part.length;
      pieces.push({
        from: from - part.length,
        to: from,
        left,
        right: left + width,
        cost: from === to ? cost : COST.tight,
      });
      left += width;
    }
  };

  for (const { 0: run, index } of text.matchAll(ATOM)) {
    if (run[0] === ' ') continue;
    const atoms = IS_UNSPACED.test(run) ? splitText(run, 'word', lang) : [run];
    let at = index;
    for (const atom of atoms) {
      if (previous) {
        const spaced = at > to;
        const cost = cutCost(text, to, previous, atom, spaced, quotes, words);
        if (cost !== undefined) {
          close(cost);
          from = at;
          if (spaced) left += 1;
        }
      }
      if (atom.includes('"')) quotes += atom.split('"').length - 1;
      at += atom.length;
      to = at;
      previous = atom;
    }
  }
  if (to > from) close(COST.sentence);
  return pieces;
}

/** Parts of a piece that fit the limit; the whole piece, as a rule. */
function forced(piece: string, limit: number): string[] {
  if (piece.length * 2 <= limit || displayWidth(piece) <= limit) return [piece];
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const grapheme of graphemes(piece)) {
    const own = displayWidth(grapheme);
    if (part && width + own > limit / 2) {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += grapheme;
    width += own;
  }
  return [...parts, part];
}

/** What is known about a language, and about the talk. */
type Words = FunctionWords & { readonly cohesion?: IsCollocation | undefined };

/** Cost of a cut between two atoms, undefined where there must be none. */
function cutCost(
  text: string,
  at: number,
  before: string,
  after: string,
  spaced: boolean,
  quotes: number,
  words: Words,
): number | undefined {
  const last = lastOf(before);
  const next = firstOf(after);
  if (JOINING.test(last) || JOINING.test(next) || CLOSING.test(next) || OPENING.test(last)) return undefined;
  if (!spaced) {
    if (!IS_LOOSE.test(last) && !IS_LOOSE.test(next)) return undefined;
    // straight quotes open and close in turn
    if (next === '"' ? quotes % 2 === 1 : last === '"' && quotes % 2 === 1) return undefined;
  }
  if (inNumber(text, at, last, next, before, spaced, after)) return undefined;
  return markCost(text, at, next, before) ?? wordCost(before, after, last, next, words);
}

/** Whether a cut would divide a number: `13。8`, `1 000`, 二十三, 百分之三, 第三, 138亿. */
function inNumber(
  text: string,
  at: number,
  last: string,
  next: string,
  before: string,
  spaced: boolean,
  after: string,
): boolean {
  if (DIGIT.test(next)) {
    if (/^[．。，：:・]$/u.test(last) && !spaced) return /\p{Nd}$/u.test(text.slice(Math.max(0, at - 3), at - 1));
    if (spaced && DIGIT.test(last)) return /^\d{3}(?!\d)/.test(after);
  }
  if (spaced) return false;
  if ((DIGIT.test(next) || NUMERAL.test(next)) && /(?:分之|第)$/u.test(text.slice(Math.max(0, at - 2), at)))
    return true;
  return (NUMERAL.test(next) && (NUMERAL.test(last) || DIGIT.test(last))) || (before.endsWith('分') && next === '之');
}

const ABBREVIATION = /(?:^|[\s(])(?:\p{Lu}|mr|mrs|ms|dr|prof|st|vs|no|fig|e\.g|i\.e|cf|approx)\.$/iu;

/** Cost behind a punctuation mark, looking through the quotes and brackets that close after it. */
function markCost(text: string, at: number, next: string, before: string): number | undefined {
  let end = at;
  while (end > at - 4 && end > 0 && QUOTE.test(text[end - 1]!)) end--;
  switch (text[end - 1]) {
    case '.':
      if (ABBREVIATION.test(before)) return COST.close;
      return /\p{Ll}/u.test(next) ? COST.comma : COST.sentence;
    case '!':
    case '?':
    case '。':
    case '！':
    case '？':
    case '…':
      return COST.sentence;
    case ';':
    case ':':
    case '；':
    case '：':
    case '—':
    case '–':
      return COST.clause;
    case ',':
    case '，':
      return COST.comma;
    case '、':
      return COST.list;
    default:
      return OPENING.test(next) && !DIGIT.test(next) ? COST.opening : undefined;
  }
}

const bare = (word: string) => word.toLowerCase().replace(/’/g, "'");

function wordCost(before: string, after: string, last: string, next: string, words: Words): number {
  const unspaced = IS_UNSPACED.test(last) && IS_UNSPACED.test(next);
  if (words.trailing.has(bare(after))) return COST.close;
  // a number and what it counts
  if (DIGIT.test(last)) return IS_UNSPACED.test(next) ? COST.tight : COST.close;
  if (words.leaning.has(bare(before))) return COST.close;
  if (words.opening.has(bare(after))) return COST.opening;
  if (words.trailing.has(bare(before))) return COST.word;
  if (unspaced && words.cohesion?.(before, after)) return COST.tight;
  // one character next to another is often a word that the segmenter does not know
  if (unspaced && before.length === 1 && after.length === 1) return COST.close;
  if (unspaced && (before.length === 1 || after.length === 1)) return COST.name;
  if (DIGIT.test(next) || (/^\p{Lu}/u.test(before) && /^\p{Lu}/u.test(after))) return COST.name;
  return COST.word;
}
