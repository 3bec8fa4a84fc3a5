import { css } from '../shared/css.js';
import { tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  css`
    :host {
      position: fixed;
      inset: auto;
      top: 0;
      left: 0;
      width: max-content;
      max-width: min(28rem, calc(100vw - 1rem));
      margin: 0;
      padding: 0;
      overflow: visible;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.25);
      background: var(--_surface);
      color: var(--_text);
      box-shadow: 0 0.25rem 1.25rem rgb(0 0 0 / 0.22);
      opacity: 0;
    }
    :host(.placed) {
      opacity: 1;
    }
    .bar {
      display: grid;
      gap: 0.375rem;
      padding: 0.375rem;
      font-size: 0.9375rem;
      line-height: 1.35;
    }
    .versions {
      display: flex;
      gap: 2px;
      padding: 2px;
      border-radius: var(--_radius);
      background: var(--_raised);
    }
    .versions button {
      flex: 1;
      min-height: 1.75rem;
      padding: 0.125rem 0.625rem;
      border-radius: calc(var(--_radius) - 2px);
      color: var(--_muted);
      font-size: 0.875rem;
      text-align: center;
    }
    .versions [aria-pressed='true'] {
      background: var(--_surface);
      color: var(--_text);
      font-weight: 600;
      box-shadow: 0 0 0 1px var(--_line);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125rem;
      align-items: center;
    }
    .copy {
      padding-inline: 0.375rem 0.25rem;
      color: var(--_muted);
      font-size: 0.875rem;
    }
    .action,
    .correct {
      min-height: 2.25rem;
      padding: 0.25rem 0.625rem;
      border-radius: var(--_radius);
      color: var(--_accent);
      font-weight: 600;
    }
    .correct {
      border-block-start: 1px solid var(--_line);
      border-radius: 0 0 var(--_radius) var(--_radius);
      color: inherit;
      font-weight: 400;
    }
    .action:hover,
    .correct:hover,
    .versions button:hover {
      background: var(--_current);
    }
    .action.done::after {
      content: ' ✓' / '';
    }
    [data-action='share'] {
      margin-inline-start: auto;
    }
    .said {
      padding: 0.125rem 0.375rem;
      color: var(--_muted);
      font-size: 0.875rem;
    }
    textarea {
      width: 100%;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
      color: inherit;
      font: inherit;
      font-size: 1rem;
    }
    :focus-visible {
      outline-offset: -2px;
    }
    @media (pointer: coarse) {
      .versions button,
      .action,
      .correct {
        min-height: 2.75rem;
      }
    }
    @media (forced-colors: active) {
      .versions [aria-pressed='true'] {
        outline: 2px solid Highlight;
        outline-offset: -2px;
      }
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
];
