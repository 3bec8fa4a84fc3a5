import { defineFeature } from '../feature.js';
import { flagSetting } from '../preferences.js';

export interface KeysState {
  /** Single letters work as keys while the focus is in the player (WCAG 2.1.4 asks for a way to switch them off). */
  readonly letterKeys: boolean;
}

export interface KeysVerbs {
  setLetterKeys(on: boolean): void;
}

export const keys = defineFeature<KeysState>()({
  initial: { letterKeys: true },

  remembered: { letterKeys: flagSetting },

  create(context) {
    const verbs: KeysVerbs = {
      setLetterKeys(letterKeys) {
        context.set({ letterKeys });
        context.remember({ letterKeys });
      },
    };
    return { verbs };
  },
});
