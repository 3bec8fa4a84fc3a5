/** Something with a place in time, in seconds; untimed where `start` is missing. */
export interface Timed {
  readonly start?: number;
  readonly end?: number;
}

/**
 * Timed items sorted once, so that "what is current at t" costs O(log n + hits) however the items overlap. All arrays
 * run in the same order: by start, then end, then place in the file.
 */
export interface SpanIndex<T> {
  readonly items: readonly T[];
  readonly starts: Float64Array;
  /** Ends are resolved: never missing, Infinity where nothing tells. */
  readonly ends: Float64Array;
  /** Each item's place in the file. */
  readonly places: Uint32Array;
  /** Binary tree over `ends`: a node holds the latest end below it, leaf `i` stands at `size + i`. */
  readonly latest: Float64Array;
  readonly size: number;
}

/** How many of the ascending `numbers` are at most `t`. */
export function countUpTo(numbers: ArrayLike<number>, t: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (numbers[middle]! <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Builds the index. Items without a finite start are left out. A missing end is the start of the next item that starts
 * later, for the last ones `duration`, and Infinity where that is unknown or already over.
 */
export function createSpanIndex<T extends Timed>(all: readonly T[], duration?: number): SpanIndex<T> {
  const order: number[] = [];
  const startOf = new Float64Array(all.length);
  const endOf = new Float64Array(all.length);
  all.forEach(({ start }, place) => {
    if (start === undefined || !Number.isFinite(start)) return;
    order.push(place);
    startOf[place] = start;
  });
  order.sort((a, b) => startOf[a]! - startOf[b]! || a - b);

  let later = Infinity; // the start of the nearest item that starts later
  for (let i = order.length - 1; i >= 0; i--) {
    const place = order[i]!;
    const { end } = all[place]!;
    const start = startOf[place]!;
    const next = order[i + 1];
    if (next !== undefined && startOf[next]! > start) later = startOf[next]!;
    if (end !== undefined && !Number.isNaN(end)) endOf[place] = end;
    else if (later < Infinity) endOf[place] = later;
    else endOf[place] = duration !== undefined && duration > start ? duration : Infinity;
  }
  // a difference of two infinite ends is NaN, hence no subtraction
  const byEnd = (a: number, b: number) => (endOf[a]! < endOf[b]! ? -1 : endOf[a]! > endOf[b]! ? 1 : 0);
  order.sort((a, b) => startOf[a]! - startOf[b]! || byEnd(a, b) || a - b);

  const starts = new Float64Array(order.map((place) => startOf[place]!));
  const ends = new Float64Array(order.map((place) => endOf[place]!));
  let size = 1;
  while (size < order.length) size *= 2;
  const latest = new Float64Array(2 * size).fill(-Infinity);
  latest.set(ends, size);
  for (let node = size - 1; node > 0; node--) latest[node] = Math.max(latest[2 * node]!, latest[2 * node + 1]!);
  return { items: order.map((place) => all[place]!), starts, ends, places: new Uint32Array(order), latest, size };
}

/** Positions of the spans with start <= t < end, in the index's order. */
export function positionsAt(index: SpanIndex<unknown>, t: number): number[] {
  const { starts, latest, size } = index;
  const hits: number[] = [];
  // NaN is in no span, and nothing lasts until Infinity
  if (!(t < Infinity)) return hits;
  const started = countUpTo(starts, t);
  const visit = (node: number, first: number, width: number): void => {
    if (first >= started || latest[node]! <= t) return;
    if (width === 1) {
      hits.push(first);
      return;
    }
    const half = width / 2;
    visit(2 * node, first, half);
    visit(2 * node + 1, first + half, half);
  };
  visit(1, 0, size);
  return hits;
}

/** Of several positions the main one: the last to start, the later in the file when two start together. */
export function mainPosition(index: SpanIndex<unknown>, positions: readonly number[]): number | undefined {
  const last = positions.at(-1);
  if (last === undefined) return undefined;
  let main = last;
  for (let i = positions.length - 2; i >= 0; i--) {
    const position = positions[i]!;
    if (index.starts[position] !== index.starts[last]) break;
    if (index.places[position]! > index.places[main]!) main = position;
  }
  return main;
}
