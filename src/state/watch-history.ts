import type { TimeSpan } from '../media/index.js';
import { recall, store } from './storage.js';

/** What is stored of a talk that a viewer has played. Seconds. */
export interface WatchHistory {
  /** Where the viewer was last. */
  readonly time: number;
  /** Spans that were played, in order and apart from each other. */
  readonly spans: readonly TimeSpan[];
}

interface Entry extends WatchHistory {
  readonly talk: string;
  /** When it was stored, in milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'forum-player history';
const MONTH_MS = 31 * 24 * 3600 * 1000;

/** How many talks are stored, and how many spans of each. */
const MAX_TALKS = 50;
const MAX_SPANS = 200;

/** Spans closer than this, in seconds, are joined. */
const GAP = 1;

const isSpan = (value: unknown): value is TimeSpan =>
  Array.isArray(value) && value.length === 2 && value.every((time) => Number.isFinite(time));

function storedEntries(): readonly Entry[] {
  const stored = recall(KEY);
  if (!Array.isArray(stored)) return [];
  return (stored as (Partial<Entry> | null)[]).filter(
    (entry): entry is Entry =>
      typeof entry?.talk === 'string' &&
      Number.isFinite(entry.time) &&
      Number.isFinite(entry.at) &&
      Date.now() - entry.at! < MONTH_MS &&
      Array.isArray(entry.spans) &&
      entry.spans.every(isSpan),
  );
}

/** What is known of a talk that was played within the last month. */
export function loadHistory(talk: string): WatchHistory | undefined {
  return storedEntries().find((entry) => entry.talk === talk);
}

function saveHistory(talk: string, { time, spans }: WatchHistory): void {
  const others = storedEntries().filter((entry) => entry.talk !== talk);
  store(KEY, [{ talk, time, spans: spans.slice(-MAX_SPANS), at: Date.now() }, ...others].slice(0, MAX_TALKS));
}

/** Adds a span to others, in order; spans that touch become one. */
function addSpan(spans: readonly TimeSpan[], [from, to]: TimeSpan): readonly TimeSpan[] {
  const apart: TimeSpan[] = [];
  let start = from;
  let end = to;
  for (const span of spans) {
    if (span[1] < start - GAP || span[0] > end + GAP) apart.push(span);
    else {
      start = Math.min(start, span[0]);
      end = Math.max(end, span[1]);
    }
  }
  return [...apart, [start, end] as const].sort((a, b) => a[0] - b[0]);
}

/** Seconds of the recording between two times that the history is shown and stored. */
const EVERY = 15;

/** Seconds within which the clock looks at a recording that plays. */
const CLOCK_EVERY = 5;

/** What following needs of the player. */
interface HistoryContext {
  get(): { readonly heard: readonly TimeSpan[]; readonly shift: number; readonly liveWithoutClock: boolean };
  set(part: { readonly heard: readonly TimeSpan[] }): void;
}

/**
 * Stores under `key` what is played on `media`, and where the viewer is, until `signal` is aborted.
 *
 * @returns A function for the clock to call when it looks at the recording.
 */
export function followHistory(
  media: HTMLMediaElement,
  key: string,
  { get, set }: HistoryContext,
  signal: AbortSignal,
): () => void {
  /** What is not stored yet, in seconds of the recording; undefined while nothing plays. */
  let playing: { readonly from: number; to: number; seen: number } | undefined;

  const save = () => {
    const { heard, shift, liveWithoutClock } = get();
    if (!playing || playing.to <= playing.from || liveWithoutClock) return;
    const spans = addSpan(heard, [playing.from + shift, playing.to + shift]);
    set({ heard: spans });
    saveHistory(key, { time: media.currentTime + shift, spans });
    playing = { ...playing, from: playing.to };
  };
  const look = () => {
    if (!playing) return;
    const now = performance.now();
    // once the recording has been moved, where it was before can only be reckoned
    const played = Math.min((now - playing.seen) / 1000, CLOCK_EVERY) * media.playbackRate;
    playing.to = media.seeking ? playing.to + played : media.currentTime;
    playing.seen = now;
    if (playing.to - playing.from >= EVERY) save();
  };
  const begin = () => {
    const plays = !media.paused && !media.ended && !media.seeking;
    playing = plays ? { from: media.currentTime, to: media.currentTime, seen: performance.now() } : undefined;
  };
  const end = () => {
    look();
    save();
    begin();
  };
  for (const event of ['playing', 'pause', 'ended', 'waiting', 'seeking', 'seeked', 'ratechange'])
    media.addEventListener(event, end, { signal });
  // pages may be closed without a further event once they are hidden
  const { ownerDocument } = media;
  ownerDocument.addEventListener('visibilitychange', () => ownerDocument.hidden && end(), { signal });
  signal.addEventListener('abort', end, { once: true });
  begin();
  return look;
}
