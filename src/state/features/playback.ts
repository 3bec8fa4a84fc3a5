import { HAVE_FUTURE_DATA } from '../../media/index.js';
import { defineFeature } from '../feature.js';

/** Whether the recording plays. */
export interface PlaybackState {
  readonly paused: boolean;
  readonly ended: boolean;
  /** It should play and cannot, because data are missing. */
  readonly waiting: boolean;
  /** It has played at least once since it was loaded. */
  readonly started: boolean;
  /** Playing speed; 1 is the speed of the recording. */
  readonly rate: number;
}

export interface PlaybackVerbs {
  /** Asks to play. A refusal of the browser (no gesture yet, a newer source) leaves the player paused and is no error. */
  play(): Promise<void>;
  pause(): void;
  /** Plays or pauses. */
  toggle(): void;
  /** Sets the speed, from 0.0625 to 16 times that of the recording. Other values are ignored. */
  setRate(rate: number): void;
}

interface Needs {
  /** The browser says only when asked to play that it cannot play the source. */
  reportUnplayable(media: HTMLMediaElement, message: string): void;
}

/** Seconds of playing that show that nothing is missing. */
const PROGRESS = 0.1;

const SLOWEST = 0.0625;
const FASTEST = 16;

export const playback = defineFeature<PlaybackState, object, Needs>()({
  initial: { paused: true, ended: false, waiting: false, started: false, rate: 1 },

  create(context, others) {
    const verbs: PlaybackVerbs = {
      async play() {
        const { media } = context;
        try {
          await media?.play();
        } catch (error) {
          const { name, message } = error as DOMException;
          if (media && media === context.media && name === 'NotSupportedError') others.reportUnplayable(media, message);
        }
      },
      pause: () => context.media?.pause(),
      toggle() {
        const { media } = context;
        if (!media || media.paused || media.ended) void verbs.play();
        else verbs.pause();
      },
      setRate(rate) {
        const { media } = context;
        if (!media || !(rate >= SLOWEST && rate <= FASTEST)) return;
        // loading another source sets the rate back to the default rate
        media.defaultPlaybackRate = rate;
        media.playbackRate = rate;
      },
    };

    return {
      verbs,
      internals: {
        /** Nothing more will come, so nobody waits for it. */
        stopWaiting: () => context.set({ waiting: false }),
      },
      attach(media, signal) {
        let waitsAt = NaN;
        // WebKit with GStreamer may send no more events about data after a change of speed, although it plays
        const progress = () => {
          if (media.currentTime <= waitsAt + PROGRESS) return;
          media.removeEventListener('timeupdate', progress);
          context.set({ waiting: false });
        };
        const follow = () => {
          const waiting = !media.paused && !media.ended && media.readyState < HAVE_FUTURE_DATA && media.error === null;
          if (waiting) media.addEventListener('timeupdate', progress, { signal });
          else media.removeEventListener('timeupdate', progress);
          waitsAt = media.currentTime;
          context.set({ paused: media.paused, ended: media.ended, waiting, rate: media.playbackRate });
        };
        const events = [
          'play',
          'pause',
          'ended',
          'waiting',
          'seeking',
          'seeked',
          'canplay',
          'loadedmetadata',
          'ratechange',
        ];
        for (const event of events) media.addEventListener(event, follow, { signal });
        media.addEventListener('playing', () => context.batch(() => (follow(), context.set({ started: true }))), {
          signal,
        });
        media.addEventListener('emptied', () => context.batch(() => (follow(), context.set({ started: false }))), {
          signal,
        });
        signal.addEventListener('abort', () => context.set({ paused: true, waiting: false }), { once: true });
        follow();
      },
    };
  },
});
