import type { TimeSpan } from '../media/index.js';
import { recallAll, KEY, type Heard } from './history.js';
import type { PlayerState } from './player-state.js';
import { keep } from './storage.js';
import type { Store } from './store.js';

/** Kept, and shown, no more often than this, in seconds of the recording. */
const EVERY = 15;

/** `timeupdate` comes four times a second: what lies further apart was jumped over. */
const STEP = 2;

/** What is kept of talks, and of each. */
const TALKS = 50;
const SPANS = 200;

/** Stretches closer than this, in seconds, are one. */
const CLOSE = 1;

/** Keeps what a viewer hears of the talk that `key` names, and where they are, until the signal fires. */
export function followHeard(
  media: HTMLMediaElement,
  store: Store<PlayerState>,
  key: string,
  signal: AbortSignal,
): void {
  let from: number | undefined;
  let last = 0;
  const write = () => {
    if (from === undefined || last <= from) return;
    const heard = addSpan(store.get().heard, [from, last]);
    from = last;
    store.patch({ heard });
    keepHeard(key, { time: media.currentTime + store.get().shift, spans: heard });
  };
  const hear = () => {
    const { shift, adrift } = store.get();
    const t = media.currentTime + shift;
    if (media.paused || media.seeking || adrift) return;
    if (from === undefined || t < last || t > last + STEP * media.playbackRate) {
      write();
      from = t;
    }
    last = t;
    if (t - from > EVERY) write();
  };
  media.addEventListener('timeupdate', hear, { signal });
  media.addEventListener(
    'seeking',
    () => {
      write();
      from = undefined;
    },
    { signal },
  );
  for (const event of ['pause', 'ended']) media.addEventListener(event, write, { signal });
  document.addEventListener('visibilitychange', () => document.hidden && write(), { signal });
  signal.addEventListener('abort', write, { once: true });
  hear();
}

function keepHeard(talk: string, { time, spans }: Heard): void {
  const others = recallAll().filter((e) => e.talk !== talk);
  keep(KEY, [{ talk, time, spans: spans.slice(-SPANS), at: Date.now() }, ...others].slice(0, TALKS));
}

/** Adds a stretch; those that touch become one. */
function addSpan(spans: readonly TimeSpan[], [from, to]: TimeSpan): readonly TimeSpan[] {
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
