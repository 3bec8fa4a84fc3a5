import type { Chapter, Segment, Slide, Talk } from '../talk/index.js';
import { cutCues, type CaptionCue } from './captions.js';
import { cohesionOf, type Cohesion } from './cohesion.js';
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
    /** Caption cues that were asked for so far. */
    readonly cues: Map<Segment, readonly CaptionCue[]>;
    readonly cohesion: Map<string, Cohesion>;
  };
}

/** Sorts the talk by time, once. Captions are cut later, segment by segment, as they are asked for. */
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
    index: Object.freeze({
      segments,
      slides,
      chapters,
      spans,
      cues: new Map<Segment, readonly CaptionCue[]>(),
      cohesion: new Map<string, Cohesion>(),
    }),
  });
}

function list<T, Span>(index: SpanIndex<T>, span: (item: T, start: number, end: number) => Span): readonly Span[] {
  return Object.freeze(index.items.map((item, i) => span(item, index.starts[i]!, index.ends[i]!)));
}

/**
 * The caption cues of a segment, cut when first asked for. They follow each other without gaps from the segment's start
 * to its end. None for an untimed segment, for one without length, and for one with neither text nor sounds.
 */
export function cuesOf(timeline: Timeline, segment: Segment): readonly CaptionCue[] {
  const { cues, spans } = timeline.index;
  let cut = cues.get(segment);
  if (!cut) {
    const span = spans.get(segment);
    cut = span ? cutCues(segment, span.start, span.end, (lang) => cohesionIn(timeline, lang)) : Object.freeze([]);
    cues.set(segment, cut);
  }
  return cut;
}

function cohesionIn({ talk, index }: Timeline, lang: string): Cohesion {
  let cohesion = index.cohesion.get(lang);
  if (!cohesion) index.cohesion.set(lang, (cohesion = cohesionOf(textsIn(talk, lang))));
  return cohesion;
}

function* textsIn({ segments }: Talk, lang: string): Generator<string> {
  for (const { text } of segments) if (Object.hasOwn(text, lang)) yield text[lang]!;
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
