import { addSpan, keepHeard, recallHeard } from './history.js';
import type { PlayerState } from './player-state.js';
import type { Store } from './store.js';

/** Kept, and shown, no more often than this, in seconds of the recording. */
const EVERY = 15;

/** A place so near the start or the end is not worth offering. Seconds. */
const WORTH = 20;

/** `timeupdate` comes four times a second: what lies further apart was jumped over. */
const STEP = 2;

/**
 * Remembers what a viewer has heard of the talk that `key` names, and where they were, until the signal fires. Offers to go on
 * there, and never does so by itself.
 */
export function rememberHeard(
  media: HTMLMediaElement,
  store: Store<PlayerState>,
  key: string,
  offer: boolean,
  signal: AbortSignal,
): void {
  const known = recallHeard(key);
  const duration = known?.spans.length
    ? Math.max(...known.spans.map(([, end]) => end), store.get().talk?.duration ?? 0)
    : 0;
  const resume = offer && known && known.time > WORTH && known.time < duration - WORTH ? known.time : undefined;
  store.patch({ heard: known?.spans ?? [], resume });

  let from: number | undefined;
  let last = 0;
  const write = () => {
    if (from === undefined || last <= from) return;
    const heard = addSpan(store.get().heard, [from, last]);
    from = last;
    store.patch({ heard });
    keepHeard(key, { time: media.currentTime + store.get().shift, spans: heard });
  };
  media.addEventListener(
    'timeupdate',
    () => {
      const { shift, adrift } = store.get();
      const t = media.currentTime + shift;
      if (media.paused || media.seeking || adrift) return;
      if (from === undefined || t < last || t > last + STEP * media.playbackRate) {
        write();
        from = t;
      }
      last = t;
      if (t - from > EVERY) write();
    },
    { signal },
  );
  media.addEventListener(
    'seeking',
    () => {
      write();
      from = undefined;
    },
    { signal },
  );
  for (const event of ['pause', 'ended']) media.addEventListener(event, write, { signal });
  // the offer stands until the viewer does something else
  media.addEventListener('playing', () => store.patch({ resume: undefined }), { signal });
  document.addEventListener('visibilitychange', () => document.hidden && write(), { signal });
  signal.addEventListener('abort', write, { once: true });
}
