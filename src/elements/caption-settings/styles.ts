import { css } from '../shared/css.js';
import { pill } from '../shared/styles.js';

export const styles = [
  pill,
  css`
    :host {
      pointer-events: auto;
      container: none !important;
    }
    dialog {
      width: min(36rem, calc(100vw - 2rem));
    }
    .preview {
      display: grid;
      align-items: end;
      height: 9rem;
      margin-block: 0.5rem 1rem;
      overflow: hidden;
      border-radius: var(--_radius);
      background: linear-gradient(120deg, #2c5f6f, #b3562f 55%, #e7c27d);
      container: forum-captions / inline-size;
    }
    .choices {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(14.5rem, 100%), 1fr));
      gap: 0.5rem 1.25rem;
      margin-block-end: 0.75rem;
    }
    .choice {
      display: grid;
      /* what is chosen is not cut off */
      grid-template-columns: minmax(0, 1fr) minmax(0, 9rem);
      gap: 0.5rem;
      align-items: center;
      min-height: 2.25rem;
      font-size: 0.9375rem;
      overflow-wrap: anywhere;
    }
    .choice select {
      min-width: 0;
      min-height: 2.25rem;
      padding-inline: 0.5rem;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_surface);
      color: inherit;
    }
    .offsets {
      margin: 0.75rem 0 0;
      padding: 0.5rem 0 0;
      border: 0;
      border-block-start: 1px solid var(--_line);
    }
    .offsets legend {
      float: inline-start;
      width: 100%;
      padding: 0;
      font-size: 0.9375rem;
      font-weight: 600;
    }
    .offset {
      display: flex;
      flex-wrap: wrap;
      gap: 0.375rem;
      align-items: center;
      min-height: 2.75rem;
      clear: both;
      font-size: 0.9375rem;
    }
    .offset label {
      flex: 0 1 9rem;
    }
    .offset input {
      width: 5rem;
      min-height: 2.25rem;
      padding-inline: 0.5rem;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_surface);
      color: inherit;
      font: inherit;
      font-variant-numeric: tabular-nums;
    }
    .move {
      width: 2.25rem;
      height: 2.25rem;
      border: 1px solid var(--_line);
      border-radius: 50%;
      text-align: center;
    }
    .move:hover {
      background: var(--_raised);
    }
    .offset output {
      color: var(--_muted);
    }
    .end {
      display: flex;
      gap: 1rem;
      align-items: center;
      margin-block-start: 1rem;
    }
  `,
];
