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
  on(
    media,
    ['timeupdate', 'seeking', 'seeked', 'loadedmetadata', 'emptied'],
    () => patch({ time: media.currentTime }),
    signal,
  );
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

function spans(ranges: TimeRanges): readonly TimeSpan[] {
  return Array.from({ length: ranges.length }, (_, i) => [ranges.start(i), ranges.end(i)] as const);
}
