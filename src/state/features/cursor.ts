import { lazy } from '../../lazy.js';
import type { CuesOf, Cursor, Timeline } from '../../timeline/index.js';
import { defineFeature } from '../feature.js';
import { TIME_TOLERANCE } from '../time-tolerance.js';

export interface CursorState {
  /** What is current at the position; the same object until something in it changes. */
  readonly cursor: Cursor;
}

interface Reads {
  readonly timeline: Timeline | undefined;
  readonly cuesOf: CuesOf;
}

/** The cursor where there is no talk. */
export const NO_CURSOR: Cursor = Object.freeze({
  segments: Object.freeze([]),
  segment: undefined,
  slide: undefined,
  chapter: undefined,
  cues: Object.freeze([]),
});

export const cursor = defineFeature<CursorState, Reads>()({
  initial: { cursor: NO_CURSOR },

  create: (context) => ({
    timed: {
      next(t) {
        const { timeline, cuesOf } = context.get();
        const time = lazy.timeline.loaded;
        return timeline && time ? time.nextBoundary(timeline, t + TIME_TOLERANCE, cuesOf) : Infinity;
      },
      reach(t) {
        const { timeline, cuesOf, cursor } = context.get();
        const time = lazy.timeline.loaded;
        const next = timeline && time ? time.cursorAt(timeline, t + TIME_TOLERANCE, cuesOf) : NO_CURSOR;
        if (next !== NO_CURSOR && time?.sameCursor(cursor, next)) return;
        context.set({ cursor: next });
      },
    },
  }),
});
