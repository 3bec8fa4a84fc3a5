import type { CaptionOffsets } from '../timeline/index.js';
import { recall, store } from './storage.js';

/** Captions can be moved by at most this many seconds, either way … */
export const MAX_OFFSET = 30;
/** … in steps of this many seconds. */
const STEP = 0.1;

const KEY = 'forum-player offsets';
/** Talks, and languages of a talk, whose offsets are stored. */
const MAX_TALKS = 100;
const MAX_LANGUAGES = 20;

type Entry = readonly [talk: string, offsets: CaptionOffsets];

/** Leaves out offsets of 0 and what is no number; cuts what is too much. */
function cleaned(value: unknown): CaptionOffsets {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  const offsets = given.slice(0, MAX_LANGUAGES).flatMap(([lang, seconds]) => {
    const offset = typeof seconds === 'number' && lang.length < 100 ? rounded(seconds) : 0;
    return offset ? [[lang, offset] as const] : [];
  });
  return Object.freeze(Object.fromEntries(offsets));
}

/** To whole steps, without the remainders of sums such as 0.1 + 0.2; NaN becomes 0. */
function rounded(seconds: number): number {
  const steps = Math.round(Math.min(Math.max(seconds, -MAX_OFFSET), MAX_OFFSET) / STEP);
  return Number.isFinite(steps) ? steps / Math.round(1 / STEP) : 0;
}

export const withOffset = (offsets: CaptionOffsets, lang: string, seconds: number): CaptionOffsets =>
  cleaned({ ...offsets, [lang]: seconds });

function storedEntries(): readonly Entry[] {
  const stored = recall(KEY);
  if (!Array.isArray(stored)) return [];
  return (stored as unknown[]).filter(
    (entry): entry is Entry => Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string',
  );
}

/** Seconds by which the viewer has moved the captions of a talk, by language. */
export function loadOffsets(talk: string): CaptionOffsets {
  return cleaned(storedEntries().find(([key]) => key === talk)?.[1]);
}

/** Stores the offsets of a talk; those of the talks that were changed last are kept. */
export function saveOffsets(talk: string, offsets: CaptionOffsets): void {
  const others = storedEntries().filter(([key]) => key !== talk);
  const own: Entry[] = Object.keys(offsets).length ? [[talk, offsets]] : [];
  store(KEY, [...own, ...others].slice(0, MAX_TALKS));
}
