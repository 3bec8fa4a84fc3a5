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
