import { css } from '../shared/css.js';
import { pill } from '../shared/styles.js';

export const styles = [
  pill,
  css`
    dialog {
      width: min(36rem, calc(100vw - 2rem));
    }
    .box {
      display: grid;
      gap: 0.75rem;
      margin: 0;
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      align-items: center;
      font-size: 0.9375rem;
    }
    select {
      min-height: 2.25rem;
      padding-inline: 0.5rem;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_surface);
    }
    blockquote {
      max-height: 8rem;
      margin: 0;
      padding-inline-start: 0.75rem;
      overflow-y: auto;
      border-inline-start: 3px solid var(--_line);
      color: var(--_muted);
      overflow-wrap: anywhere;
    }
    .text {
      display: grid;
      gap: 0.25rem;
      font-size: 0.9375rem;
      font-weight: 600;
    }
    textarea {
      width: 100%;
      min-height: 6rem;
      padding: 0.5rem;
      resize: vertical;
      border: 1px solid var(--_muted);
      border-radius: calc(var(--_radius) * 0.75);
      background: var(--_surface);
      color: inherit;
      font: 400 1rem/1.5 var(--_font);
      letter-spacing: inherit;
    }
    textarea:lang(zh) {
      font-family: var(--_font), var(--_font-zh);
    }
    .end {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem 1rem;
      align-items: center;
    }
    .plain {
      min-height: 2.25rem;
      padding: 0.25rem 0.5rem;
      font-size: 0.875rem;
      font-weight: 600;
    }
  `,
];
