import { css } from '../shared/css.js';
import { listPanel, speakerColour, tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  speakerColour,
  listPanel,
  css`
    li {
      display: grid;
      grid-template-columns: 2.25rem minmax(0, 1fr) auto;
      gap: 0.125rem 0.625rem;
      align-items: center;
      padding: 0.5rem 0.5rem 0.625rem 0.75rem;
      border-inline-start: 4px solid transparent;
    }
    li.current {
      border-inline-start-color: var(--_accent);
    }
    li:hover {
      background: var(--_raised);
    }
    .face {
      position: relative;
      display: grid;
      grid-row: 1 / 3;
      align-self: start;
      place-items: center;
      width: 2.25rem;
      height: 2.25rem;
      overflow: hidden;
      border-radius: 50%;
      background: light-dark(oklch(0.46 0.13 var(--_hue)), oklch(0.82 0.1 var(--_hue)));
      color: light-dark(#ffffff, #10142b);
      font-size: 0.8125rem;
      font-weight: 650;
    }
    .face img {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: cover;
    }
    .only {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      align-items: baseline;
      min-height: 2rem;
      padding: 0.125rem 0.375rem;
      border-radius: calc(var(--_radius) * 0.75);
      overflow-wrap: anywhere;
    }
    .only:hover .speaker {
      text-decoration: underline;
    }
    .only[aria-pressed='true'] {
      background: var(--_current);
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    .only:focus-visible {
      outline: 2px solid var(--_accent);
      outline-offset: 1px;
    }
    .only .speaker {
      font-weight: 650;
    }
    .role,
    .share {
      color: var(--_muted);
      font-size: 0.8125rem;
    }
    .share {
      grid-column: 2 / 4;
      padding-inline: 0.375rem;
    }
    .steps {
      display: flex;
    }
    .steps button {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border-radius: calc(var(--_radius) * 0.75);
    }
    .steps button:hover {
      background: var(--_line);
    }
    .steps button[aria-disabled] {
      color: color-mix(in oklab, var(--_muted) 60%, var(--_surface));
      cursor: default;
    }
    .steps .icon {
      width: 1.25rem;
      height: 1.25rem;
    }
    /* time runs from left to right in every language */
    .steps,
    .lane {
      direction: ltr;
    }
    .lane {
      grid-column: 2 / 4;
      display: block;
      width: calc(100% - 0.75rem);
      height: 0.5rem;
      margin-inline: 0.375rem;
      border-radius: 2px;
      background: var(--_line);
      fill: light-dark(oklch(0.62 0.13 var(--_hue)), oklch(0.72 0.11 var(--_hue)));
    }
    @media (forced-colors: active) {
      li {
        border-color: Canvas;
      }
      li.current {
        border-color: Highlight;
      }
      .lane {
        forced-color-adjust: none;
        background: Canvas;
        fill: oklch(0.65 0.13 var(--_hue));
      }
      .face {
        border: 1px solid CanvasText;
      }
    }
  `,
];
