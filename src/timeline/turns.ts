import { mainPosition, positionsAt } from './spans.js';
import type { Timeline } from './timeline.js';

/** What one person says at a stretch. Seconds. */
export interface Turn {
  /** The speaker's id; undefined where nobody knows who speaks. */
  readonly speaker: string | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Who speaks when, in order and without overlaps: of several who speak at once it is the last to begin, as for the cursor.
 *
 * @param pause - somebody who goes on after no more than this, in seconds, is still in the same turn
 */
export function turnsOf(timeline: Timeline, pause: number): readonly Turn[] {
  const index = timeline.index.segments;
  const times = [...new Set([...index.starts, ...index.ends])].sort((a, b) => (a < b ? -1 : 1));
  const turns: { speaker: string | undefined; start: number; end: number }[] = [];
  times.forEach((start, i) => {
    const main = mainPosition(index, positionsAt(index, start));
    if (main === undefined) return;
    const { speaker } = index.items[main]!;
    const end = times[i + 1] ?? Infinity;
    const last = turns.at(-1);
    if (last && last.speaker === speaker && start - last.end <= pause) last.end = end;
    else turns.push({ speaker, start, end });
  });
  return turns;
}
