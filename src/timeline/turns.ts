import { memoize } from './memoize.js';
import { entriesAt, mainEntry } from './span-index.js';
import type { Timeline } from './timeline.js';

/** What one person says without somebody else in between. Seconds. */
export interface Turn {
  /** The speaker's id; undefined where the speaker is not known. */
  readonly speaker: string | undefined;
  readonly start: number;
  readonly end: number;
}

/**
 * Who speaks when, in order and without overlaps: of several who speak at once it is the last to begin, as for the cursor.
 *
 * @param pause - seconds; a speaker who goes on after no longer a pause is still in the same turn
 */
export const turnsOf = (timeline: Timeline, pause: number): readonly Turn[] =>
  joinTurns(turnsWithoutPause(timeline), pause);

const turnsWithoutPause = memoize(
  (timeline: Timeline): readonly Turn[] => joinTurns(betweenBoundaries(timeline), 0),
  new WeakMap<Timeline, readonly Turn[]>(),
);

/** A turn from each boundary to the next. */
function* betweenBoundaries(timeline: Timeline): Generator<Turn> {
  const index = timeline.index.segments;
  const times = [...new Set([...index.starts, ...index.ends])].sort((a, b) => (a < b ? -1 : 1));
  for (const [i, start] of times.entries()) {
    const main = mainEntry(index, entriesAt(index, start));
    if (main !== undefined) yield { speaker: index.items[main]!.speaker, start, end: times[i + 1] ?? Infinity };
  }
}

function joinTurns(all: Iterable<Turn>, pause: number): readonly Turn[] {
  const turns: { speaker: string | undefined; start: number; end: number }[] = [];
  for (const { speaker, start, end } of all) {
    const last = turns.at(-1);
    if (last && last.speaker === speaker && start - last.end <= pause) last.end = end;
    else turns.push({ speaker, start, end });
  }
  return turns;
}
