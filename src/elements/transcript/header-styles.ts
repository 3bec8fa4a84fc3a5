import { css } from '../shared/css.js';

/** The line above the text. */
export const headerStyles = css`
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 0.75rem;
    align-items: center;
    padding: 0.5rem 1rem;
    border-block-end: 1px solid var(--_line);
  }
  .title {
    flex: 1;
    font-size: 1rem;
    font-weight: 650;
  }
  .note {
    flex-basis: 100%;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .choice {
    max-width: 60%;
  }
  .follow {
    padding-inline: 0.75rem;
  }
  .follow[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_current);
    color: var(--_accent);
    font-weight: 600;
  }
  .find {
    width: 2rem;
    height: 2rem;
  }
  @container forum-transcript (inline-size < 26rem) {
    header {
      padding-inline: 0.75rem;
    }
    .follow {
      padding-inline: 0.5rem;
    }
    .choice {
      max-width: 6rem;
      padding-inline: 0.25rem;
    }
  }
`;
