import { lazy } from '../../lazy.js';
import { defineFeature } from '../feature.js';
import type { NativeCaptionsNeeds, NativeCaptionsState } from '../native-captions.js';

/** Has the browser draw the captions where the player cannot, from the first time that this is so. */
export const nativeCaptions = defineFeature<object, NativeCaptionsState, NativeCaptionsNeeds>()({
  initial: {},

  create: (context, others) => ({
    attach(media, signal) {
      let isLoading = false;
      const start = () => {
        if (isLoading) return;
        isLoading = true;
        // without the code there are no captions of the browser's; the next occasion tries again
        lazy.nativeCaptions.load().then(
          ({ followNativeCaptions }) => signal.aborted || followNativeCaptions(media, context, others, signal),
          () => (isLoading = false),
        );
      };
      const startWhereNeeded = ({ systemCaptions, pictureInPicture }: NativeCaptionsState) => {
        if (systemCaptions || pictureInPicture) start();
      };
      media.addEventListener('webkitbeginfullscreen', start, { signal });
      context.subscribe(startWhereNeeded, signal);
      startWhereNeeded(context.get());
    },
  }),
});
