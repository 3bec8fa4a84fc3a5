/** Loaded late: cutting captions well takes more code than the rest of the timeline, and not every viewer has captions. */
import type { Segment, Talk } from '../talk/index.js';
import { NO_CUES, type CaptionCue, type CuesOf } from './caption-cue.js';
import { findCollocations, type IsCollocation } from './collocations.js';
import { cutSegment } from './cut-segment.js';
import { memoize } from './memoize.js';
import type { Timeline } from './timeline.js';

/**
 * Cuts each segment into caption cues when they are first asked for. The same timeline gives the same function, and the same
 * segment the same cues.
 */
export const captionCuesOf: (timeline: Timeline) => CuesOf = memoize(({ talk, index }: Timeline): CuesOf => {
  const collocationsIn = memoize((lang: string): IsCollocation => findCollocations(textsIn(talk, lang)));
  return memoize((segment: Segment): readonly CaptionCue[] => {
    const span = index.spanOf(segment);
    return span ? cutSegment(segment, span.start, span.end, collocationsIn) : NO_CUES;
  });
}, new WeakMap<Timeline, CuesOf>());

function* textsIn({ segments }: Talk, lang: string): Generator<string> {
  for (const { text } of segments) if (Object.hasOwn(text, lang)) yield text[lang]!;
}
