const UNKNOWN = '--:--';

const twoDigits = (n: number) => String(n).padStart(2, '0');

/**
 * Formats seconds as a clock does: `0:05`, `12:34`, `1:02:03`. Parts of a second are cut off. `--:--` if the time is not finite.
 *
 * @param options.hours - show hours even if there are none, so that the times of a long talk all look alike
 */
export function formatTime(seconds: number, options: { hours?: boolean } = {}): string {
  if (!Number.isFinite(seconds)) return UNKNOWN;
  const whole = Math.floor(Math.abs(seconds));
  const sign = seconds < 0 && whole > 0 ? '-' : '';
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const rest = twoDigits(whole % 60);
  return sign + (hours > 0 || options.hours ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`);
}
