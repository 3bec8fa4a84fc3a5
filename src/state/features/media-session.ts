import { lazy } from '../../lazy.js';
import type { StepUnit } from '../../timeline/index.js';
import { defineFeature } from '../feature.js';
import type { SessionSource } from '../media-session.js';
import type { SeekOrigin } from './position.js';

interface Needs {
  play(): Promise<void>;
  pause(): void;
  seek(seconds: number, by: SeekOrigin): void;
  seekBy(seconds: number, by: SeekOrigin): void;
  step(unit: StepUnit, direction: 1 | -1, by: SeekOrigin): void;
}

/** Shows the talk in the system's media controls, and has them act on the player, from the first time that it plays. */
export const mediaSession = defineFeature<object, SessionSource, Needs>()({
  initial: {},

  create(context, others) {
    const follow = async (media: HTMLMediaElement, signal: AbortSignal): Promise<void> => {
      const { startSession, sessionInfo, sameSession } = await lazy.mediaSession.load();
      if (signal.aborted) return;
      const session = startSession(
        media,
        {
          play: () => void others.play(),
          pause: () => others.pause(),
          seek: (time) => others.seek(time, 'system'),
          seekBy: (seconds) => others.seekBy(seconds, 'system'),
          previousChapter: () => others.step('chapter', -1, 'system'),
          nextChapter: () => others.step('chapter', 1, 'system'),
        },
        signal,
      );
      const describe = (state: SessionSource) => {
        const info = sessionInfo(state);
        if (info) session.describe(info);
      };
      context.subscribe((now, was) => sameSession(now, was) || describe(now), signal);
      describe(context.get());
    };

    return {
      attach(media, signal) {
        let isLoading = false;
        const start = () => {
          if (isLoading || !context.get().talk) return;
          isLoading = true;
          // without it the talk plays all the same; the next play tries again
          follow(media, signal).catch(() => (isLoading = false));
        };
        media.addEventListener('play', start, { signal });
        if (!media.paused) start();
      },
    };
  },
});
