import { recallHeard } from './history.js';
import type { PlayerState } from './player-state.js';
import type { Player } from './player.js';
import type { Store } from './store.js';

/** A place so near the start or the end is not worth offering. Seconds. */
const WORTH = 20;

/** Does something once, as soon as `media` plays. What cannot be loaded for it is done without. */
function whenPlaying(media: HTMLMediaElement, start: () => Promise<void>, signal: AbortSignal): void {
  const begin = () => void start().catch(() => undefined);
  if (media.paused) media.addEventListener('play', begin, { once: true, signal });
  else begin();
}

/** Puts the player into the system's media controls, from when it plays until the signal fires. */
export function followSystem(player: Player, media: HTMLMediaElement, signal: AbortSignal): void {
  const start = async () => {
    const { followSystem } = await import('./with-playing.js');
    if (!signal.aborted) followSystem(player, media, signal);
  };
  whenPlaying(media, start, signal);
}

/** Has the browser draw the captions where it has to, from when that is first so until the signal fires. */
export function mirrorCaptions(media: HTMLMediaElement, store: Store<PlayerState>, signal: AbortSignal): void {
  let begun = false;
  const begin = async () => {
    if (begun) return;
    begun = true;
    const { mirrorCaptions } = await import('./mirror.js');
    if (!signal.aborted) mirrorCaptions(media, store, signal);
  };
  const look = ({ systemCaptions, pictureInPicture }: PlayerState) => {
    if (systemCaptions || pictureInPicture) void begin().catch(() => undefined);
  };
  media.addEventListener('webkitbeginfullscreen', () => void begin().catch(() => undefined), { signal });
  signal.addEventListener('abort', store.subscribe(look), { once: true });
  look(store.get());
}

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
  // the offer stands until the viewer does something else
  media.addEventListener('playing', () => store.patch({ resume: undefined }), { signal });
  const follow = async () => {
    const { followHeard } = await import('./with-playing.js');
    if (!signal.aborted) followHeard(media, store, key, signal);
  };
  whenPlaying(media, follow, signal);
}
