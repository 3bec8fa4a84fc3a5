/** Normal play time, as Media Fragments URI 1.0 (4.2.1) writes it. */

const TIME = /^(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,7}(?:\.\d{0,9})?)$/;

/** Seconds of `754`, `754.5`, `12:34` or `1:02:03.5`; undefined for anything else. */
export function parseNpt(text: string): number | undefined {
  const [, hours, minutes, seconds] = TIME.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  if (minutes !== undefined && (!/^\d\d(?:\.|$)/.test(seconds) || Number(seconds) >= 60)) return undefined;
  if (hours !== undefined && (minutes!.length !== 2 || Number(minutes) > 59)) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds);
}

/** Start and end of `t=`: `10`, `10,20`, `,20`, with `npt:` before it or not. Undefined for anything else. */
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

/** Seconds, to the millisecond, as short as they can be: `754`, `12.5`. */
export const formatNpt = (seconds: number): string => String(Math.round(seconds * 1000) / 1000);
