import type { TimeSpan } from '../../media/index.js';
import { defineFeature } from '../feature.js';

export interface HighlightState {
  /** Spans that a viewer points at elsewhere in the player, and that the seek bar highlights. */
  readonly highlighted: readonly TimeSpan[];
}

export interface HighlightVerbs {
  /** Highlights spans on the seek bar, in seconds of the talk; none to end it. */
  highlight(spans: readonly TimeSpan[]): void;
}

export const highlight = defineFeature<HighlightState>()({
  initial: { highlighted: [] },

  create(context) {
    const verbs: HighlightVerbs = { highlight: (highlighted) => context.set({ highlighted }) };
    return { verbs };
  },
});
