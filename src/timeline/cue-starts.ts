import type { Segment } from '../talk/index.js';
import type { Piece } from './text-pieces.js';

/** A caption that is shorter than this cannot be read; seconds. */
const SHORTEST = 0.8;
/** Syllables a second, where a segment has no end to measure by. */
const SPEED = 4.5;

const SYLLABLE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Nd}]|[aeiouyæøœαεηιουωаеёиоуыэюяіїє]+|[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]{2}/giu;

/** How long text takes to say, in syllables; never nothing. */
export function speechLength(text: string): number {
  return (text.normalize('NFD').match(SYLLABLE)?.length ?? 0) || 0.5;
}

/** How long it takes to say the first `i` pieces. */
export function speechLengths(text: string, pieces: readonly Piece[]): Float64Array {
  const lengths = new Float64Array(pieces.length + 1);
  pieces.forEach((piece, i) => (lengths[i + 1] = lengths[i]! + speechLength(text.slice(piece.from, piece.to))));
  return lengths;
}

/** A place in the spoken text, in syllables, and the time at which it is said. */
type Anchor = readonly [said: number, time: number];

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}\p{M}]/gu, '');

/** Where in the text each word is said, as far as the words are found in it, one behind the other. */
export function wordAnchors(
  text: string,
  pieces: readonly Piece[],
  lengths: Float64Array,
  words: Segment['words'] = [],
): Anchor[] {
  // the letters and digits of the text alone, and for each of them its place in syllables
  let letters = '';
  const said: number[] = [];
  pieces.forEach((piece, i) => {
    const own = bare(text.slice(piece.from, piece.to));
    const length = lengths[i + 1]! - lengths[i]!;
    for (let n = 0; n < own.length; n++) said.push(lengths[i]! + (length * n) / own.length);
    letters += own;
  });
  const anchors: Anchor[] = [];
  let from = 0;
  for (const [start, , word] of words) {
    const own = bare(word);
    // a word that the text does not have must not be found far down, and leave all between without a time
    const at = own ? letters.slice(from, from + own.length + 40).indexOf(own) : -1;
    if (at < 0) continue;
    anchors.push([said[from + at]!, start]);
    from += at + own.length;
  }
  return anchors;
}

/**
 * Times of the cuts at `places` (in syllables of `total`), for a segment from `start` to `end`: in proportion between the
 * anchors, at least {@link SHORTEST} apart where there is room, else evenly.
 */
export function cueStarts(
  places: readonly number[],
  total: number,
  start: number,
  end: number,
  anchors: readonly Anchor[],
): number[] {
  const last = end < Infinity ? end : start + Math.max(total / SPEED, SHORTEST * (places.length + 1));
  const known: Anchor[] = [[0, start]];
  for (const anchor of [...anchors, [total, last] as const]) {
    const [said, time] = known.at(-1)!;
    if (anchor[0] > said && anchor[1] >= time && anchor[1] <= last) known.push(anchor);
  }
  let next = 1;
  const times = places.map((place) => {
    while (next < known.length - 1 && known[next]![0] < place) next++;
    const [fromPlace, from] = known[next - 1]!;
    const [toPlace, to] = known[next] ?? [total, last];
    return from + ((to - from) * (place - fromPlace)) / (toPlace - fromPlace || 1);
  });
  return spaced(times, start, last);
}

/** Moves cuts apart, as little as need be. */
function spaced(times: number[], start: number, end: number): number[] {
  const count = times.length + 1;
  const even = (end - start) / count;
  if (even < SHORTEST) return times.map((_, i) => start + even * (i + 1));
  for (let i = 0; i < times.length; i++) times[i] = Math.max(times[i]!, (times[i - 1] ?? start) + SHORTEST);
  for (let i = times.length - 1; i >= 0; i--) times[i] = Math.min(times[i]!, (times[i + 1] ?? end) - SHORTEST);
  return times;
}
