import { on, type Follower, type TimeSpan } from './media-state.js';

/** Playing, waiting, position and length. */
export const followPlayback: Follower = (media, patch, signal) => {
  on(
    media,
    ['play', 'playing', 'pause', 'ended', 'waiting', 'seeking', 'seeked', 'canplay', 'emptied', 'loadedmetadata'],
    () => {
      const starved = media.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
      patch({
        paused: media.paused,
        ended: media.ended,
        seeking: media.seeking,
        waiting: !media.paused && !media.ended && starved && !media.error,
      });
    },
    signal,
  );
  let shown = NaN;
  const time = () => patch({ time: (shown = media.currentTime) });
  on(media, ['seeking', 'seeked', 'pause', 'ended', 'ratechange', 'loadedmetadata', 'emptied'], time, signal);
  media.addEventListener('timeupdate', () => isNews(media.currentTime, shown, media.duration) && time(), { signal });
  on(media, ['durationchange', 'loadedmetadata', 'emptied'], () => patch({ duration: media.duration }), signal);
  on(
    media,
    ['progress', 'seeked', 'loadedmetadata', 'emptied', 'suspend'],
    () => patch({ buffered: spans(media.buffered) }),
    signal,
  );
  on(media, ['ratechange'], () => patch({ rate: media.playbackRate }), signal);
  media.addEventListener('playing', () => patch({ started: true }), { signal });
  media.addEventListener('emptied', () => patch({ started: false }), { signal });
};

/** A bar that can be seen to move. */
const STEP = 1 / 250;

/**
 * Whether a time is worth drawing: `timeupdate` comes four times a second, and each new picture of the bar costs as much as all
 * else that playing does. The figures change each second, the bar of a long talk hardly then.
 */
function isNews(time: number, shown: number, duration: number): boolean {
  return Math.floor(time) !== Math.floor(shown) || !(Math.abs(time - shown) < duration * STEP);
}

function spans(ranges: TimeRanges): readonly TimeSpan[] {
  return Array.from({ length: ranges.length }, (_, i) => [ranges.start(i), ranges.end(i)] as const);
}
