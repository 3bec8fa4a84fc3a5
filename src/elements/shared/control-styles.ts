import { css } from './css.js';

/** A select or a button with a thin border. */
export const outlined = css`
  .outlined {
    min-height: 2rem;
    padding: 0.125rem 0.5rem;
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.75);
    background: var(--_surface);
    font-size: 0.875rem;
  }
`;

/** A square button with an icon. */
export const iconButton = css`
  .icon-button {
    display: grid;
    flex: none;
    place-items: center;
    width: 2.25rem;
    height: 2.25rem;
    border-radius: calc(var(--_radius) * 0.75);
  }
  .icon-button:hover {
    background: var(--_raised);
  }
  .icon-button .icon {
    width: 1.25rem;
    height: 1.25rem;
  }
`;
