import { cursorAt, dueAt, nextDue, sameCursor, sameDue, type Offsets, type Timeline } from '../timeline/index.js';
import type { PlayerState } from './player-state.js';
import { THERE } from './there.js';

/** What of a talk is current, and which captions are due. */
export type Moment = Pick<PlayerState, 'cursor' | 'due'>;

export function momentAt(timeline: Timeline, t: number, offsets: Offsets): Moment {
  return { cursor: cursorAt(timeline, t + THERE), due: dueAt(timeline, t + THERE, offsets) };
}

/** The next time after `t` at which there may be another moment; Infinity when there is none. */
export function nextMoment(timeline: Timeline, t: number, offsets: Offsets): number {
  return nextDue(timeline, t + THERE, offsets);
}

/** As much of `next` as is not in `now`; undefined when all is. */
export function changesTo(next: Moment, now: Moment): Partial<Moment> | undefined {
  const cursor = !sameCursor(now.cursor, next.cursor);
  const due = !sameDue(now.due, next.due);
  return cursor || due ? { ...(cursor && { cursor: next.cursor }), ...(due && { due: next.due }) } : undefined;
}
