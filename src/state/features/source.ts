import {
  NO_CHOICES,
  adoptSource,
  attachSource,
  choose,
  mediaFault,
  type AudioChoice,
  type LiveMedia,
  type MediaPatch,
  type Rendition,
  type Source,
} from '../../media/index.js';
import { safeUrl, type Fault, type Talk } from '../../talk/index.js';
import { defineFeature } from '../feature.js';

/** What is played, and what can be chosen of it. */
export interface SourceState {
  /** The media element that plays. */
  readonly media: HTMLMediaElement | undefined;
  /** `none`: nothing to play; `loading`: until the metadata are there. */
  readonly mediaStatus: 'none' | 'loading' | 'ready' | 'error';
  readonly mediaFault: Fault | undefined;
  /** False for a recording of sound alone, and where the browser cannot decode the picture. */
  readonly hasPicture: boolean;
  /** Qualities of a stream, the best first; empty for a file. */
  readonly renditions: readonly Rendition[];
  /** The quality that the viewer has chosen. */
  readonly rendition: number | 'auto';
  /** The quality that plays, where it is known. */
  readonly playingRendition: number | undefined;
  /** The audio tracks of the recording. */
  readonly audioChoices: readonly AudioChoice[];
  readonly audioChoice: number;
  /** URL of the picture that the page wants to show until the recording plays. */
  readonly poster: string | undefined;
}

export interface SourceVerbs {
  /** Plays the recording at a URL; undefined for the talk's own. */
  setSource(src: string | undefined): void;
  setPoster(poster: string | undefined): void;
  /** Chooses the quality of a stream: a rendition's id, or `auto`. */
  setRendition(id: number | 'auto'): void;
  /** Chooses one of several audio tracks. */
  setAudio(id: number): void;
}

interface Reads {
  readonly talk: Talk | undefined;
}

interface Needs {
  play(): Promise<void>;
  startAt(seconds: number | undefined): void;
  stopWaiting(): void;
  resetLive(): void;
  reportLive(live: LiveMedia | undefined): void;
  recoverFromDecodeError(fault: Fault, signal: AbortSignal): void;
  hasBeenInterrupted(): boolean;
}

export const source = defineFeature<SourceState, Reads, Needs>()({
  initial: {
    media: undefined,
    mediaStatus: 'none',
    mediaFault: undefined,
    hasPicture: true,
    renditions: [],
    rendition: 'auto',
    playingRendition: undefined,
    audioChoices: [],
    audioChoice: 0,
    poster: undefined,
  },

  create(context, others) {
    /** What the page asks for; without it the talk's own recording is played. */
    let src: string | undefined;
    /** The media element is the page's, with a source of its own. */
    let adopted = false;
    let choices = NO_CHOICES;
    let playing: AbortController | undefined;

    const fail = (fault: Fault) => {
      context.set({ mediaStatus: 'error', mediaFault: fault });
      others.stopWaiting();
    };

    const report: MediaPatch = (part) =>
      context.batch(() => {
        const { live, ...own } = part;
        context.set(own);
        if (part.mediaStatus === 'error') others.stopWaiting();
        if ('live' in part) others.reportLive(live);
      });

    const current = (media: HTMLMediaElement): Source | undefined => {
      if (!src) return choose(context.get().talk?.media ?? [], media);
      const url = safeUrl(src, 'media', context.host.baseURI);
      return url === undefined ? undefined : { src: url };
    };

    /** Loads what there is to play now. */
    const start = () => {
      const { media } = context;
      if (!media) return;
      playing?.abort();
      const { signal } = (playing = new AbortController());
      choices = NO_CHOICES;
      others.resetLive();
      const found = current(media);
      const recover: MediaPatch = (part) => {
        if (part.mediaFault?.code === 'media-decode') others.recoverFromDecodeError(part.mediaFault, signal);
        else report(part);
      };
      if (adopted && !src) choices = adoptSource(media, report, signal);
      else if (found) {
        adopted = false;
        choices = attachSource(media, found, recover, signal);
      } else if (src) fail(mediaFault('media-none', { src }, 'not a URL that can be played', { retryable: false }));
      else context.set({ mediaStatus: 'none', mediaFault: undefined });
    };

    const verbs: SourceVerbs = {
      setSource(next) {
        if (next === src) return;
        // a position in another recording means nothing in this one
        if (src !== undefined) others.startAt(undefined);
        src = next;
        start();
      },
      setPoster: (poster) => context.set({ poster }),
      setRendition: (id) => choices.chooseRendition(id),
      setAudio: (id) => choices.chooseAudio(id),
    };

    return {
      verbs,
      internals: {
        isAdopted: () => adopted,
        failSource: fail,
        /** Loads the recording anew, and plays on if it played. */
        restartSource() {
          const { media } = context;
          // loading anew pauses
          const played = media && (!media.paused || (media.error && others.hasBeenInterrupted()));
          start();
          // a source that the page has set is not set again, only loaded
          if (adopted && media?.error) media.load();
          if (played) void others.play();
        },
        /** A page policy without `blob:` in `media-src` shows only when the browser is asked to play. */
        reportUnplayable(media: HTMLMediaElement, message: string) {
          const { mediaFault: known, mediaStatus } = context.get();
          if (media.error || known || mediaStatus === 'none') return;
          context.batch(() => fail(mediaFault('media-unsupported', current(media) ?? { src: '' }, message)));
        },
      },
      attach(media, signal) {
        context.set({ media });
        adopted = Boolean(media.getAttribute('src') ?? media.querySelector('source'));
        const leave = () => {
          if (adopted) media.pause();
          playing?.abort();
          context.set({ media: undefined });
        };
        signal.addEventListener('abort', leave, { once: true });
        start();
      },
      talkLoaded() {
        if (!src) start();
      },
    };
  },
});
