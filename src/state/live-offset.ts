import type { Live, LiveMedia } from '../media/index.js';
import type { Talk } from '../talk/index.js';

/** A date with a time and its zone: without a zone it would be another moment for each viewer. */
const DATE_WITH_ZONE = /T\d\d.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

/** Where a stream is in the talk. Seconds. */
export interface LiveOffset {
  readonly live: Live | undefined;
  readonly shift: number;
  readonly liveWithoutClock: boolean;
}

/**
 * Seconds to add to the media element's time to get that of the talk: the stream says when its second 0 was, the talk's
 * `date` when the talk began. Undefined where one of them is not said.
 */
export function clockShift({ zero }: LiveMedia, { date }: Talk): number | undefined {
  const began = date && DATE_WITH_ZONE.test(date) ? Date.parse(date) / 1000 : NaN;
  return zero !== undefined && Number.isFinite(began) ? zero - began : undefined;
}

/** Places a live stream in the talk. A stream that has got an end stays where it `was`. */
export function liveOffset(stream: LiveMedia | undefined, talk: Talk | undefined, was: LiveOffset): LiveOffset {
  if (!stream) return { live: undefined, shift: was.shift, liveWithoutClock: was.liveWithoutClock };
  const known = talk && clockShift(stream, talk);
  const shift = known ?? 0;
  return {
    live: { start: stream.start + shift, end: stream.end + shift },
    shift,
    liveWithoutClock: talk !== undefined && known === undefined,
  };
}

/** A position this close to the end of a live stream, in seconds, counts as live: its playlist comes in pieces. */
const LIVE_TOLERANCE = 10;

/** How many whole seconds a position is behind the live end; 0 at the live end. */
export function behindLive(time: number, liveEnd: number): number {
  return liveEnd - time < LIVE_TOLERANCE ? 0 : Math.round(liveEnd - time);
}
