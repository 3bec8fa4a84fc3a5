import type { TimeSpan } from '../media/index.js';
import { keep, recall } from './storage.js';

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

const KEY = 'forum-player history';
const TALKS = 50;
const SPANS = 200;
const MONTH_MS = 31 * 24 * 3600 * 1000;

/** Stretches closer than this, in seconds, are one. */
const CLOSE = 1;

const isSpan = (value: unknown): value is TimeSpan =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isFinite(n));

function entries(): readonly Entry[] {
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
  return entries().find((e) => e.talk === talk);
}

export function keepHeard(talk: string, { time, spans }: Heard): void {
  const others = entries().filter((e) => e.talk !== talk);
  keep(KEY, [{ talk, time, spans: spans.slice(-SPANS), at: Date.now() }, ...others].slice(0, TALKS));
}

/** Adds a stretch; those that touch become one. */
export function addSpan(spans: readonly TimeSpan[], [from, to]: TimeSpan): readonly TimeSpan[] {
  const apart: TimeSpan[] = [];
  let start = from;
  let end = to;
  for (const span of spans) {
    if (span[1] < start - CLOSE || span[0] > end + CLOSE) apart.push(span);
    else {
      start = Math.min(start, span[0]);
      end = Math.max(end, span[1]);
    }
  }
  return [...apart, [start, end] as const].sort((a, b) => a[0] - b[0]);
}
