import { COST } from './text-pieces.js';
import type { BreakableText } from './line-breaking.js';

/** How many sentences of one version may stand against how many of the other, and what it costs if not one to one. */
const BEADS: readonly (readonly [number, number, number])[] = [
  [1, 1, 0],
  [1, 2, 0.01],
  [2, 1, 0.01],
  [2, 2, 0.02],
  [1, 3, 0.02],
  [3, 1, 0.02],
];
/** With more sentences than these, shares of the whole text do. */
const MOST = 60;

/** Ends of sentences, as shares of the width; starts with 0 and ends with 1. */
function sentenceEnds({ pieces, left, width }: BreakableText): number[] {
  const ends = [0];
  pieces.forEach((piece, i) => {
    if (piece.cost === COST.sentence && i < pieces.length - 1) ends.push((piece.right - left) / width);
  });
  return [...ends, 1];
}

/**
 * Which share of version `b` says what a share of version `a` says. Sentences are set against each other by their
 * lengths (after Gale and Church, 1993); within them it is proportion.
 */
export function alignSentences(a: BreakableText, b: BreakableText): (share: number) => number {
  const of = sentenceEnds(a);
  const to = sentenceEnds(b);
  const rows = of.length;
  const columns = to.length;
  if (Math.min(rows, columns) < 3 || rows + columns > MOST) return (share) => share;

  const costs = new Float64Array(rows * columns).fill(Infinity);
  const beads = new Uint8Array(rows * columns);
  costs[0] = 0;
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) {
      BEADS.forEach(([m, n, price], bead) => {
        if (m > i || n > j) return;
        const lengths = of[i]! - of[i - m]! - (to[j]! - to[j - n]!);
        const cost = costs[(i - m) * columns + j - n]! + lengths * lengths * 10 + price;
        if (cost < costs[i * columns + j]!) {
          costs[i * columns + j] = cost;
          beads[i * columns + j] = bead;
        }
      });
    }
  }
  if (costs.at(-1) === Infinity) return (share) => share;

  const known: [number, number][] = [];
  for (let i = rows - 1, j = columns - 1; ;) {
    known.unshift([of[i]!, to[j]!]);
    if (i === 0) break;
    const [m, n] = BEADS[beads[i * columns + j]!]!;
    i -= m;
    j -= n;
  }
  return (share) => {
    const next = Math.max(
      1,
      known.findIndex(([end]) => end >= share),
    );
    const [fromA, fromB] = known[next - 1]!;
    const [toA, toB] = known[next]!;
    return fromB + ((toB - fromB) * (share - fromA)) / (toA - fromA);
  };
}
