import { iconButton, outlined } from '../shared/control-styles.js';
import { css } from '../shared/css.js';
import { speakerColour, tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  speakerColour,
  outlined,
  iconButton,
  css`
    :host {
      container: forum-search / inline-size !important;
      display: flex;
      flex-direction: column;
      background: var(--_surface) !important;
    }
    search {
      display: flex;
      flex: 0 1 auto;
      flex-direction: column;
      min-height: 0;
      /* with large text the filters may be higher than the element */
      overflow: hidden auto;
      border-block-end: 1px solid var(--_line);
    }
    .line {
      display: flex;
      gap: 0.25rem;
      align-items: center;
      padding: 0.375rem 0.5rem 0.375rem 0.75rem;
    }
    .field {
      position: relative;
      display: flex;
      flex: 1 1 8rem;
      align-items: center;
      min-width: 0;
    }
    .field .icon {
      position: absolute;
      inset-inline-start: 0.5rem;
      width: 1.125rem;
      height: 1.125rem;
      color: var(--_muted);
      pointer-events: none;
    }
    input {
      width: 100%;
      min-width: 0;
      min-height: 2.25rem;
      margin: 0;
      padding: 0.25rem 0.5rem 0.25rem 2.125rem;
      border: 1px solid color-mix(in oklab, var(--_muted) 70%, var(--_surface));
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_surface);
      color: inherit;
      font: inherit;
      appearance: none;
    }
    input::placeholder {
      color: var(--_muted);
      opacity: 1;
    }
    input::-webkit-search-cancel-button {
      display: none;
    }
    .count {
      flex: none;
      padding-inline: 0.375rem;
      color: var(--_muted);
      font-size: 0.8125rem;
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .count:empty {
      display: none;
    }
    .icon-button[aria-disabled] {
      color: color-mix(in oklab, var(--_muted) 60%, var(--_surface));
      cursor: default;
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem;
      align-items: center;
      padding: 0 0.75rem 0.5rem;
    }
    .filters:empty {
      display: none;
    }
    .kind {
      display: flex;
      gap: 0.3rem;
      align-items: center;
      min-height: 2rem;
      padding: 0.125rem 0.625rem 0.125rem 0.5rem;
      border: 1px solid var(--_line);
      border-radius: 999px;
      font-size: 0.8125rem;
      white-space: nowrap;
    }
    .kind:hover {
      background: var(--_raised);
    }
    .kind[aria-pressed='true'] {
      border-color: var(--_accent);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .who {
      min-width: 0;
      max-width: 12rem;
      font-size: 0.8125rem;
    }
    .results {
      min-height: 4rem;
      max-height: var(--forum-search-results, 18rem);
      overflow: hidden auto;
      overscroll-behavior: contain;
      border-block-start: 1px solid var(--_line);
    }
    .result {
      display: grid;
      grid-template-columns: 1.25rem minmax(3rem, max-content) minmax(0, 1fr);
      gap: 0 0.5rem;
      align-items: baseline;
      width: 100%;
      padding: 0.375rem 0.75rem;
      border-inline-start: 4px solid transparent;
    }
    .result:hover {
      background: var(--_raised);
    }
    .result[aria-current] {
      border-inline-start-color: var(--_accent);
      background: var(--_current);
    }
    .result:focus-visible {
      outline-offset: -3px;
    }
    .sign {
      align-self: start;
      color: var(--_muted);
      line-height: 1;
      translate: 0 0.2rem;
    }
    .result .time {
      color: var(--_muted);
      font-size: 0.8125rem;
      text-align: end;
    }
    .words {
      min-width: 0;
      font-size: 0.9375rem;
      line-height: 1.45;
      overflow-wrap: anywhere;
    }
    .words .speaker {
      display: block;
      font-size: 0.8125rem;
      font-weight: 600;
    }
    .snippet {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    mark {
      border-radius: 2px;
      background: var(--_found);
      color: var(--_on-found);
    }
    @container forum-search (inline-size < 24rem) {
      .line {
        flex-wrap: wrap;
      }
      .field {
        flex-basis: 100%;
      }
      .count {
        margin-inline-end: auto;
        padding-inline-start: 0;
      }
      .kind .icon {
        display: none;
      }
      .kind {
        padding-inline: 0.5rem;
      }
    }
    @media (forced-colors: active) {
      .kind[aria-pressed='true'] {
        forced-color-adjust: none;
        background: Highlight;
        color: HighlightText;
      }
      .icon-button[aria-disabled] {
        color: GrayText;
      }
    }
  `,
];
