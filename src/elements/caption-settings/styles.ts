import { css } from '../shared/css.js';
import { pill } from '../shared/styles.js';

export const styles = [
  pill,
  css`
    :host {
      pointer-events: auto;
      container: none;
    }
    dialog {
      width: min(34rem, calc(100vw - 2rem));
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
      grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
      gap: 0.5rem 1.25rem;
      margin-block-end: 0.75rem;
    }
    .choice {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 8rem;
      gap: 0.5rem;
      align-items: center;
      min-height: 2.25rem;
      font-size: 0.9375rem;
    }
    .choice select {
      min-height: 2.25rem;
      padding-inline: 0.5rem;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_surface);
      color: inherit;
    }
    .end {
      display: flex;
      gap: 1rem;
      align-items: center;
      margin-block-start: 1rem;
    }
  `,
];
