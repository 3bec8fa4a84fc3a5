import type { Chapter, Segment, Slide, Talk } from '../talk/index.js';
import { countUpTo, createSpanIndex, type SpanIndex } from './spans.js';

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
 * A talk, sorted by time. Everything is in seconds; lists are in the order (start, end, place in the file), without
 * untimed items, and with every end known: a missing one is the start of the next that starts later, else the talk's
 * duration, else Infinity.
 */
export interface Timeline {
  readonly talk: Talk;
  readonly segments: readonly TimedSegment[];
  readonly slides: readonly TimedSlide[];
  readonly chapters: readonly TimedChapter[];
  /** For the cursor. */
  readonly index: {
    readonly segments: SpanIndex<Segment>;
    readonly slides: SpanIndex<Slide>;
    readonly chapters: SpanIndex<Chapter>;
    readonly spans: ReadonlyMap<Segment, TimedSegment>;
  };
}

/** Sorts a talk by time. */
export function createTimeline(talk: Talk): Timeline {
  const segments = createSpanIndex(talk.segments, talk.duration);
  const slides = createSpanIndex(talk.slides, talk.duration);
  const chapters = createSpanIndex(talk.chapters, talk.duration);
  const timed = list(segments, (segment, start, end) => ({ segment, start, end }));
  const spans = new Map<Segment, TimedSegment>();
  for (const span of timed) spans.set(span.segment, span);
  return Object.freeze({
    talk,
    segments: timed,
    slides: list(slides, (slide, start, end) => ({ slide, start, end })),
    chapters: list(chapters, (chapter, start, end) => ({ chapter, start, end })),
    index: Object.freeze({ segments, slides, chapters, spans }),
  });
}

function list<T, Span>(index: SpanIndex<T>, span: (item: T, start: number, end: number) => Span): readonly Span[] {
  return Object.freeze(index.items.map((item, i) => span(item, index.starts[i]!, index.ends[i]!)));
}

/** The first segment that starts after `t`. */
export function segmentAfter(timeline: Timeline, t: number): TimedSegment | undefined {
  return Number.isNaN(t) ? undefined : timeline.segments[countUpTo(timeline.index.segments.starts, t)];
}

/** The last segment that starts before `t`. */
export function segmentBefore(timeline: Timeline, t: number): TimedSegment | undefined {
  if (Number.isNaN(t)) return undefined;
  const { starts } = timeline.index.segments;
  let i = countUpTo(starts, t) - 1;
  while (i >= 0 && starts[i]! >= t) i--;
  return timeline.segments[i];
}
