/** What is shown for a time that is not known. */
const UNKNOWN = '--:--';

const padded = (n: number) => String(n).padStart(2, '0');

/**
 * Seconds as a clock shows them: `0:05`, `12:34`, `1:02:03`; started seconds do not count. Not finite: `--:--`.
 *
 * @param options.hours - show hours even when there are none, so that labels of one long talk have one form
 */
export function formatTime(seconds: number, options: { hours?: boolean } = {}): string {
  if (!Number.isFinite(seconds)) return UNKNOWN;
  const whole = Math.floor(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? '-' : '';
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = padded(whole % 60);
  return sign + (hours > 0 || options.hours ? `${hours}:${padded(minutes)}:${rest}` : `${minutes}:${rest}`);
}

/**
 * Seconds from what people write: `12:34`, `1:02:03.5`, `754`. Full-width digits and colons count too. Undefined for
 * anything else: a minute or second above 59 behind a colon, a sign, a fourth field.
 */
export function parseTime(text: string): number | undefined {
  const match = /^(?:(?:(\d{1,4}):)?(\d{1,5}):)?(\d{1,7})(?:[.,](\d{1,9}))?$/.exec(text.normalize('NFKC').trim());
  if (!match) return undefined;
  const [, hours, minutes, seconds = '', fraction = '0'] = match;
  if (minutes !== undefined && (seconds.length > 2 || Number(seconds) > 59)) return undefined;
  if (hours !== undefined && (minutes!.length > 2 || Number(minutes) > 59)) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(`${seconds}.${fraction}`);
}
