import { css } from '../shared/css.js';

/** The button beside the row that the pointer or the focus is at. For the style sheets of the transcript. */
export const rowOptionsStyles = css`
  .row.offers {
    position: relative;
  }
  .options {
    position: absolute;
    inset-block-start: 0.125rem;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    width: 1.5rem;
    height: 1.75rem;
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_raised);
    color: var(--_muted);
    opacity: 0;
    user-select: none;
    -webkit-user-select: none;
  }
  .row:is(:hover, :focus-within) > .options,
  .options[aria-expanded='true'] {
    opacity: 1;
  }
  .options:hover,
  .options[aria-expanded='true'] {
    color: var(--_accent);
  }
  .options::before {
    content: '';
    width: 3px;
    height: 3px;
    border-radius: 50%;
    background: currentcolor;
    box-shadow:
      0 -6px currentcolor,
      0 6px currentcolor;
  }
  @media (forced-colors: active) {
    .options::before {
      background: ButtonText;
    }
  }
  @media print {
    .options {
      display: none;
    }
  }
`;
