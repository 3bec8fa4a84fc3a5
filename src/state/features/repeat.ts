import { HAVE_METADATA, type TimeSpan } from '../../media/index.js';
import type { Segment } from '../../talk/index.js';
import type { Cursor, Timeline } from '../../timeline/index.js';
import { defineFeature } from '../feature.js';
import { TIME_TOLERANCE } from '../time-tolerance.js';
import type { SeekOrigin } from './position.js';

export interface RepeatState {
  /** The segment that is played again and again. */
  readonly repeated: Segment | undefined;
  /** A span in seconds that is played and stops; forgotten when the viewer goes elsewhere. */
  readonly range: TimeSpan | undefined;
}

export interface RepeatVerbs {
  /** Plays the current segment again and again, until it is called once more. */
  toggleRepeat(): void;
  /** Goes to `start`, and has the recording stop at `end`. Without an end it is as `seek`. */
  seekRange(start: number, end: number | undefined, by?: SeekOrigin): void;
}

interface Reads {
  readonly timeline: Timeline | undefined;
  readonly cursor: Cursor;
}

interface Needs {
  seek(seconds: number, by: SeekOrigin): void;
  moveTo(seconds: number): void;
}

/** Seconds past an end within which the recording has played over it; further on it was moved there. */
const PLAYED_OVER = 1;

/** Seconds before the end of a range at which the recording stops, so that it still shows the last of the range. */
const BEFORE_END = 0.01;

export const repeat = defineFeature<RepeatState, Reads, Needs>()({
  initial: { repeated: undefined, range: undefined },

  create(context, others) {
    const verbs: RepeatVerbs = {
      toggleRepeat() {
        const { repeated, cursor } = context.get();
        context.set({ repeated: repeated ? undefined : cursor.segment });
      },
      seekRange(start, end, by = 'page') {
        context.set({ range: end === undefined ? undefined : Object.freeze([start, end] as const) });
        others.seek(start, by);
      },
    };

    /** At the end of the range: stops there. Returns whether it has moved the recording. */
    const keepToRange = (media: HTMLMediaElement, t: number): boolean => {
      const { range } = context.get();
      if (!range || media.readyState < HAVE_METADATA) return false;
      const [start, end] = range;
      if (t >= start - TIME_TOLERANCE && t + TIME_TOLERANCE < end) return false;
      context.set({ range: undefined });
      if (media.paused || media.seeking || t < start || t > end + PLAYED_OVER) return false;
      media.pause();
      others.moveTo(Math.max(start, end - BEFORE_END));
      return true;
    };

    /** At the end of the repeated segment: goes back to its start. Returns whether it has moved the recording. */
    const keepRepeating = (media: HTMLMediaElement, t: number): boolean => {
      const { repeated, timeline } = context.get();
      const span = repeated && !media.paused ? timeline?.index.spanOf(repeated) : undefined;
      if (!span || t + TIME_TOLERANCE < span.end || t > span.end + PLAYED_OVER) return false;
      others.moveTo(span.start);
      return true;
    };

    return {
      verbs,
      timed: {
        // the end of a segment is a boundary of the cursor, at which the clock wakes anyway
        next(t) {
          const { range } = context.get();
          return range && t + TIME_TOLERANCE < range[1] ? range[1] : Infinity;
        },
        reach(t) {
          const { media } = context;
          return media !== undefined && (keepToRange(media, t) || keepRepeating(media, t));
        },
      },
    };
  },
});
