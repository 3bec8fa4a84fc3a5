import type { Strings } from '../../i18n/index.js';
import { TIME_TOLERANCE } from '../../state/index.js';
import { formatTime } from '../../timeline/index.js';

/** Where the recording is, in seconds. */
export interface ClockTime {
  readonly position: number;
  /** NaN while it is not known. */
  readonly length: number;
  /** How far behind a live stream; undefined for a recording. */
  readonly behind: number | undefined;
}

/**
 * Writes the time into `clock`, whose text node `.now` is what viewers see. Screen readers get position and length in words, as
 * one label.
 */
export function writeClock(
  clock: Element,
  text: Text,
  { position, length, behind }: ClockTime,
  strings: Strings,
): void {
  const time = position + TIME_TOLERANCE;
  const shown = behind === undefined ? formatTime(time, { hours: length >= 3600 }) : behind ? formatTime(-behind) : '';
  if (text.data !== shown) text.data = shown;
  const label = behind === undefined ? strings.position(time, length) : strings.livePosition(behind);
  if (clock.ariaLabel !== label) clock.ariaLabel = label;
}
