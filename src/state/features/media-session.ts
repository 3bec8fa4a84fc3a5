import { lazy } from '../../lazy.js';
import { defineFeature } from '../feature.js';
import type { SessionSource, SessionVerbs } from '../media-session.js';

/** Shows the talk in the system's media controls, and has them act on the player, from the first time that it plays. */
export const mediaSession = defineFeature<object, SessionSource, SessionVerbs>()({
  initial: {},

  create(context, others) {
    return {
      attach(media, signal) {
        let isLoading = false;
        const start = () => {
          if (isLoading || !context.get().talk) return;
          isLoading = true;
          // without it the talk plays all the same; the next play tries again
          lazy.mediaSession.load().then(
            ({ followMediaSession }) => signal.aborted || followMediaSession(media, context, others, signal),
            () => (isLoading = false),
          );
        };
        media.addEventListener('play', start, { signal });
        if (!media.paused) start();
      },
    };
  },
});
