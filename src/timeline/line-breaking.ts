import type { Piece } from './text-pieces.js';

/** Width of a caption line: 42 Latin letters or 21 Han characters. A part has at most two of them. */
export const LINE_WIDTH = 42;
/** A part should not be shorter than this, so that it is worth reading: a short translation stays on instead. */
const WORTH_READING = 10;

/** Weights, against a cut in the middle of a phrase, which costs 1. */
const UNEVEN_LINES = 2;
const INNER_CUT = 0.7;

/** Pieces with what the searches below ask again and again. */
export interface BreakableText {
  readonly pieces: readonly Piece[];
  /** Where the first piece begins, and the width of all. */
  readonly left: number;
  readonly width: number;
  /** Fewest parts of two lines each. */
  readonly least: number;
  /** Most parts that are worth reading. */
  readonly most: number;
  /** Behind the last piece that fits one line starting at piece `i`. A piece that is too wide has a line for itself. */
  readonly lineEnds: Uint32Array;
  /** Behind the last piece that fits two lines. */
  readonly partEnds: Uint32Array;
  /** Costs of parts that were asked for, by first piece and then by length. */
  readonly known: Float64Array[];
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
  let least = 0;
  for (let at = 0; at < count; at = partEnds[at]!) least++;
  const left = pieces[0]?.left ?? 0;
  const width = (pieces[count - 1]?.right ?? 0) - left;
  const most = Math.min(count, Math.max(least, Math.floor(width / WORTH_READING)));
  return { pieces, left, width, least, most, lineEnds, partEnds, known: [] };
}

/** How the pieces from..to, which fit two lines, are best laid out: the first piece behind each line. */
export function breakLines(
  { pieces, lineEnds }: BreakableText,
  from: number,
  to: number,
): { ends: number[]; cost: number } {
  if (lineEnds[from]! >= to) return { ends: [to], cost: 0 };
  const left = pieces[from]!.left;
  const right = pieces[to - 1]!.right;
  let best = 0;
  let least = Infinity;
  // the second line must fit, too
  for (let end = lineEnds[from]!; end > from && lineEnds[end]! >= to; end--) {
    const { right: middle, cost } = pieces[end - 1]!;
    const first = middle - left;
    const second = right - pieces[end]!.left;
    // rather a longer second line than a longer first one
    const slant = (first - second) / (first + second);
    const total = INNER_CUT * cost + UNEVEN_LINES * slant * slant * (slant > 0 ? 1.5 : 1);
    if (total < least) {
      least = total;
      best = end;
    }
  }
  return { ends: [best, to], cost: least };
}

function partCost(text: BreakableText, from: number, to: number): number {
  const known = (text.known[from] ??= new Float64Array(text.partEnds[from]! - from).fill(NaN));
  const cost = known[to - from - 1]!;
  return Number.isNaN(cost) ? (known[to - from - 1] = breakLines(text, from, to).cost) : cost;
}

export interface SplitText {
  /** The first piece behind each part. */
  readonly ends: readonly number[];
  readonly cost: number;
}

/**
 * Cuts all pieces into exactly as many parts as there are `targets`, plus one, each of at most two lines, so that cuts
 * fall on good places near the targets, which are shares of the width. There must be as many pieces, and parts enough.
 *
 * @param pull - cost of a cut that is a whole part's width away from its target
 */
export function splitAtTargets(text: BreakableText, targets: readonly number[], pull: number): SplitText {
  const { pieces, partEnds, left, width } = text;
  const count = pieces.length;
  const parts = targets.length + 1;
  const ideal = width / parts;
  // the first piece from which the rest still fits the parts that are left
  const earliest = [count];
  for (let i = count; earliest.length <= parts; earliest.unshift(i))
    while (i > 0 && partEnds[i - 1]! >= earliest[0]!) i--;

  // costs[i]: the least for the first i pieces in so many parts; backs[part][i]: where the last of these parts starts
  let costs = new Float64Array(count + 1).fill(Infinity);
  costs[0] = 0;
  const backs: Uint32Array[] = [];
  for (let part = 1; part <= parts; part++) {
    const next = new Float64Array(count + 1).fill(Infinity);
    const back = new Uint32Array(count + 1);
    // each further part needs a piece
    const last = count - (parts - part);
    for (let from = Math.max(part - 1, earliest[part - 1]!); from < last; from++) {
      if (costs[from] === Infinity) continue;
      const furthest = Math.min(last, partEnds[from]!);
      for (let to = Math.max(from + 1, earliest[part]!); to <= furthest; to++) {
        let cost = costs[from]! + partCost(text, from, to);
        if (part < parts) {
          const piece = pieces[to - 1]!;
          const off = (piece.right - left - targets[part - 1]! * width) / ideal;
          cost += piece.cost + pull * off * off;
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
