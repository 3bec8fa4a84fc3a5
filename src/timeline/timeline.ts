import type { Chapter, Segment, Slide, Talk } from '../talk/index.js';
import { countStarted, createSpanIndex, type SpanIndex } from './span-index.js';

export interface TimedSegment {
  readonly segment: Segment;
  readonly start: number;
  readonly end: number;
}
export interface TimedSlide {
  readonly slide: Slide;
  readonly start: number;
  readonly end: number;
}
export interface TimedChapter {
  readonly chapter: Chapter;
  readonly start: number;
  readonly end: number;
}

/**
 * A talk, indexed by time. All times are in seconds. The lists hold what has a time, by start, then end, then place in the
 * file. Every end is known: a missing one becomes the start of the next item that starts later, else the talk's duration, else
 * Infinity.
 */
export interface Timeline {
  readonly talk: Talk;
  readonly segments: readonly TimedSegment[];
  readonly slides: readonly TimedSlide[];
  readonly chapters: readonly TimedChapter[];
  /** For lookups. */
  readonly index: {
    readonly segments: SpanIndex<Segment>;
    readonly slides: SpanIndex<Slide>;
    readonly chapters: SpanIndex<Chapter>;
    /** Undefined for an untimed segment, and for one of another talk. */
    readonly spanOf: (segment: Segment) => TimedSegment | undefined;
  };
}

/** Indexes a talk by time. */
export function createTimeline(talk: Talk): Timeline {
  const segments = createSpanIndex(talk.segments, talk.duration);
  const slides = createSpanIndex(talk.slides, talk.duration);
  const chapters = createSpanIndex(talk.chapters, talk.duration);
  const timed = spansIn(segments, (segment, start, end) => ({ segment, start, end }));
  const spans = new Map(timed.map((span) => [span.segment, span]));
  return Object.freeze({
    talk,
    segments: timed,
    slides: spansIn(slides, (slide, start, end) => ({ slide, start, end })),
    chapters: spansIn(chapters, (chapter, start, end) => ({ chapter, start, end })),
    index: Object.freeze({ segments, slides, chapters, spanOf: (segment: Segment) => spans.get(segment) }),
  });
}

function spansIn<T, Span>(
  { items, starts, ends }: SpanIndex<T>,
  span: (item: T, start: number, end: number) => Span,
): readonly Span[] {
  return Object.freeze(items.map((item, i) => Object.freeze(span(item, starts[i]!, ends[i]!))));
}

/** The first segment that starts after `t`. */
export function segmentAfter({ segments, index }: Timeline, t: number): TimedSegment | undefined {
  return Number.isNaN(t) ? undefined : segments[countStarted(index.segments, t)];
}

/** The last segment that starts before `t`. */
export function segmentBefore({ segments, index }: Timeline, t: number): TimedSegment | undefined {
  if (Number.isNaN(t)) return undefined;
  let i = countStarted(index.segments, t) - 1;
  while (i >= 0 && segments[i]!.start >= t) i--;
  return segments[i];
}
