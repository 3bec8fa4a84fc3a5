import { primaryLanguage } from '../talk/index.js';
import { BREAK_COSTS, breakCost } from './break-costs.js';
import { UNSPACED, WIDE_MARK } from './character-classes.js';
import type { IsCollocation } from './collocations.js';
import { displayWidth, graphemes } from './display-width.js';
import { functionWords } from './function-words.js';
import { splitText } from './split-text.js';

/** Part of a text that stays on one line, such as a word with its punctuation, a number or a link. */
export interface Piece {
  /** Offsets in the text. Spaces between two pieces belong to neither. */
  readonly from: number;
  readonly to: number;
  /** Left and right edge, in display width, if the whole text were on one line. */
  readonly left: number;
  readonly right: number;
  /** Cost of a break behind this piece. */
  readonly cost: number;
}

const RUN = new RegExp(` +|(?:[${UNSPACED}]\\p{M}*)+|[${WIDE_MARK}]|[^ ${UNSPACED}${WIDE_MARK}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');

/** Replaces runs of white space by one space, except for spaces that forbid a break. */
export const plainText = (text: string): string => text.replace(/[^\S\u00a0\u202f]+/gu, ' ').trim();

/**
 * Divides a plain text (see {@link plainText}) into pieces. Scripts with spaces are divided at the spaces, others between the words
 * that `Intl.Segmenter` finds. A piece that is wider than `limit` is divided anywhere.
 */
export function textPieces(text: string, lang: string, limit: number, isCollocation?: IsCollocation): Piece[] {
  const words = { ...functionWords(primaryLanguage(lang)), isCollocation };
  const pieces: Piece[] = [];
  // of the piece that is growing
  let from = 0;
  let to = 0;
  let left = 0;
  let before = '';
  let quotes = 0;

  const add = (cost: number) => {
    for (const part of divide(text.slice(from, to), limit)) {
      const width = displayWidth(part);
      from += part.length;
      pieces.push({
        from: from - part.length,
        to: from,
        left,
        right: left + width,
        cost: from === to ? cost : BREAK_COSTS.tight,
      });
      left += width;
    }
  };

  for (const { 0: run, index } of text.matchAll(RUN)) {
    if (run[0] === ' ') continue;
    let at = index;
    for (const after of IS_UNSPACED.test(run) ? splitText(run, 'word', lang) : [run]) {
      if (before) {
        const isSpaced = at > to;
        const cost = breakCost({ text, offset: to, before, after, isSpaced, isQuoted: quotes % 2 === 1 }, words);
        if (cost !== undefined) {
          add(cost);
          from = at;
          if (isSpaced) left += 1;
        }
      }
      if (after.includes('"')) quotes += after.split('"').length - 1;
      at += after.length;
      to = at;
      before = after;
    }
  }
  if (to > from) add(BREAK_COSTS.sentence);
  return pieces;
}

/** Divides a piece that is wider than the limit into parts of half the limit. */
function divide(piece: string, limit: number): string[] {
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
