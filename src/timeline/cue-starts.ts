import { timeAt, type Anchor } from '../talk/anchor.js';
import type { Segment } from '../talk/index.js';
import { countSyllables } from '../talk/syllables.js';
import type { Piece } from './text-pieces.js';
import { wordsInText } from './words-in-text.js';

/** A caption that is shown for less than this cannot be read. Seconds. */
const SHORTEST = 0.8;
/** The pace of speech in a segment whose end is not known. */
const SYLLABLES_PER_SECOND = 4.5;

/** Syllables of a text, or half a syllable where it has none. */
export const spokenLength = (text: string): number => countSyllables(text) || 0.5;

/** For each piece the syllables up to its start, and at last those of all pieces. */
export function syllablesBefore(text: string, pieces: readonly Piece[]): Float64Array {
  const sums = new Float64Array(pieces.length + 1);
  pieces.forEach((piece, i) => (sums[i + 1] = sums[i]! + spokenLength(text.slice(piece.from, piece.to))));
  return sums;
}

const countLetters = (text: string): number => text.match(/[\p{L}\p{N}\p{M}]/gu)?.length ?? 0;

/** The starts of the timed words that are found in the text. */
export function wordAnchors(
  text: string,
  pieces: readonly Piece[],
  syllables: Float64Array,
  words: Segment['words'] = [],
): Anchor[] {
  let i = 0;
  return wordsInText(words, text).map(({ start, from }) => {
    while (pieces[i]!.to <= from) i++;
    const piece = pieces[i]!;
    const share = countLetters(text.slice(piece.from, from)) / countLetters(text.slice(piece.from, piece.to));
    return { syllables: syllables[i]! + share * (syllables[i + 1]! - syllables[i]!), time: start };
  });
}

/**
 * When the cues after the first start, which begin after so many syllables of `total`: in proportion between the anchors. They are
 * at least {@link SHORTEST} apart, or evenly spread where there is no room for that.
 *
 * @param start - of the segment, in seconds
 * @param end - of the segment, or Infinity
 */
export function cueStarts(
  syllables: readonly number[],
  total: number,
  start: number,
  end: number,
  anchors: readonly Anchor[] = [],
): number[] {
  const last = end < Infinity ? end : start + Math.max(total / SYLLABLES_PER_SECOND, SHORTEST * (syllables.length + 1));
  const usable: Anchor[] = [{ syllables: 0, time: start }];
  for (const anchor of [...anchors, { syllables: total, time: last }]) {
    const before = usable.at(-1)!;
    if (anchor.syllables > before.syllables && anchor.time >= before.time && anchor.time <= last) usable.push(anchor);
  }
  return spreadOut(
    syllables.map((count) => timeAt(usable, count) ?? last),
    start,
    last,
  );
}

/** Moves starts apart, each as little as necessary. */
function spreadOut(starts: number[], from: number, to: number): number[] {
  const even = (to - from) / (starts.length + 1);
  if (even < SHORTEST) return starts.map((_, i) => from + even * (i + 1));
  for (let i = 0; i < starts.length; i++) starts[i] = Math.max(starts[i]!, (starts[i - 1] ?? from) + SHORTEST);
  for (let i = starts.length - 1; i >= 0; i--) starts[i] = Math.min(starts[i]!, (starts[i + 1] ?? to) - SHORTEST);
  return starts;
}
