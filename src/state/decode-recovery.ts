import type { Fault } from '../talk/index.js';
import { formatTime } from '../timeline/index.js';

/** Skip 0.1 s of undecodable media silently, at most once every 10 s. */
const SILENT_SKIP = 0.1;
const SILENT_SKIP_EVERY_MS = 10_000;

/** Seconds skipped when a viewer tries again; where that fails too, this many times as many. */
const SKIP = 5;
const SKIP_GROWTH = 3;

/** Failures within this many seconds are the same: a decoder does not always get equally far. */
const SAME_PLACE = 1;

/** Where a recording could not be decoded, and where it goes on. */
export interface DecodeFailure {
  /** What the viewer is told; undefined while the player goes on by itself. */
  readonly fault: Fault | undefined;
  readonly url: string | undefined;
  /** Seconds of the recording. */
  readonly from: number;
  readonly to: number;
  /** When it failed, by `performance.now()`. */
  readonly failedAt: number;
}

/**
 * Decides how to go on after a decode error at the present position. The media may be whole the second time, or just behind
 * it. Where it fails again it would for ever, because a browser decodes from the last key frame on: the viewer is told, and
 * trying again goes on later.
 *
 * @param last The failure before this one.
 */
export function afterDecodeError(fault: Fault, media: HTMLMediaElement, last?: DecodeFailure): DecodeFailure {
  const { url } = fault;
  const at = media.currentTime;
  const failedAt = performance.now();
  const known = last?.url === url ? last : undefined;
  const again = known && at > known.from - SAME_PLACE && at < known.to + SAME_PLACE;
  const justSkipped = known && failedAt - known.failedAt < SILENT_SKIP_EVERY_MS;
  // hls.js, which reports without an error of the element, has tried already
  if (!again && media.error && !justSkipped) {
    return { url, from: at, to: at + SILENT_SKIP, failedAt, fault: undefined };
  }

  const from = again ? known.from : at;
  // a viewer who has come back is still offered the position that was not tried
  const isUntried = again && known.fault && at < known.to - SILENT_SKIP;
  const to = isUntried ? known.to : from + nextSkip(again ? known.to - from : 0);
  const hasMore = to < media.duration && media.duration < Infinity;
  const skip = hasMore ? { from, to, at: formatTime(from) } : undefined;
  return { url, from, to, failedAt, fault: { ...fault, skip } };
}

const nextSkip = (skipped: number): number => (skipped < SKIP ? SKIP : skipped * SKIP_GROWTH);
