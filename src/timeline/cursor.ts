import type { Chapter, Segment, Slide } from '../talk/index.js';
import type { CaptionCue } from './captions.js';
import { countUpTo, mainPosition, positionsAt, type SpanIndex } from './spans.js';
import { noCues, type CuesOf } from './caption-cues.js';
import type { Timeline } from './timeline.js';

/** What is current at one time. A span is current from its start on and no longer at its end. */
export interface Cursor {
  /** All current segments, in the order in which they start: people may speak at once. */
  readonly segments: readonly Segment[];
  /** The main one: the last to start, the later in the file when two start together. */
  readonly segment: Segment | undefined;
  /** The last current slide to start. */
  readonly slide: Slide | undefined;
  /** The last current chapter to start. */
  readonly chapter: Chapter | undefined;
  /** The current caption cues, those of the earlier segment first. */
  readonly cues: readonly CaptionCue[];
}

const NONE: readonly never[] = Object.freeze([]);

/** Looks up what is current at `t` seconds: O(log n + what is current). Any number will do; NaN is no time. */
export function cursorAt(timeline: Timeline, t: number, cuesOf: CuesOf = noCues): Cursor {
  const { segments: index, slides, chapters } = timeline.index;
  const positions = positionsAt(index, t);
  const segments = positions.length ? Object.freeze(positions.map((position) => index.items[position]!)) : NONE;
  const main = mainPosition(index, positions);
  const cues = segments.flatMap((segment) => currentCue(cuesOf(segment), t) ?? []);
  return Object.freeze({
    segments,
    segment: main === undefined ? undefined : index.items[main],
    slide: mainAt(slides, t),
    chapter: mainAt(chapters, t),
    cues: cues.length ? Object.freeze(cues) : NONE,
  });
}

function mainAt<T>(index: SpanIndex<T>, t: number): T | undefined {
  const main = mainPosition(index, positionsAt(index, t));
  return main === undefined ? undefined : index.items[main];
}

/** Cues follow each other without gaps, so the last that has started is the one. */
function currentCue(cues: readonly CaptionCue[], t: number): CaptionCue | undefined {
  return cues[countStarted(cues, t) - 1];
}

function countStarted(cues: readonly CaptionCue[], t: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cues[middle]!.start <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether both hold the very same things, so that nothing needs to be drawn. */
export function sameCursor(a: Cursor, b: Cursor): boolean {
  return (
    a === b ||
    (a.segment === b.segment &&
      a.slide === b.slide &&
      a.chapter === b.chapter &&
      sameItems(a.segments, b.segments) &&
      sameItems(a.cues, b.cues))
  );
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

/**
 * The next time after `t` at which the cursor may differ, so that a clock can sleep until then; Infinity when there is
 * none. Up to it, `cursorAt` gives the same as at `t`.
 */
export function nextBoundary(timeline: Timeline, t: number, cuesOf: CuesOf = noCues): number {
  if (Number.isNaN(t)) return Infinity;
  const { segments, slides, chapters } = timeline.index;
  let next = Infinity;
  for (const index of [segments, slides, chapters]) {
    let later = countUpTo(index.starts, t);
    // what has no length is never current
    while (index.starts[later]! >= index.ends[later]!) later++;
    next = Math.min(next, index.starts[later] ?? Infinity);
    for (const position of positionsAt(index, t)) next = Math.min(next, index.ends[position]!);
  }
  for (const position of positionsAt(segments, t)) {
    const cues = cuesOf(segments.items[position]!);
    next = Math.min(next, cues[countStarted(cues, t)]?.start ?? Infinity);
  }
  return next;
}
