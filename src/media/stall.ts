import type { Fault } from '../talk/index.js';
import { mediaFault } from './faults.js';
import type { MediaPatch, Source } from './media-state.js';
import { HAVE_FUTURE_DATA, HAVE_METADATA } from './ready-state.js';

/** So long, in milliseconds, nothing may arrive while somebody waits for it, before it is said. */
const PATIENCE_MS = 5_000;

/** Of these the browser makes one for whatever arrives. */
const ARRIVES = ['progress', 'loadedmetadata', 'loadeddata', 'canplay', 'canplaythrough', 'playing', 'timeupdate'];
const CHANGES = ['loadstart', 'play', 'pause', 'waiting', 'seeking', 'seeked', 'ended', 'emptied', 'error'];

/**
 * A server that holds the line and sends nothing gives no error at all: says so while playback wants data and none arrive, and
 * takes it back by itself as soon as they do. Nothing runs while nothing is wanted.
 *
 * @param current The fault that is told now: what is worse stays.
 */
export function watchStall(
  media: HTMLMediaElement,
  source: Source,
  current: () => Fault | undefined,
  patch: MediaPatch,
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told: Fault | undefined;

  const wants = () => !media.error && !media.ended && (media.readyState < HAVE_METADATA || isStarved(media));
  const tell = () => {
    timer = undefined;
    if (current() || !wants()) return;
    told = mediaFault('media-stalled', source, `nothing has arrived for ${PATIENCE_MS / 1000} s`, { fatal: false });
    patch({ mediaFault: told });
  };
  const look = () => {
    const waits = wants();
    if (waits) timer ??= setTimeout(tell, PATIENCE_MS);
    else {
      clearTimeout(timer);
      timer = undefined;
    }
    // `timeupdate` comes four times a second: while all is well nobody listens
    for (const event of ARRIVES)
      if (waits || told) media.addEventListener(event, arrive, { signal });
      else media.removeEventListener(event, arrive);
  };
  const arrive = () => {
    clearTimeout(timer);
    timer = undefined;
    if (told && current() === told) patch({ mediaFault: undefined });
    told = undefined;
    look();
  };
  for (const event of CHANGES) media.addEventListener(event, look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  look();
}

const isStarved = (media: HTMLMediaElement) => (!media.paused || media.seeking) && media.readyState < HAVE_FUTURE_DATA;
