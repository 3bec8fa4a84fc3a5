import {
  followAirplay,
  followPictureInPicture,
  isFullscreen,
  showAirplayPicker,
  toggleFullscreen,
  togglePictureInPicture,
} from '../../media/index.js';
import { defineFeature } from '../feature.js';

/** Where the picture is shown: in the page, on the whole screen, in a window of its own, or on another device. */
export interface PresentationState {
  readonly fullscreen: boolean;
  /** The video can be put into a small window of its own. */
  readonly canPictureInPicture: boolean;
  /** The video alone is in a window of its own. */
  readonly pictureInPicture: boolean;
  /** The video is in a window of its own together with slide and captions. */
  readonly inPictureWindow: boolean;
  /** There is a receiver that the recording can be sent to. */
  readonly canAirplay: boolean;
  readonly airplay: boolean;
}

export interface PresentationVerbs {
  toggleFullscreen(): Promise<void>;
  togglePictureInPicture(): Promise<void>;
  /** Says whether the video has been moved into a window of its own together with slide and captions. */
  setInPictureWindow(on: boolean): void;
  /** Lets the viewer choose a receiver for the recording. */
  showAirplayPicker(): void;
}

export const presentation = defineFeature<PresentationState>()({
  initial: {
    fullscreen: false,
    canPictureInPicture: false,
    pictureInPicture: false,
    inPictureWindow: false,
    canAirplay: false,
    airplay: false,
  },

  create(context) {
    const verbs: PresentationVerbs = {
      toggleFullscreen: () => toggleFullscreen(context.host, context.media),
      togglePictureInPicture: () => togglePictureInPicture(context.media),
      setInPictureWindow: (inPictureWindow) => context.set({ inPictureWindow }),
      showAirplayPicker: () => showAirplayPicker(context.media),
    };

    return {
      verbs,
      attach(media, signal) {
        const { host } = context;
        followPictureInPicture(media, context.set, signal);
        followAirplay(media, context.set, signal);
        const fullscreen = () => context.set({ fullscreen: isFullscreen(host) });
        host.ownerDocument.addEventListener('fullscreenchange', fullscreen, { signal });
      },
    };
  },
});
