/** Normal play time, as in Media Fragments URI 1.0 (4.2.1). */
import { parseClockTime } from '../talk/parse-clock-time.js';

const SECONDS = /^\d{1,7}(?:\.\d{0,9})?$/;
const CLOCK = /^(?:\d{1,4}:\d\d|\d{1,2}):\d\d(?:\.\d{0,9})?$/;

/** Seconds of `754`, `754.5`, `12:34` or `1:02:03.5`; undefined for anything else. */
export function parseNpt(text: string): number | undefined {
  if (SECONDS.test(text)) return Number(text);
  return CLOCK.test(text) ? parseClockTime(text) : undefined;
}

/** Start and end, in seconds, of `10`, `10,20` or `,20`, with `npt:` before it or without. Undefined for anything else. */
export function parseNptRange(text: string): { start?: number; end?: number } | undefined {
  const [from, to, ...more] = text.replace(/^npt:/, '').split(',');
  if (more.length) return undefined;
  const start = from ? parseNpt(from) : undefined;
  const end = to ? parseNpt(to) : undefined;
  if (from ? start === undefined : end === undefined) return undefined;
  if (to === undefined) return { start: start! };
  if (end === undefined || end <= (start ?? 0)) return undefined;
  return { ...(start !== undefined && { start }), end };
}

/** Formats seconds as briefly as possible, rounded to the millisecond: `754`, `12.5`. */
export const formatNpt = (seconds: number): string => String(Math.round(seconds * 1000) / 1000);
