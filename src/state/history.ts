import type { TimeSpan } from '../media/index.js';
import { recall } from './storage.js';

/** What is remembered of a talk. Seconds. */
export interface Heard {
  /** Where the viewer was last. */
  readonly time: number;
  /** Stretches that were played, in order, apart from each other. */
  readonly spans: readonly TimeSpan[];
}

interface Entry extends Heard {
  readonly talk: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

export const KEY = 'forum-player history';
const MONTH_MS = 31 * 24 * 3600 * 1000;

const isSpan = (value: unknown): value is TimeSpan =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isFinite(n));

/** What is remembered of all talks. */
export function recallAll(): readonly Entry[] {
  const kept = recall(KEY);
  if (!Array.isArray(kept)) return [];
  return (kept as (Partial<Entry> | null)[]).filter(
    (e): e is Entry =>
      typeof e?.talk === 'string' &&
      Number.isFinite(e.time) &&
      Number.isFinite(e.at) &&
      Date.now() - e.at! < MONTH_MS &&
      Array.isArray(e.spans) &&
      e.spans.every(isSpan),
  );
}

/** What is remembered of the talk, for a month. */
export function recallHeard(talk: string): Heard | undefined {
  return recallAll().find((e) => e.talk === talk);
}
