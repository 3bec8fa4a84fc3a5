/** Places in the text whose time is known. */
import { lengthOf, type TimedItem } from './estimate.js';

interface Knot {
  /** Syllables from the start of the document. */
  readonly position: number;
  readonly time: number;
}

/**
 * Known places, by position and time: starts and ends of texts that have them, starts of chapters and single slides for the
 * text after them, the start of the recording and its end. `strays` are written times not to go by.
 */
export function knotsOf(
  items: readonly TimedItem[],
  strays: ReadonlySet<number>,
  duration: number | undefined,
): Knot[] {
  const limits = nextStarts(items, strays, duration);
  const knots: Knot[] = [];
  let position = 0;
  let latest = 0;
  const tie = (time: number | undefined, limit: number) => {
    if (time === undefined || time < latest || time > limit) return;
    knots.push({ position, time });
    latest = time;
  };
  let chapter: number | undefined;
  let slides: (number | undefined)[] = [];
  items.forEach((item, i) => {
    const start = strays.has(i) ? undefined : item.start;
    if (item.kind === 'chapter') {
      chapter = start;
      slides = [];
    } else if (item.kind === 'slide') {
      slides.push(start);
    } else {
      // several slides in a row belong to the text before them
      tie(start ?? chapter ?? (slides.length === 1 ? slides[0] : undefined), limits[i]!);
      position += lengthOf(item);
      if (start !== undefined) tie(item.end, limits[i + 1] ?? duration ?? Infinity);
      chapter = undefined;
      slides = [];
    }
  });
  if (!knots.length && duration === undefined) return [];
  if (knots[0]?.position !== 0) knots.unshift({ position: 0, time: 0 });
  if (duration !== undefined) tie(duration, duration);
  return knots;
}

/** The time by which each item must have started: the next text's start. */
function nextStarts(items: readonly TimedItem[], strays: ReadonlySet<number>, duration = Infinity): number[] {
  const limits: number[] = [];
  let limit = duration;
  for (let i = items.length - 1; i >= 0; i--) {
    const { kind, start } = items[i]!;
    if (kind === 'text' && start !== undefined && !strays.has(i)) limit = start;
    limits[i] = limit;
  }
  return limits;
}

/** The time at a position, on the line between the knots around it; undefined after the last. */
export function timeAt(knots: readonly Knot[], position: number): number | undefined {
  let low = 0;
  let high = knots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (knots[middle]!.position <= position) low = middle + 1;
    else high = middle;
  }
  const before = knots[low - 1];
  const after = knots[low];
  if (!before || !after) return undefined;
  return before.time + ((position - before.position) / (after.position - before.position)) * (after.time - before.time);
}
