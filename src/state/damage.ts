import type { Fault } from '../talk/index.js';
import { formatTime } from '../timeline/index.js';

/** So much, in seconds, is passed over without a word; once in so many milliseconds. */
const FIRST_STEP = 0.1;
const EVERY_MS = 10_000;

/** So much, in seconds, a viewer passes over who tries again; each time that it fails there too, so many times as much. */
const SKIP = 5;
const GROWTH = 3;

/** Failures so near, in seconds, are one: a decoder does not always get as far. */
const NEAR = 1;

/** Where a recording could not be decoded, and what is done about it. */
export interface Damage {
  /** What the viewer is told; nothing while it goes on by itself. */
  readonly fault: Fault | undefined;
  readonly url: string | undefined;
  /** In seconds of the recording, and where it goes on. */
  readonly from: number;
  readonly to: number;
  /** By the clock of the page. */
  readonly met: number;
}

/**
 * What to do about a recording that cannot be decoded where it is now. It may be whole the second time, or just behind. Where it
 * fails again it would for ever, since a browser decodes from the last key frame on: the viewer is told, and goes on later.
 *
 * @param last What was done the last time.
 */
export function pass(fault: Fault, media: HTMLMediaElement, last?: Damage): Damage {
  const { url } = fault;
  const at = media.currentTime;
  const met = performance.now();
  const known = last?.url === url ? last : undefined;
  const again = known && at > known.from - NEAR && at < known.to + NEAR;
  // without an error of the element, what plays the stream has tried already
  if (!again && media.error && !(known && met - known.met < EVERY_MS))
    return { url, from: at, to: at + FIRST_STEP, met, fault: undefined };

  const from = again ? known.from : at;
  // somebody who has come back is still offered the place that was not tried
  const to =
    again && known.fault && at < known.to - FIRST_STEP ? known.to : from + nextSkip(again ? known.to - from : 0);
  // and there has to be something left to go on with
  const skip = to < media.duration && media.duration < Infinity ? { from, to, at: formatTime(from) } : undefined;
  return { url, from, to, met, fault: { ...fault, skip } };
}

const nextSkip = (skipped: number): number => (skipped < SKIP ? SKIP : skipped * GROWTH);
