import type { Player } from './player.js';
import { THERE } from './there.js';

/** A recording that is this far past the end of the segment was moved there, not played; seconds. */
const PLAYED_OVER = 1;

/** At the end of the segment that is to be repeated, goes back to its start, and says so; elsewhere it is forgotten. */
export function keepRepeating({ state }: Player, media: HTMLMediaElement, t: number): boolean {
  const { repeated, timeline, paused, shift } = state;
  if (!repeated || paused) return false;
  const span = timeline?.index.spans.get(repeated);
  if (!span || t + THERE < span.end || t > span.end + PLAYED_OVER) return false;
  media.currentTime = span.start - shift;
  return true;
}
