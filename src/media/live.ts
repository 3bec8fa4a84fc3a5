import type { StreamTimes } from './choices.js';
import type { LiveMedia, MediaPatch } from './media-state.js';
import { HAVE_CURRENT_DATA } from './ready-state.js';

/** Safari. */
interface DatedMedia extends HTMLMediaElement {
  getStartDate?(): Date;
}

/** Browsers that play streams themselves keep behind the end by no more than this; seconds. */
const LATENCY = 30;

/** What changes by less than this is not worth drawing, or only the tremble of a measurement; seconds. */
const WINDOW_GRAIN = 0.5;
const DATE_GRAIN = 0.1;

/** Keeps what is known of a live stream up to date until the signal fires, or the stream has an end. */
export function followLive(
  media: DatedMedia,
  stream: (() => StreamTimes | undefined) | undefined,
  patch: MediaPatch,
  signal: AbortSignal,
): void {
  let told: LiveMedia | undefined;
  let latency: number | undefined;

  const native = (): StreamTimes => {
    const { seekable, currentTime, readyState } = media;
    const end = seekable.length ? seekable.end(seekable.length - 1) : currentTime;
    if (readyState >= HAVE_CURRENT_DATA) latency ??= Math.min(Math.max(end - currentTime, 0), LATENCY);
    const zero = media.getStartDate?.().getTime() ?? NaN;
    return { zero: Number.isFinite(zero) ? zero / 1000 : undefined, latency: latency ?? 0 };
  };
  const look = () => {
    if (media.duration !== Infinity) {
      if (told) patch({ live: (told = undefined) });
      return;
    }
    const times = (stream ?? native)();
    if (!times) return;
    const { seekable, currentTime } = media;
    const start = seekable.length ? seekable.start(0) : currentTime;
    const last = seekable.length ? seekable.end(seekable.length - 1) : currentTime;
    const live = { start, end: Math.max(start, last - times.latency), zero: times.zero };
    if (told && isSame(told, live)) return;
    patch({ live: (told = Object.freeze(live)) });
  };
  for (const event of ['durationchange', 'loadeddata', 'progress', 'timeupdate', 'seeking', 'emptied'])
    media.addEventListener(event, look, { signal });
  look();
}

function isSame(a: LiveMedia, b: LiveMedia): boolean {
  const dated = a.zero === b.zero || Math.abs((a.zero ?? NaN) - (b.zero ?? NaN)) < DATE_GRAIN;
  return dated && Math.abs(a.start - b.start) < WINDOW_GRAIN && Math.abs(a.end - b.end) < WINDOW_GRAIN;
}
