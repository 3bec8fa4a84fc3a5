import { BREAK_COSTS } from './break-costs.js';
import type { BreakableText } from './line-breaking.js';

/** How many sentences of one version may say the same as how many of the other, and what that costs. */
const MATCHES: readonly (readonly [number, number, cost: number])[] = [
  [1, 1, 0],
  [1, 2, 0.01],
  [2, 1, 0.01],
  [2, 2, 0.02],
  [1, 3, 0.02],
  [3, 1, 0.02],
];
/** With more sentences in both versions together, alignment takes too long. */
const MOST_SENTENCES = 60;

/** The ends of sentences, as shares of the width, with 0 before them. */
function sentenceEnds({ pieces, left, width }: BreakableText): number[] {
  const ends = [0];
  pieces.forEach((piece, i) => {
    if (piece.cost === BREAK_COSTS.sentence && i < pieces.length - 1) ends.push((piece.right - left) / width);
  });
  return [...ends, 1];
}

/**
 * Matches the sentences of two versions of a text by their lengths (after Gale and Church, 1993). The result tells which share of
 * version `b` says what a share of version `a` says; within sentences, and for texts of one sentence, it is the proportion.
 */
export function alignSentences(a: BreakableText, b: BreakableText): (share: number) => number {
  const inA = sentenceEnds(a);
  const inB = sentenceEnds(b);
  const rows = inA.length;
  const columns = inB.length;
  if (Math.min(rows, columns) < 3 || rows + columns > MOST_SENTENCES) return (share) => share;

  const costs = new Float64Array(rows * columns).fill(Infinity);
  const matches = new Uint8Array(rows * columns);
  costs[0] = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      MATCHES.forEach(([m, n, price], match) => {
        if (m > i || n > j) return;
        const difference = inA[i]! - inA[i - m]! - (inB[j]! - inB[j - n]!);
        const cost = costs[(i - m) * columns + j - n]! + difference * difference * 10 + price;
        if (cost < costs[i * columns + j]!) {
          costs[i * columns + j] = cost;
          matches[i * columns + j] = match;
        }
      });
    }
  }
  if (costs.at(-1) === Infinity) return (share) => share;

  const pairs: [inA: number, inB: number][] = [];
  for (let i = rows - 1, j = columns - 1; ;) {
    pairs.unshift([inA[i]!, inB[j]!]);
    if (i === 0) break;
    const [m, n] = MATCHES[matches[i * columns + j]!]!;
    i -= m;
    j -= n;
  }
  return (share) => {
    const next = Math.max(
      1,
      pairs.findIndex(([end]) => end >= share),
    );
    const [fromA, fromB] = pairs[next - 1]!;
    const [toA, toB] = pairs[next]!;
    return fromB + ((toB - fromB) * (share - fromA)) / (toA - fromA);
  };
}
