import { css } from '../shared/css.js';
import { tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: contents;
    }
    dialog {
      width: min(46rem, calc(100vw - 2rem));
      max-width: none;
      max-height: min(44rem, calc(100dvh - 2rem));
      margin: auto;
      padding: 0;
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.5);
      background: var(--_surface);
      color: var(--_text);
      font: 400 1rem/1.5 var(--_font);
      text-align: start;
      box-shadow: 0 1.5rem 4rem rgb(0 0 0 / 0.3);
    }
    dialog:lang(zh) {
      font-family: var(--_font), var(--_font-zh);
    }
    dialog[open] {
      display: flex;
    }
    dialog::backdrop {
      background: rgb(8 10 14 / 0.5);
    }
    .box {
      flex: 1;
      min-width: 0;
      padding: 1rem 1.25rem 1.25rem;
      overflow-y: auto;
      overflow-wrap: anywhere;
      scroll-padding-block: 1rem;
      overscroll-behavior: contain;
    }
    .head {
      display: flex;
      gap: 1rem;
      align-items: center;
      justify-content: space-between;
    }
    h2 {
      font-size: 1.25rem;
      font-weight: 650;
      line-height: 1.3;
    }
    h2:focus {
      outline: none;
    }
    .close {
      display: grid;
      flex: none;
      place-items: center;
      width: 2.25rem;
      height: 2.25rem;
      margin-inline-end: -0.5rem;
      border-radius: var(--_radius);
    }
    .close:hover {
      background: var(--_raised);
    }
    .hint {
      margin-block: 0.125rem 0.75rem;
      color: var(--_muted);
      font-size: 0.875rem;
    }
    .switch {
      display: flex;
      gap: 0.625rem;
      align-items: center;
      min-height: 2.5rem;
      padding: 0.375rem 0.75rem;
      border-radius: var(--_radius);
      background: var(--_raised);
      line-height: 1.35;
      cursor: pointer;
    }
    .switch + .switch {
      margin-block-start: 0.375rem;
    }
    .switch input {
      flex: none;
      width: 1.125rem;
      height: 1.125rem;
      margin: 0;
      accent-color: var(--_accent);
    }
    .groups {
      margin-block-start: 1.25rem;
      columns: 18rem 2;
      column-gap: 2rem;
    }
    section {
      margin-block-end: 1.25rem;
      break-inside: avoid;
    }
    h3 {
      margin-block-end: 0.25rem;
      color: var(--_muted);
      font-size: 0.8125rem;
      font-weight: 600;
    }
    dl {
      margin: 0;
    }
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25rem 1rem;
      align-items: center;
      justify-content: space-between;
      padding-block: 0.25rem;
      font-size: 0.9375rem;
      line-height: 1.35;
    }
    .line + .line {
      border-block-start: 1px solid color-mix(in oklab, var(--_line) 60%, transparent);
    }
    dt {
      flex: 1 1 8rem;
      min-width: 0;
    }
    dd {
      display: flex;
      flex-wrap: wrap;
      margin-inline-start: auto;
      gap: 0.25rem;
    }
    kbd {
      display: inline-grid;
      place-items: center;
      min-width: 1.75rem;
      height: 1.75rem;
      padding-inline: 0.4rem;
      border: 1px solid var(--_line);
      border-block-end-width: 2px;
      border-radius: 5px;
      background: var(--_raised);
      font: 500 0.8125rem/1 var(--_font);
    }
    dialog:lang(zh) kbd {
      font-family: var(--_font), var(--_font-zh);
    }
    kbd.off {
      color: var(--_muted);
      text-decoration: line-through;
      border-style: dashed;
    }
  `,
];
