/** Questions to a timeline together with its captions. */
import type { Segment } from '../../src/talk/index.js';
import * as plain from '../../src/timeline/index.js';
import type { CaptionCue, Cursor, DueCaption, Offsets, Timeline } from '../../src/timeline/index.js';

const { captionCuesOf } = plain;

export const cuesOf = (timeline: Timeline, segment: Segment): readonly CaptionCue[] => captionCuesOf(timeline)(segment);
export const cursorAt = (timeline: Timeline, t: number): Cursor => plain.cursorAt(timeline, t, captionCuesOf(timeline));
export const nextBoundary = (timeline: Timeline, t: number): number =>
  plain.nextBoundary(timeline, t, captionCuesOf(timeline));
export const dueAt = (timeline: Timeline, t: number, offsets: Offsets): readonly DueCaption[] =>
  plain.dueAt(timeline, t, offsets, captionCuesOf(timeline));
export const nextDue = (timeline: Timeline, t: number, offsets: Offsets): number =>
  plain.nextDue(timeline, t, offsets, captionCuesOf(timeline));
