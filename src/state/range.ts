import type { PlayerState } from './player-state.js';
import type { Player } from './player.js';
import { THERE } from './there.js';

/** A recording that is this far past the end of the range was moved there, not played; seconds. */
const PLAYED_OVER = 1;

/** Stops so far before the end, in seconds, that what is shown is still the last of the range. */
const BEFORE_END = 0.01;

/** The next time after `t` at which the range has something to do. */
export const rangeBoundary = ({ range }: PlayerState, t: number): number =>
  range && t + THERE < range[1] ? range[1] : Infinity;

/** At the end of the range the recording stops there, and goes on when it is played again. Elsewhere the range is forgotten. */
export function keepToRange(player: Player, media: HTMLMediaElement, t: number): void {
  const { range, shift } = player.state;
  if (!range || media.readyState < HTMLMediaElement.HAVE_METADATA) return;
  const [start, end] = range;
  if (t >= start - THERE && t + THERE < end) return;
  player.show({ range: undefined });
  if (media.paused || media.seeking || t < start || t > end + PLAYED_OVER) return;
  media.pause();
  media.currentTime = Math.max(start, end - BEFORE_END) - shift;
}
