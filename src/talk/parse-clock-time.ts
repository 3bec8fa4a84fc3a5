const CLOCK = /^(?:(\d{1,4}):)?(\d{1,4}):(\d{1,2})(?:[.,](\d{0,9}))?$/;

/**
 * Reads `h:mm:ss` or `mm:ss`, with decimals or without, as seconds; undefined for anything else, such as `0:75`. Without hours,
 * minutes may pass 59, because many transcripts count them so.
 */
export function parseClockTime(text: string): number | undefined {
  const [, hours, minutes, seconds, decimals] = CLOCK.exec(text.trim()) ?? [];
  if (minutes === undefined || Number(seconds) > 59 || (hours !== undefined && Number(minutes) > 59)) return undefined;
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds);
  return Number(`${whole}.${decimals ?? ''}`);
}
