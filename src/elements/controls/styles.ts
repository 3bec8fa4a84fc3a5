import { css } from 'lit';
import { tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  css`
    :host {
      container: forum-controls / inline-size;
      background: var(--_surface);
    }
    .bar {
      padding: 0.125rem 0.75rem 0.375rem;
    }
    .row {
      display: flex;
      gap: 0.125rem;
      align-items: center;
    }
    .space {
      flex: 1;
    }
    .button {
      display: grid;
      flex: none;
      place-items: center;
      width: 2.5rem;
      height: 2.5rem;
      border-radius: var(--_radius);
    }
    .button:hover,
    .select:hover {
      background: var(--_raised);
    }
    .icon {
      width: 1.375rem;
      height: 1.375rem;
    }
    .play .icon {
      width: 1.75rem;
      height: 1.75rem;
    }
    .volume {
      display: flex;
      align-items: center;
    }
    .level {
      width: 4.5rem;
      height: 1.5rem;
      margin: 0 0.25rem;
      accent-color: var(--_accent);
    }
    .time {
      padding-inline: 0.25rem;
      font-size: 0.875rem;
      white-space: nowrap;
    }
    .length {
      color: var(--_muted);
    }
    .select {
      position: relative;
      display: flex;
      flex: none;
      gap: 0.25rem;
      align-items: center;
      height: 2.5rem;
      padding-inline: 0.5rem;
      border-radius: var(--_radius);
    }
    .select:focus-within {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
    }
    select {
      max-width: 8rem;
      height: 100%;
      border: 0;
      outline: none;
      appearance: none;
      background: transparent;
      font-size: 0.875rem;
      text-overflow: ellipsis;
      cursor: pointer;
    }
    option {
      background: var(--_surface);
      color: var(--_text);
    }

    /* the icon says it; the list opens all the same */
    @container forum-controls (inline-size < 46rem) {
      .select:has(.icon) {
        width: 2.5rem;
        padding: 0;
        place-content: center;
      }
      .select:has(.icon) select {
        position: absolute;
        inset: 0;
        width: 100%;
        max-width: none;
        opacity: 0;
      }
    }
    @container forum-controls (inline-size < 34rem) {
      .level {
        display: none;
      }
    }
    @container forum-controls (inline-size < 24rem) {
      .bar {
        padding-inline: 0.375rem;
      }
      .button,
      .select:has(.icon) {
        width: 2.25rem;
      }
      .length {
        display: none;
      }
      .select {
        padding-inline: 0.25rem;
      }
    }
  `,
];
