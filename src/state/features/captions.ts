import { lazy } from '../../lazy.js';
import type { Talk } from '../../talk/index.js';
import {
  noCues,
  type CuesOf,
  type CurrentCaption,
  type CaptionOffsets,
  type Timeline,
  type TopLanguage,
} from '../../timeline/index.js';
import { DEFAULT_CAPTION_STYLE, readCaptionStyle, type CaptionStyle } from '../caption-style.js';
import { defineFeature } from '../feature.js';
import { flagSetting, textSetting } from '../preferences.js';
import { TIME_TOLERANCE } from '../time-tolerance.js';

export interface CaptionsState {
  /** Languages of the captions, none to two. */
  readonly captions: readonly string[];
  readonly captionStyle: CaptionStyle;
  /** Which of two languages stands on top. */
  readonly topLanguage: TopLanguage;
  /** Seconds by which the viewer has moved the captions of this talk, by language. */
  readonly captionOffsets: CaptionOffsets;
  /** The captions to be shown: those of the cursor, each language moved by its offset. The same object until they change. */
  readonly captionsNow: readonly CurrentCaption[];
  /** Caption cues of the segments of the timeline; none before somebody may see or hear of them. */
  readonly cuesOf: CuesOf;
  /** The second language is blurred until the viewer asks for it. */
  readonly blurSecondLanguage: boolean;
  /** The viewer asks for it, by a key that is held down. */
  readonly secondLanguageRevealed: boolean;
  /** The browser draws the captions, in the style of the viewer's system. */
  readonly systemCaptions: boolean;
  /** Screen readers and braille displays are told each caption of the language on top. */
  readonly readCaptions: boolean;
}

export interface CaptionsVerbs {
  /** Chooses the languages of the captions: none to two BCP 47 tags. A viewer's choice is remembered, the page's is not. */
  setCaptions(languages: readonly string[], options?: { remember?: boolean }): void;
  /** Switches captions off, or on again in the languages that they had. */
  toggleCaptions(): void;
  /** Switches one of the talk's languages on or off in the captions; the first is 0. */
  toggleCaption(index: number): void;
  /** Shows the captions of a language later by seconds, or earlier; remembered for this talk. At most 30, in steps of 0.1. */
  setCaptionOffset(lang: string, seconds: number): void;
  setCaptionStyle(style: Partial<CaptionStyle>): void;
  setTopLanguage(topLanguage: TopLanguage): void;
  setBlurSecondLanguage(on: boolean): void;
  /** Shows a blurred second language, as long as a key is held down. */
  revealSecondLanguage(on: boolean): void;
  setSystemCaptions(on: boolean): void;
  setReadCaptions(on: boolean): void;
}

interface Reads {
  readonly talk: Talk | undefined;
  readonly timeline: Timeline | undefined;
}

interface Needs {
  talkKey(): string | undefined;
  refreshClock(): void;
}

const NO_CAPTIONS: readonly CurrentCaption[] = Object.freeze([]);

const readLanguages = (value: unknown): readonly string[] | undefined =>
  Array.isArray(value) && value.length <= 2 && value.every((tag) => textSetting(tag) !== undefined)
    ? (value as string[])
    : undefined;

export const captions = defineFeature<CaptionsState, Reads, Needs>()({
  initial: {
    captions: [],
    captionStyle: DEFAULT_CAPTION_STYLE,
    topLanguage: 'original',
    captionOffsets: Object.freeze({}),
    captionsNow: NO_CAPTIONS,
    cuesOf: noCues,
    blurSecondLanguage: false,
    secondLanguageRevealed: false,
    systemCaptions: false,
    readCaptions: false,
  },

  remembered: {
    captions: readLanguages,
    captionStyle: readCaptionStyle,
    topLanguage: textSetting,
    blurSecondLanguage: flagSetting,
    systemCaptions: flagSetting,
    readCaptions: flagSetting,
  },

  create(context, others) {
    /** The languages that were switched off. */
    let switchedOff: readonly string[] | undefined;

    const choose = (settings: Partial<CaptionsState>) => {
      context.set(settings);
      context.remember(settings);
    };

    /** Has the segments cut into captions from now on: once somebody may see captions, or follow the talk by sentence. */
    const prepareCues = async (asker?: EventTarget): Promise<void> => {
      if (!context.get().timeline || context.get().cuesOf !== noCues) return;
      const cutting = await (asker ? lazy.captionCues.loadFor(asker) : lazy.captionCues.load().catch(() => undefined));
      const { timeline, cuesOf } = context.get();
      if (!cutting || !timeline || cuesOf !== noCues) return;
      context.batch(() => {
        context.set({ cuesOf: cutting.captionCuesOf(timeline) });
        others.refreshClock();
      });
    };

    const verbs: CaptionsVerbs = {
      setCaptions(languages, { remember = true } = {}) {
        const captions = Object.freeze(languages.slice(0, 2));
        context.set({ captions });
        if (remember) context.remember({ captions });
        // only a viewer's own choice is worth a notice where they cannot be loaded
        if (captions.length) void prepareCues(remember ? context.host : undefined);
      },
      toggleCaptions() {
        const { captions, talk } = context.get();
        if (captions.length) switchedOff = captions;
        verbs.setCaptions(captions.length ? [] : (switchedOff ?? talk?.languages.slice(0, 2) ?? []));
      },
      toggleCaption(index) {
        const { captions, talk } = context.get();
        const lang = talk?.languages[index];
        if (lang === undefined) return;
        const on = captions.includes(lang);
        verbs.setCaptions(on ? captions.filter((other) => other !== lang) : [...captions.slice(-1), lang]);
      },
      setCaptionOffset(lang, seconds) {
        const time = lazy.timeline.loaded;
        // no talk has been there whose captions could be moved
        if (!time) return;
        const captionOffsets = time.withOffset(context.get().captionOffsets, lang, seconds);
        context.set({ captionOffsets });
        const key = others.talkKey();
        if (key !== undefined) time.saveOffsets(key, captionOffsets);
        others.refreshClock();
      },
      setCaptionStyle: (style) => choose({ captionStyle: Object.freeze({ ...context.get().captionStyle, ...style }) }),
      setTopLanguage: (topLanguage) => choose({ topLanguage }),
      setBlurSecondLanguage: (blurSecondLanguage) => choose({ blurSecondLanguage }),
      revealSecondLanguage: (secondLanguageRevealed) => context.set({ secondLanguageRevealed }),
      setSystemCaptions: (systemCaptions) => choose({ systemCaptions }),
      setReadCaptions: (readCaptions) => choose({ readCaptions }),
    };

    return {
      verbs,
      internals: {
        prepareCues: () => prepareCues(),
        /** Loads what cuts segments into captions, so that it is there with the timeline. The talk does not need it. */
        loadCues: async (): Promise<void> => void (await lazy.captionCues.load().catch(() => undefined)),
        /** Takes the cues of another timeline. */
        timelineChanged() {
          const { timeline, captions } = context.get();
          context.set({ cuesOf: (timeline && lazy.captionCues.loaded?.captionCuesOf(timeline)) ?? noCues });
          // captions may have been switched on meanwhile
          if (captions.length) void prepareCues();
        },
      },
      talkLoaded() {
        const captionOffsets = lazy.timeline.loaded?.loadOffsets(others.talkKey() ?? '');
        if (captionOffsets) context.set({ captionOffsets });
      },
      attach(media, signal) {
        media.addEventListener('play', () => void prepareCues(), { signal });
      },
      timed: {
        next(t) {
          const { timeline, captionOffsets, cuesOf } = context.get();
          const time = lazy.timeline.loaded;
          return timeline && time
            ? time.nextCaptionChange(timeline, t + TIME_TOLERANCE, captionOffsets, cuesOf)
            : Infinity;
        },
        reach(t) {
          const { timeline, captionOffsets, cuesOf, captionsNow } = context.get();
          const time = lazy.timeline.loaded;
          const due =
            timeline && time ? time.captionsAt(timeline, t + TIME_TOLERANCE, captionOffsets, cuesOf) : NO_CAPTIONS;
          if (due !== NO_CAPTIONS && time?.sameCaptions(captionsNow, due)) return;
          context.set({ captionsNow: due });
        },
      },
    };
  },
});
