import { css } from '../shared/css.js';

/** The size that a viewer has chosen, as `--_scale`, and how large the letters are without it, as `--_letters`. */
export const captionSizes = css`
  :is(.cues, .under) {
    --_scale: 1;
    /* 21 full-width characters fit at any width */
    --_letters: clamp(min(0.8125rem, 5.5cqi), 3.5cqi, 2.25rem);
  }
  .size-75 {
    --_scale: 0.75;
  }
  .size-125 {
    --_scale: 1.25;
  }
  .size-150 {
    --_scale: 1.5;
  }
  .size-200 {
    --_scale: 2;
  }
`;
