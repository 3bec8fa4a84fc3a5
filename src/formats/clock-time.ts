/** Times as people write them: `1:02:03.5`. */
import { parseClockTime } from '../talk/parse-clock-time.js';
import { formatTime } from '../timeline/index.js';

/** Reads a duration as seconds: a clock time, or a number of seconds such as `90` or `90.5s`. */
export function parseDuration(value: string | number): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : undefined;
  const text = value.trim();
  const seconds = /^\d{1,9}(?:\.\d{1,6})?s?$/.test(text) ? parseFloat(text) : parseClockTime(text);
  return seconds !== undefined && seconds > 0 ? seconds : undefined;
}

const decimals = (milliseconds: number): string => String(milliseconds % 1000).padStart(3, '0');

/** Seconds as `parseClockTime` reads them, exact to the millisecond: `12:34`, `1:02:03.5`. */
export function formatClockTime(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const fraction = milliseconds % 1000 ? `.${decimals(milliseconds).replace(/0+$/, '')}` : '';
  return formatTime(milliseconds / 1000) + fraction;
}

/** Milliseconds as caption files write them: `01:02:03.500`. */
export function formatTimestamp(milliseconds: number, decimalPoint: '.' | ','): string {
  const clock = formatTime(milliseconds / 1000, { hours: true }).padStart('00:00:00'.length, '0');
  return clock + decimalPoint + decimals(milliseconds);
}

/** A time for readers: `12:34`, or `~12:34` where it is estimated. */
export const readableTime = (seconds: number, hours: boolean, estimated = false): string =>
  (estimated ? '~' : '') + formatTime(seconds, { hours });
