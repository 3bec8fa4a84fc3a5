import { lazy } from '../../lazy.js';
import { defineFeature } from '../feature.js';
import type { NativeCaptions, NativeCaptionsSource } from '../native-captions.js';

interface Reads extends NativeCaptionsSource {
  readonly pictureInPicture: boolean;
}

interface Needs {
  prepareCues(): Promise<void>;
}

/** An iPhone shows a video on the whole screen without the rest of the page. */
interface AppleVideo extends HTMLMediaElement {
  readonly webkitDisplayingFullscreen?: boolean;
}

const sourceOf = (state: Readonly<Reads>): NativeCaptionsSource => ({
  systemCaptions: state.systemCaptions,
  captions: state.captions,
  captionOffsets: state.captionOffsets,
  topLanguage: state.topLanguage,
  timeline: state.timeline,
  cuesOf: state.cuesOf,
  shift: state.shift,
});

/** Has the browser draw the captions where the player cannot. */
export const nativeCaptions = defineFeature<object, Reads, Needs>()({
  initial: {},

  create: (context, others) => ({
    attach(media, signal) {
      if (typeof media.addTextTrack !== 'function') return;
      let track: NativeCaptions | undefined;
      let alone = context.get().pictureInPicture || Boolean((media as AppleVideo).webkitDisplayingFullscreen);
      const update = async () => {
        if (!track && !alone && !context.get().systemCaptions) return;
        void others.prepareCues();
        const { NativeCaptions } = await lazy.nativeCaptions.load();
        if (signal.aborted) return;
        track ??= new NativeCaptions(media);
        track.update(sourceOf(context.get()), alone);
      };
      // without the code there are no captions of the browser's; the next change tries again
      const tryUpdate = () => void update().catch(() => undefined);
      const setAlone = (value: boolean) => () => {
        alone = value;
        tryUpdate();
      };
      for (const event of ['enterpictureinpicture', 'webkitbeginfullscreen'])
        media.addEventListener(event, setAlone(true), { signal });
      for (const event of ['leavepictureinpicture', 'webkitendfullscreen'])
        media.addEventListener(event, setAlone(false), { signal });
      context.subscribe((now, was) => {
        const before = sourceOf(was);
        const keys = Object.entries(sourceOf(now)) as [keyof NativeCaptionsSource, unknown][];
        if (keys.some(([key, value]) => value !== before[key])) tryUpdate();
      }, signal);
      signal.addEventListener('abort', () => track?.stop(), { once: true });
      tryUpdate();
    },
  }),
});
