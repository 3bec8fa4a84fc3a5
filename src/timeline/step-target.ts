import { memoize } from './memoize.js';
import type { Timeline } from './timeline.js';

/** What a viewer steps by. A turn is what one person says until somebody else speaks. */
export type StepUnit = 'segment' | 'turn' | 'chapter';

/** Seconds. Going back this soon after a start goes to the one before. */
const JUST_STARTED = 1.5;

/** Where the speaker changes, in seconds. */
const turnStarts = memoize(
  ({ segments }: Timeline): readonly number[] =>
    segments
      .filter(({ segment }, i) => i === 0 || segment.speaker !== segments[i - 1]!.segment.speaker)
      .map(({ start }) => start),
  new WeakMap<Timeline, readonly number[]>(),
);

/** The start, in seconds, of the next unit or of the one before; undefined if there is none. */
export function stepTarget(timeline: Timeline, t: number, unit: StepUnit, direction: 1 | -1): number | undefined {
  const starts = unit === 'turn' ? turnStarts(timeline) : timeline[`${unit}s`].map(({ start }) => start);
  if (direction > 0) return starts.find((start) => start > t + 0.01);
  return starts.findLast((start) => start < t - JUST_STARTED) ?? starts[0];
}
