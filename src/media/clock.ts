import { boundaryCue } from './boundary-cue.js';
import { HAVE_CURRENT_DATA } from './ready-state.js';

/** What the clock asks, in seconds of the recording. */
export interface ClockWork {
  /** The next time after `t` at which something changes; Infinity when nothing will. */
  next(t: number): number;
  /** The recording is at `t`, which may be anywhere after a seek. */
  tick(t: number): void;
}

export interface Clock {
  /** Looks at the time now: after a seek of our own, or when what `next` knows has changed. */
  refresh(): void;
}

/** Browsers cut longer time-outs down to nothing. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * Sleeps until the next boundary, then checks the media's own time: a timer may fire early, and the recording may have waited
 * meanwhile. `timeupdate` alone would be 160 ms late; a look at every frame costs four times the processor. Nothing runs while
 * paused. While the page is hidden its timers are held back; there a cue of the element's own wakes us.
 */
export function startClock(media: HTMLMediaElement, work: ClockWork, signal: AbortSignal): Clock {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  const check = () => {
    if (media.currentTime >= due || (timer === undefined && !media.paused)) look();
  };
  const wakeAt = boundaryCue(media, check, signal);

  const look = () => {
    clearTimeout(timer);
    timer = undefined;
    if (signal.aborted) return;
    const t = media.currentTime;
    work.tick(t);
    due = work.next(t);
    wakeAt?.(due);
    arm(t);
  };
  const arm = (t: number) => {
    const plays = !media.paused && !media.ended && due < Infinity && media.playbackRate > 0;
    const canSleep = plays && !media.seeking && media.readyState >= HAVE_CURRENT_DATA;
    // comes four times a second, and a listener costs as much as the captions: only where nothing else is sure to wake us
    if (plays && !(canSleep && wakeAt)) media.addEventListener('timeupdate', check, { signal });
    else media.removeEventListener('timeupdate', check);
    if (!canSleep) return;
    const wait = ((due - t) / media.playbackRate) * 1000;
    // rounded up to the timer's own grain: firing early means one more timer
    timer = setTimeout(look, Math.min(Math.max(wait, 1), LONGEST_MS));
  };

  // `seeking`, not `seeked`: the new position is known at once, the picture comes later
  for (const event of [
    'seeking',
    'seeked',
    'playing',
    'pause',
    'ended',
    'ratechange',
    'loadedmetadata',
    'emptied',
    'waiting',
  ]) {
    media.addEventListener(event, look, { signal });
  }
  // also when the page comes back from a tab behind or from the browser's memory, where nothing ran
  media.ownerDocument.addEventListener('visibilitychange', look, { signal });
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  look();
  return { refresh: look };
}
