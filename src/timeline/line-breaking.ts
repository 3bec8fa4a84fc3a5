import type { Piece } from './text-pieces.js';

/** Width of a caption line: 42 Latin letters or 21 Han characters. */
export const LINE_WIDTH = 42;
/** A narrower part is not worth reading: a short translation stays on for several cues instead. */
const NARROWEST_PART = 10;

/** Weights, relative to a break in the middle of a phrase, which costs 1. */
const UNEVEN_LINES = 2;
const BREAK_BETWEEN_LINES = 0.7;

/** A text that is divided into parts of at most two lines, with what is asked for again and again on the way. */
export interface BreakableText {
  readonly pieces: readonly Piece[];
  /** Left edge of the first piece, and width of all pieces. */
  readonly left: number;
  readonly width: number;
  readonly fewestParts: number;
  /** The most parts that are all worth reading. */
  readonly mostParts: number;
  /** For each piece the end, as an index of pieces, of the longest line that it starts. A piece that is too wide has its own line. */
  readonly lineEnds: Uint32Array;
  /** For each piece the end of the longest part that it starts. */
  readonly partEnds: Uint32Array;
  /** Costs of parts that have been computed, by first piece and then by length. */
  readonly partCosts: Float64Array[];
}

export function breakableText(pieces: readonly Piece[]): BreakableText {
  const count = pieces.length;
  const lineEnds = new Uint32Array(count + 1).fill(count);
  for (let i = 0, end = 0; i < count; i++) {
    end = Math.max(end, i + 1);
    while (end < count && pieces[end]!.right - pieces[i]!.left <= LINE_WIDTH) end++;
    lineEnds[i] = end;
  }
  const partEnds = lineEnds.map((end) => lineEnds[end]!);
  let fewestParts = 0;
  for (let at = 0; at < count; at = partEnds[at]!) fewestParts++;
  const left = pieces[0]?.left ?? 0;
  const width = (pieces[count - 1]?.right ?? 0) - left;
  const mostParts = Math.min(count, Math.max(fewestParts, Math.floor(width / NARROWEST_PART)));
  return { pieces, left, width, fewestParts, mostParts, lineEnds, partEnds, partCosts: [] };
}

/** Breaks a part, which must fit two lines, where it costs least. `ends` has the end of each line, as an index of pieces. */
export function breakLines(
  { pieces, lineEnds }: BreakableText,
  from: number,
  to: number,
): { ends: number[]; cost: number } {
  if (lineEnds[from]! >= to) return { ends: [to], cost: 0 };
  const left = pieces[from]!.left;
  const right = pieces[to - 1]!.right;
  let best = 0;
  let lowestCost = Infinity;
  // as long as the second line fits, too
  for (let end = lineEnds[from]!; end > from && lineEnds[end]! >= to; end--) {
    const { right: lineRight, cost } = pieces[end - 1]!;
    const first = lineRight - left;
    const second = right - pieces[end]!.left;
    const unevenness = (first - second) / (first + second);
    // a longer second line is better than a longer first one
    const weight = UNEVEN_LINES * (unevenness > 0 ? 1.5 : 1);
    const total = BREAK_BETWEEN_LINES * cost + weight * unevenness * unevenness;
    if (total < lowestCost) {
      lowestCost = total;
      best = end;
    }
  }
  return { ends: [best, to], cost: lowestCost };
}

function partCost(text: BreakableText, from: number, to: number): number {
  const costs = (text.partCosts[from] ??= new Float64Array(text.partEnds[from]! - from).fill(NaN));
  const cost = costs[to - from - 1]!;
  return Number.isNaN(cost) ? (costs[to - from - 1] = breakLines(text, from, to).cost) : cost;
}

export interface TextParts {
  /** The end of each part, as an index of pieces. */
  readonly ends: readonly number[];
  readonly cost: number;
}

/**
 * Divides a text into one part more than there are targets, each of at most two lines, so that breaks are good and near the
 * targets. There must be at least as many pieces as parts, and parts enough for the text.
 *
 * @param targets - as shares of the width
 * @param pull - cost of a break that is the width of a whole part away from its target
 */
export function splitAtTargets(text: BreakableText, targets: readonly number[], pull: number): TextParts {
  const { pieces, partEnds, left, width } = text;
  const count = pieces.length;
  const parts = targets.length + 1;
  const evenWidth = width / parts;
  // for each part the first piece from which the rest of the text fits the parts that are left
  const earliest = [count];
  for (let i = count; earliest.length <= parts; earliest.unshift(i))
    while (i > 0 && partEnds[i - 1]! >= earliest[0]!) i--;

  // dynamic programming: costs[i] is the lowest cost of the first i pieces in so many parts, backs[part][i] the start of the last
  let costs = new Float64Array(count + 1).fill(Infinity);
  costs[0] = 0;
  const backs: Uint32Array[] = [];
  for (let part = 1; part <= parts; part++) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const back = new Uint32Array(count + 1);
    // each of the parts that are left needs a piece
    const last = count - (parts - part);
    for (let from = Math.max(part - 1, earliest[part - 1]!); from < last; from++) {
      if (costs[from] === Infinity) continue;
      const furthest = Math.min(last, partEnds[from]!);
      for (let to = Math.max(from + 1, earliest[part]!); to <= furthest; to++) {
        let cost = costs[from]! + partCost(text, from, to);
        if (part < parts) {
          const piece = pieces[to - 1]!;
          const distance = (piece.right - left - targets[part - 1]! * width) / evenWidth;
          cost += piece.cost + pull * distance * distance;
        }
        if (cost < next[to]!) {
          next[to] = cost;
          back[to] = from;
        }
      }
    }
    costs = next;
    backs.push(back);
  }
  const ends: number[] = [];
  for (let part = parts, at = count; part > 0; part--) {
    ends.unshift(at);
    at = backs[part - 1]![at]!;
  }
  return { ends, cost: costs[count]! };
}
