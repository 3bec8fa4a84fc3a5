import { defineFeature } from '../feature.js';
import { textSetting } from '../preferences.js';

/** What the transcript shows. */
export interface TranscriptState {
  /**
   * What is shown of each segment: `original`, `translation`, `both`, or one language by its BCP 47 tag. Undefined while
   * neither viewer nor link has chosen; then the transcript's attribute `text` counts.
   */
  readonly reading: string | undefined;
  /** Id of the one speaker whose segments are shown; undefined for all. */
  readonly speakerFilter: string | undefined;
}

export interface TranscriptVerbs {
  /** Chooses what is shown of each segment. A viewer's choice is remembered; that of a link is not. */
  setReading(reading: string | undefined, options?: { remember?: boolean }): void;
  /** Shows the segments of one speaker only; undefined for all. */
  filterSpeaker(id: string | undefined): void;
}

export const transcript = defineFeature<TranscriptState>()({
  initial: { reading: undefined, speakerFilter: undefined },

  remembered: { reading: textSetting },

  create(context) {
    const verbs: TranscriptVerbs = {
      setReading(reading, { remember = true } = {}) {
        context.set({ reading });
        if (remember) context.remember({ reading });
      },
      filterSpeaker: (speakerFilter) => context.set({ speakerFilter }),
    };
    return { verbs, talkLoaded: () => verbs.filterSpeaker(undefined) };
  },
});
