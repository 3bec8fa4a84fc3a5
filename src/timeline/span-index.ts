import { binarySearch } from '../talk/binary-search.js';

/** An item with its time in seconds; untimed where `start` is missing. */
export interface Timed {
  readonly start?: number;
  readonly end?: number;
}

/**
 * Timed items, sorted once, so that finding those that are current costs O(log n + hits), however they overlap. All lists are
 * in the same order: by start, then end, then place in the file. An entry is an index into them.
 */
export interface SpanIndex<T> {
  readonly items: readonly T[];
  /** Seconds, like all times here. */
  readonly starts: Float64Array;
  /** Never missing: Infinity where neither the file nor the duration says when it ends. */
  readonly ends: Float64Array;
  /** Where each item is in the file. */
  readonly fileOrder: Uint32Array;
  /** A binary tree over `ends`: each node holds the latest end below it, and the leaf of entry `i` is at `leaves + i`. */
  readonly latestEnds: Float64Array;
  readonly leaves: number;
}

/**
 * Indexes the items that have a finite start. A missing end becomes the start of the next item that starts later; without such
 * an item it becomes `duration`, or Infinity where that is unknown or before the start.
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

  let nextStart = Infinity;
  for (let i = order.length - 1; i >= 0; i--) {
    const place = order[i]!;
    const { end } = all[place]!;
    const start = startOf[place]!;
    const next = order[i + 1];
    if (next !== undefined && startOf[next]! > start) nextStart = startOf[next]!;
    if (end !== undefined && !Number.isNaN(end)) endOf[place] = end;
    else if (nextStart < Infinity) endOf[place] = nextStart;
    else endOf[place] = duration !== undefined && duration > start ? duration : Infinity;
  }
  // compared, not subtracted: the difference of two infinite ends is NaN
  const byEnd = (a: number, b: number) => (endOf[a]! < endOf[b]! ? -1 : endOf[a]! > endOf[b]! ? 1 : 0);
  order.sort((a, b) => startOf[a]! - startOf[b]! || byEnd(a, b) || a - b);

  const ends = new Float64Array(order.map((place) => endOf[place]!));
  let leaves = 1;
  while (leaves < order.length) leaves *= 2;
  const latestEnds = new Float64Array(2 * leaves).fill(-Infinity);
  latestEnds.set(ends, leaves);
  for (let node = leaves - 1; node > 0; node--) {
    latestEnds[node] = Math.max(latestEnds[2 * node]!, latestEnds[2 * node + 1]!);
  }
  return Object.freeze({
    items: Object.freeze(order.map((place) => all[place]!)),
    starts: new Float64Array(order.map((place) => startOf[place]!)),
    ends,
    fileOrder: new Uint32Array(order),
    latestEnds,
    leaves,
  });
}

/** How many entries start at `t` or earlier. */
export const countStarted = ({ starts }: SpanIndex<unknown>, t: number): number =>
  binarySearch(starts.length, (i) => starts[i]! <= t);

/** The entries with start <= t < end, in the order of the index. */
export function entriesAt(index: SpanIndex<unknown>, t: number): number[] {
  const { latestEnds, leaves } = index;
  const found: number[] = [];
  // neither NaN nor Infinity is inside a span
  if (!(t < Infinity)) return found;
  const started = countStarted(index, t);
  const visit = (node: number, first: number, width: number): void => {
    if (first >= started || latestEnds[node]! <= t) return;
    if (width === 1) {
      found.push(first);
      return;
    }
    const half = width / 2;
    visit(2 * node, first, half);
    visit(2 * node + 1, first + half, half);
  };
  visit(1, 0, leaves);
  return found;
}

/** The main one of several entries: the last to start, and of several that start together the last in the file. */
export function mainEntry({ starts, fileOrder }: SpanIndex<unknown>, entries: readonly number[]): number | undefined {
  const last = entries.at(-1);
  if (last === undefined) return undefined;
  let main = last;
  for (let i = entries.length - 2; i >= 0; i--) {
    const entry = entries[i]!;
    if (starts[entry] !== starts[last]) break;
    if (fileOrder[entry]! > fileOrder[main]!) main = entry;
  }
  return main;
}
