/** Times as people write them. */

const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{1,3}))?$/;

/**
 * Seconds of `h:mm:ss`, `mm:ss`, with a fraction of a second or without; undefined for anything else, such as 75 seconds in
 * a minute. Minutes may pass 59 where there are no hours: talks are counted so too.
 */
export function parseClockTime(text: string): number | undefined {
  const [, hours, minutes, seconds, fraction = ''] = CLOCK.exec(text.trim()) ?? [];
  if (minutes === undefined || Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return (whole * 1000 + Number(fraction.padEnd(3, '0'))) / 1000;
}

/** Seconds of a length of time: as `parseClockTime`, or a number of seconds. */
export function parseDuration(value: string | number): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value > 0 ? value : undefined;
  const text = value.trim();
  const seconds = /^\d{1,9}(?:\.\d{1,6})?s?$/.test(text) ? parseFloat(text) : parseClockTime(text);
  return seconds !== undefined && seconds > 0 ? seconds : undefined;
}
