import { lazy } from '../../lazy.js';
import type { TimeSpan } from '../../media/index.js';
import type { Talk } from '../../talk/index.js';
import { defineFeature } from '../feature.js';

export interface HistoryState {
  /** Spans of the talk that this viewer has played, in seconds. */
  readonly heard: readonly TimeSpan[];
  /** Where the viewer was the last time, in seconds, as long as going on there is offered. */
  readonly resume: number | undefined;
}

export interface HistoryVerbs {
  /** Whether to offer to go on where the viewer was the last time; true at first. */
  setOfferResume(offer: boolean): void;
  /** Ends the offer to go on where the viewer was the last time. */
  dismissResume(): void;
}

interface Reads {
  readonly talk: Talk | undefined;
  readonly shift: number;
  readonly liveWithoutClock: boolean;
}

interface Needs {
  talkKey(): string | undefined;
}

/** A position this close to the start or the end, in seconds, is not worth offering. */
const WORTH_OFFERING = 20;

/** Remembers what a viewer has played of a talk with a sidecar, and offers to go on there. */
export const history = defineFeature<HistoryState, Reads, Needs>()({
  initial: { heard: [], resume: undefined },

  create(context, others) {
    let offersResume = true;
    let remembering: AbortController | undefined;
    let look: (() => void) | undefined;

    const stop = () => {
      remembering?.abort();
      look = undefined;
    };

    const start = () => {
      stop();
      const { media } = context;
      const { talk } = context.get();
      const key = others.talkKey();
      const stored = lazy.timeline.loaded;
      if (!media || !talk || key === undefined || !stored) return;
      remembering = new AbortController();
      const { signal } = remembering;
      const known = stored.loadHistory(key);
      const end = known?.spans.length ? Math.max(...known.spans.map((span) => span[1]), talk.duration ?? 0) : 0;
      const isOffered = offersResume && known && known.time > WORTH_OFFERING && known.time < end - WORTH_OFFERING;
      context.set({ heard: known?.spans ?? [], resume: isOffered ? known.time : undefined });
      // the offer stands until the viewer does something else
      media.addEventListener('playing', verbs.dismissResume, { signal });
      look = stored.followHistory(media, key, context, signal);
    };

    const verbs: HistoryVerbs = {
      setOfferResume: (offer) => (offersResume = offer),
      dismissResume: () => context.set({ resume: undefined }),
    };

    return {
      verbs,
      attach(_media, signal) {
        signal.addEventListener('abort', stop, { once: true });
        start();
      },
      talkLoaded: start,
      timed: { next: () => Infinity, reach: () => look?.() },
    };
  },
});
