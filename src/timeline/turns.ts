import { mainPosition, positionsAt } from './spans.js';
import type { Timeline } from './timeline.js';

/** What one person says at a stretch. Seconds. */
export interface Turn {
  /** The speaker's id; undefined where nobody knows who speaks. */
  readonly speaker: string | undefined;
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<Timeline, readonly Turn[]>();

/**
 * Who speaks when, in order and without overlaps: of several who speak at once it is the last to begin, as for the cursor.
 *
 * @param pause - somebody who goes on after no more than this, in seconds, is still in the same turn
 */
export function turnsOf(timeline: Timeline, pause: number): readonly Turn[] {
  let stretches = known.get(timeline);
  if (!stretches) known.set(timeline, (stretches = joined(stretchesOf(timeline), 0)));
  return joined(stretches, pause);
}

/** From each boundary to the next. */
function* stretchesOf(timeline: Timeline): Generator<Turn> {
  const index = timeline.index.segments;
  const times = [...new Set([...index.starts, ...index.ends])].sort((a, b) => (a < b ? -1 : 1));
  for (const [i, start] of times.entries()) {
    const main = mainPosition(index, positionsAt(index, start));
    if (main !== undefined) yield { speaker: index.items[main]!.speaker, start, end: times[i + 1] ?? Infinity };
  }
}

function joined(stretches: Iterable<Turn>, pause: number): readonly Turn[] {
  const turns: { speaker: string | undefined; start: number; end: number }[] = [];
  for (const { speaker, start, end } of stretches) {
    const last = turns.at(-1);
    if (last && last.speaker === speaker && start - last.end <= pause) last.end = end;
    else turns.push({ speaker, start, end });
  }
  return turns;
}
