import type { Offsets } from '../timeline/index.js';
import { keep, recall } from './storage.js';

/** Captions can be moved by no more than this either way, in seconds … */
export const MOST = 30;
/** … and in steps of this. */
const GRAIN = 0.1;

const KEY = 'forum-player offsets';
const TALKS = 100;

/** Without those that are 0; what is no number, or too much, is put right. */
function cleaned(value: unknown): Offsets {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return Object.freeze(
    Object.fromEntries(
      given.slice(0, 20).flatMap(([lang, by]) => {
        const offset = typeof by === 'number' && lang.length < 100 ? rounded(by) : 0;
        return offset ? [[lang, offset]] : [];
      }),
    ),
  );
}

/** Floating-point sums such as 0.1 + 0.2 come out clean. What is no number is 0. */
function rounded(seconds: number): number {
  const steps = Math.round(Math.min(Math.max(seconds, -MOST), MOST) / GRAIN);
  return Number.isFinite(steps) ? steps / Math.round(1 / GRAIN) : 0;
}

export const withOffset = (offsets: Offsets, lang: string, seconds: number): Offsets =>
  cleaned({ ...offsets, [lang]: seconds });

type Entry = readonly [talk: string, offsets: Offsets];

function entries(): readonly Entry[] {
  const kept = recall(KEY);
  if (!Array.isArray(kept)) return [];
  return (kept as unknown[]).filter((e): e is Entry => Array.isArray(e) && e.length === 2 && typeof e[0] === 'string');
}

/** By how much a viewer has moved the captions of this talk. */
export function recallOffsets(talk: string): Offsets {
  return cleaned(entries().find(([key]) => key === talk)?.[1]);
}

/** The talks that were changed last are kept. */
export function keepOffsets(talk: string, offsets: Offsets): void {
  const others = entries().filter(([key]) => key !== talk);
  keep(KEY, [...(Object.keys(offsets).length ? [[talk, offsets]] : []), ...others].slice(0, TALKS));
}
