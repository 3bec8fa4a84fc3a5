import type { TimeSpan } from '../../media/index.js';
import type { Talk } from '../../talk/index.js';
import { defineFeature } from '../feature.js';
import { addSpan, loadHistory, saveHistory } from '../watch-history.js';

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

/** Seconds of the recording between two times that the history is shown and stored. */
const EVERY = 15;

/** `timeupdate` comes four times a second: positions further apart, in seconds, have been jumped to. */
const MAX_STEP = 2;

/** Remembers what a viewer has played of a talk with a sidecar, and offers to go on there. */
export const history = defineFeature<HistoryState, Reads, Needs>()({
  initial: { heard: [], resume: undefined },

  create(context, others) {
    let offersResume = true;
    let remembering: AbortController | undefined;

    const follow = (media: HTMLMediaElement, key: string, signal: AbortSignal) => {
      let from: number | undefined;
      let last = 0;
      const now = () => media.currentTime + context.get().shift;
      const save = () => {
        if (from === undefined || last <= from) return;
        const heard = addSpan(context.get().heard, [from, last]);
        from = last;
        context.set({ heard });
        saveHistory(key, { time: now(), spans: heard });
      };
      const hear = () => {
        if (media.paused || media.seeking || context.get().liveWithoutClock) return;
        const t = now();
        if (from === undefined || t < last || t > last + MAX_STEP * media.playbackRate) {
          save();
          from = t;
        }
        last = t;
        if (t - from > EVERY) save();
      };
      const leave = () => {
        save();
        from = undefined;
      };
      media.addEventListener('timeupdate', hear, { signal });
      media.addEventListener('seeking', leave, { signal });
      for (const event of ['pause', 'ended']) media.addEventListener(event, save, { signal });
      // pages may be closed without a further event once they are hidden
      const { ownerDocument } = context.host;
      ownerDocument.addEventListener('visibilitychange', () => ownerDocument.hidden && save(), { signal });
      signal.addEventListener('abort', save, { once: true });
      hear();
    };

    const start = () => {
      remembering?.abort();
      const { media } = context;
      const { talk } = context.get();
      const key = others.talkKey();
      if (!media || !talk || key === undefined) return;
      remembering = new AbortController();
      const { signal } = remembering;
      const known = loadHistory(key);
      const end = known?.spans.length ? Math.max(...known.spans.map((span) => span[1]), talk.duration ?? 0) : 0;
      const isOffered = offersResume && known && known.time > WORTH_OFFERING && known.time < end - WORTH_OFFERING;
      context.set({ heard: known?.spans ?? [], resume: isOffered ? known.time : undefined });
      // the offer stands until the viewer does something else
      media.addEventListener('playing', verbs.dismissResume, { signal });
      follow(media, key, signal);
    };

    const verbs: HistoryVerbs = {
      setOfferResume: (offer) => (offersResume = offer),
      dismissResume: () => context.set({ resume: undefined }),
    };

    return {
      verbs,
      attach(_media, signal) {
        signal.addEventListener('abort', () => remembering?.abort(), { once: true });
        start();
      },
      talkLoaded: start,
    };
  },
});
