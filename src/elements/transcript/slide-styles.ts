import { css } from '../shared/css.js';

/** Slides between the rows. */
export const slideStyles = css`
  .slide {
    padding-block: 0.5rem;
    padding-inline: 4.75rem 1rem;
  }
  .picture {
    position: relative;
    display: block;
    width: min(100%, 18rem);
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_raised);
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  .missing {
    position: absolute;
    inset: 0;
    overflow: auto;
    padding: 0.75rem 1rem;
    font-size: 0.875rem;
  }
  @container forum-transcript (inline-size < 26rem) {
    .slide {
      padding-inline: 3.5rem 0.625rem;
    }
  }
`;
