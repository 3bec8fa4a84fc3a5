import { binarySearch } from '../talk/binary-search.js';
import type { Chapter, Segment, Slide } from '../talk/index.js';
import { noCues, type CaptionCue, type CuesOf } from './caption-cue.js';
import { countStarted, entriesAt, mainEntry, type SpanIndex } from './span-index.js';
import type { Timeline } from './timeline.js';

/** What is current at one time. A span is current from its start up to, but not at, its end. */
export interface Cursor {
  /** All current segments, in the order in which they start: people may speak at once. */
  readonly segments: readonly Segment[];
  /** The main one: the last to start, and of several that start together the last in the file. */
  readonly segment: Segment | undefined;
  /** The last current slide to start. */
  readonly slide: Slide | undefined;
  /** The last current chapter to start. */
  readonly chapter: Chapter | undefined;
  /** The current caption cues, those of the earlier segment first. */
  readonly cues: readonly CaptionCue[];
}

const NONE: readonly never[] = Object.freeze([]);

/** Looks up what is current at `t` seconds, in O(log n + what is current). Nothing is current at NaN. */
export function cursorAt(timeline: Timeline, t: number, cuesOf: CuesOf = noCues): Cursor {
  const { segments: index, slides, chapters } = timeline.index;
  const entries = entriesAt(index, t);
  const segments = entries.length ? Object.freeze(entries.map((entry) => index.items[entry]!)) : NONE;
  const main = mainEntry(index, entries);
  const cues = segments.flatMap((segment) => currentCue(cuesOf(segment), t) ?? []);
  return Object.freeze({
    segments,
    segment: main === undefined ? undefined : index.items[main],
    slide: mainItemAt(slides, t),
    chapter: mainItemAt(chapters, t),
    cues: cues.length ? Object.freeze(cues) : NONE,
  });
}

function mainItemAt<T>(index: SpanIndex<T>, t: number): T | undefined {
  const main = mainEntry(index, entriesAt(index, t));
  return main === undefined ? undefined : index.items[main];
}

/** Cues follow each other without gaps, so the last that has started is the current one. */
const currentCue = (cues: readonly CaptionCue[], t: number): CaptionCue | undefined =>
  cues[countStartedCues(cues, t) - 1];

const countStartedCues = (cues: readonly CaptionCue[], t: number): number =>
  binarySearch(cues.length, (i) => cues[i]!.start <= t);

/** Whether both hold the very same objects, so that nothing needs to be drawn. */
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
 * The next time after `t` at which the cursor may change; Infinity if there is none. Until then `cursorAt` gives the same as at
 * `t`, so a clock can sleep.
 */
export function nextBoundary(timeline: Timeline, t: number, cuesOf: CuesOf = noCues): number {
  if (Number.isNaN(t)) return Infinity;
  const { segments, slides, chapters } = timeline.index;
  let next = Infinity;
  for (const index of [segments, slides, chapters]) {
    let later = countStarted(index, t);
    // spans without length are never current
    while (index.starts[later]! >= index.ends[later]!) later++;
    next = Math.min(next, index.starts[later] ?? Infinity);
    for (const entry of entriesAt(index, t)) next = Math.min(next, index.ends[entry]!);
  }
  for (const entry of entriesAt(segments, t)) {
    const cues = cuesOf(segments.items[entry]!);
    next = Math.min(next, cues[countStartedCues(cues, t)]?.start ?? Infinity);
  }
  return next;
}
