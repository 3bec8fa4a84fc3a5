import { defineFeature } from '../feature.js';

export interface QuotingVerbs {
  /** Has the transcript offer to quote what is selected, or else what is being said, by the event `quote-request`. */
  requestQuote(): void;
}

export const quoting = defineFeature<object>()({
  initial: {},

  create(context) {
    const verbs: QuotingVerbs = { requestQuote: () => context.dispatch(new Event('quote-request')) };
    return { verbs };
  },
});
