import type { LiveMedia } from '../media/index.js';
import type { Talk } from '../talk/index.js';

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
