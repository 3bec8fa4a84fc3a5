/** Questions to a timeline together with its captions. */
import type { Segment } from '../../src/talk/index.js';
import * as plain from '../../src/timeline/index.js';
import type { CaptionCue, Cursor, CurrentCaption, CaptionOffsets, Timeline } from '../../src/timeline/index.js';

const { captionCuesOf } = plain;

export const cuesOf = (timeline: Timeline, segment: Segment): readonly CaptionCue[] => captionCuesOf(timeline)(segment);
export const cursorAt = (timeline: Timeline, t: number): Cursor => plain.cursorAt(timeline, t, captionCuesOf(timeline));
export const nextBoundary = (timeline: Timeline, t: number): number =>
  plain.nextBoundary(timeline, t, captionCuesOf(timeline));
export const captionsAt = (timeline: Timeline, t: number, offsets: CaptionOffsets): readonly CurrentCaption[] =>
  plain.captionsAt(timeline, t, offsets, captionCuesOf(timeline));
export const nextCaptionChange = (timeline: Timeline, t: number, offsets: CaptionOffsets): number =>
  plain.nextCaptionChange(timeline, t, offsets, captionCuesOf(timeline));
