import { on, type Follower, type TimeSpan } from './media-state.js';

/** Playing, waiting, position and length. */
export const followPlayback: Follower = (media, patch, signal) => {
  let waitsAt = NaN;
  on(
    media,
    ['play', 'playing', 'pause', 'ended', 'waiting', 'seeking', 'seeked', 'canplay', 'emptied', 'loadedmetadata'],
    () => {
      const starved = media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
      const waiting = !media.paused && !media.ended && starved && !media.error;
      waitsAt = waiting ? media.currentTime : NaN;
      patch({ paused: media.paused, ended: media.ended, seeking: media.seeking, waiting });
    },
    signal,
  );
  let shown = NaN;
  const time = () => patch({ time: (shown = media.currentTime) });
  on(
    media,
    ['seeking', 'seeked', 'pause', 'waiting', 'ended', 'ratechange', 'loadedmetadata', 'emptied'],
    time,
    signal,
  );
  const moved = () => {
    // WebKit with GStreamer says no more of data after another speed, and plays
    if (media.currentTime > waitsAt + MOVED) {
      waitsAt = NaN;
      patch({ waiting: false });
    }
    if (isNews(media.currentTime, shown, media.duration)) time();
  };
  media.addEventListener('timeupdate', moved, { signal });
  on(media, ['durationchange', 'loadedmetadata', 'emptied'], () => patch({ duration: media.duration }), signal);
  let buffered: readonly TimeSpan[] = [];
  const progress = () => {
    const now = spans(media.buffered);
    if (!areAlike(now, buffered, media.duration / FINE)) patch({ buffered: (buffered = now) });
  };
  on(media, ['progress', 'seeked', 'loadedmetadata', 'emptied', 'suspend'], progress, signal);
  on(media, ['ratechange'], () => patch({ rate: media.playbackRate }), signal);
  media.addEventListener('playing', () => patch({ started: true }), { signal });
  media.addEventListener('emptied', () => patch({ started: false }), { signal });
};

/** In seconds: what goes further does not wait. */
const MOVED = 0.1;

/** Of a bar that can be seen to move. */
const STEP = 1 / 250;

/** In seconds: so old the position in the state is at most while a recording plays, and one that is live. */
const EVERY = 5;
const EVERY_LIVE = 1;

/**
 * Whether a time is worth drawing: `timeupdate` comes four times a second, and each new picture costs as much as all else that
 * playing does. The figures and the knob go on by themselves; the bar of a long talk hardly changes.
 */
function isNews(time: number, shown: number, duration: number): boolean {
  const step = duration < Infinity ? Math.min(EVERY, duration * STEP) : EVERY_LIVE;
  return !(Math.abs(time - shown) < step);
}

/** What of the bar nobody sees. `progress` comes some times a second. */
const FINE = 1000;

const areAlike = (a: readonly TimeSpan[], b: readonly TimeSpan[], fine: number): boolean =>
  a.length === b.length && a.every((span, i) => span.every((time, j) => Math.abs(time - b[i]![j]!) <= fine));

function spans(ranges: TimeRanges): readonly TimeSpan[] {
  return Array.from({ length: ranges.length }, (_, i) => [ranges.start(i), ranges.end(i)] as const);
}
