import type { Live, LiveMedia } from '../../media/index.js';
import type { Talk } from '../../talk/index.js';
import { defineFeature } from '../feature.js';
import { liveOffset } from '../live-offset.js';
import type { SeekOrigin } from './position.js';

/** Live streams. Seconds of the talk. */
export interface LiveState {
  /** What can be reached of a live stream; undefined for a recording with an end. */
  readonly live: Live | undefined;
  /** Seconds from the time of the media element to that of the talk: 0 but in a live stream with a clock. */
  readonly shift: number;
  /** The stream does not say when it is, so that its place in the talk is unknown, and there is no timeline. */
  readonly liveWithoutClock: boolean;
}

export interface LiveVerbs {
  /** Goes to where a live stream is now, and plays. */
  goLive(by?: SeekOrigin): void;
}

interface Reads {
  readonly talk: Talk | undefined;
}

interface Needs {
  seek(seconds: number, by: SeekOrigin): void;
  play(): Promise<void>;
  seekPending(): void;
  refreshPosition(): void;
  refreshTimeline(): void;
  dismissResume(): void;
}

export const live = defineFeature<LiveState, Reads, Needs>()({
  initial: { live: undefined, shift: 0, liveWithoutClock: false },

  create(context, others) {
    /** In seconds of the media element. */
    let stream: LiveMedia | undefined;

    const placeTalk = () => {
      const { talk } = context.get();
      context.set(liveOffset(stream, talk, context.get()));
      if (stream) others.seekPending();
      others.refreshPosition();
      others.refreshTimeline();
    };

    const verbs: LiveVerbs = {
      goLive(by = 'page') {
        const { live } = context.get();
        if (!live) return;
        others.seek(live.end, by);
        void others.play();
      },
    };

    return {
      verbs,
      internals: {
        isLivePositionKnown: () => stream !== undefined,
        /** Takes what the media element says of a live stream; undefined when the stream has an end. */
        reportLive(reported: LiveMedia | undefined) {
          if (reported === stream) return;
          stream = reported;
          placeTalk();
          if (stream) others.dismissResume();
        },
        /** Another source is about to be loaded, of which nothing is known yet. */
        resetLive() {
          stream = undefined;
          context.set({ live: undefined, shift: 0, liveWithoutClock: false });
          others.refreshTimeline();
        },
      },
      talkLoaded: placeTalk,
    };
  },
});
