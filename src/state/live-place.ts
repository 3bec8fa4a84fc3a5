import type { LiveMedia, MediaState } from '../media/index.js';
import type { Talk } from '../talk/index.js';
import type { PlayerState } from './player-state.js';

/** A date with a time and the zone that it is in: without one it would be another moment for each viewer. */
const MOMENT = /T\d\d.*(?:Z|[+-]\d\d(?::?\d\d)?)$/i;

/**
 * What is added to the media element's time to come to that of the talk: the stream says when its second 0 was, the talk's
 * `date` when that began. Undefined where one of them does not.
 */
export function shiftOf({ zero }: LiveMedia, { date }: Talk): number | undefined {
  const began = date && MOMENT.test(date) ? Date.parse(date) / 1000 : NaN;
  return zero !== undefined && Number.isFinite(began) ? zero - began : undefined;
}

/** Where what is live is in the talk. Once it has an end, that stays as it `was`. */
export function placeOf(
  live: LiveMedia | undefined,
  talk: Talk | undefined,
  was: Pick<PlayerState, 'shift' | 'adrift'>,
): Pick<PlayerState, 'live' | 'shift' | 'adrift'> {
  if (!live) return { live, shift: was.shift, adrift: was.adrift };
  const known = talk && shiftOf(live, talk);
  const shift = known ?? 0;
  return {
    live: { start: live.start + shift, end: live.end + shift },
    shift,
    adrift: talk !== undefined && known === undefined,
  };
}

/** What the media element does, in the time of the talk: `shift` later, or where somebody `wanted` it to be. */
export function inTalk(part: Partial<MediaState>, shift: number, wanted: number | undefined): Partial<MediaState> {
  return {
    ...part,
    ...(part.time !== undefined && { time: wanted ?? part.time + shift }),
    ...(shift && part.duration !== undefined && { duration: part.duration + shift }),
    ...(shift && part.buffered && { buffered: part.buffered.map(([from, to]) => [from + shift, to + shift] as const) }),
  };
}
