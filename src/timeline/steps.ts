import type { Timeline } from './timeline.js';

/** What a viewer steps by: a paragraph, what one person says at a stretch, or a chapter. */
export type StepUnit = 'segment' | 'turn' | 'chapter';

/** Going back within this of a start, in seconds, goes to the one before. */
const GRACE = 1.5;

const turns = new WeakMap<Timeline, readonly number[]>();

/** Where somebody else begins to speak. */
function turnStarts(timeline: Timeline): readonly number[] {
  let starts = turns.get(timeline);
  if (!starts) {
    const { segments } = timeline;
    starts = segments
      .filter(({ segment }, i) => i === 0 || segment.speaker !== segments[i - 1]!.segment.speaker)
      .map(({ start }) => start);
    turns.set(timeline, starts);
  }
  return starts;
}

/** The start, in seconds, of the next unit or of the one before; undefined where there is none. */
export function stepFrom(timeline: Timeline, t: number, unit: StepUnit, direction: 1 | -1): number | undefined {
  const starts = unit === 'turn' ? turnStarts(timeline) : timeline[`${unit}s`].map(({ start }) => start);
  if (direction > 0) return starts.find((start) => start > t + 0.01);
  return starts.findLast((start) => start < t - GRACE) ?? starts[0];
}
