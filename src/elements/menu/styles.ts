import { css } from '../shared/css.js';
import { tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  css`
    :host {
      display: block;
      flex: none;
      position: relative;
      border-radius: var(--_radius);
    }
    .button {
      display: flex;
      gap: 0.25rem;
      align-items: center;
      justify-content: center;
      min-width: var(--_control, 2.5rem);
      height: 2.5rem;
      border-radius: inherit;
    }
    .button:hover,
    :host([open]) .button {
      background: var(--_raised);
    }
    .menu {
      position: fixed;
      inset: auto;
      top: 0;
      left: 0;
      min-width: min(12rem, calc(100vw - 1rem));
      max-width: min(22rem, calc(100vw - 1rem));
      max-height: min(28rem, var(--_room, 60vh));
      margin: 0;
      padding: 0.375rem;
      overflow-y: auto;
      overscroll-behavior: contain;
      border: 1px solid var(--_line);
      border-radius: calc(var(--_radius) * 1.25);
      background: var(--_surface);
      color: var(--_text);
      font: 400 0.9375rem/1.4 var(--_font);
      text-align: start;
      box-shadow: 0 0.5rem 2rem rgb(0 0 0 / 0.22);
      opacity: 0;
    }
    .menu:lang(zh) {
      font-family: var(--_font), var(--_font-zh);
    }
    .menu.placed {
      opacity: 1;
    }
    .item {
      display: flex;
      gap: 0.625rem;
      align-items: center;
      width: 100%;
      min-height: 2.25rem;
      padding: 0.25rem 0.625rem;
      border-radius: calc(var(--_radius) * 0.75);
      font-variant-numeric: tabular-nums;
    }
    .item:hover,
    .item:focus {
      background: var(--_raised);
    }
    .item:focus-visible {
      outline-offset: -2px;
    }
    .item[role='menuitemradio'][aria-checked='true'] {
      font-weight: 600;
    }
    .label {
      flex: 1;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .note {
      color: var(--_muted);
      font-size: 0.875rem;
      font-weight: 400;
      text-align: end;
      overflow-wrap: anywhere;
    }
    .title {
      font-weight: 600;
    }
    .mark {
      flex: none;
      width: 1.125rem;
      height: 1.125rem;
      color: var(--_accent);
    }
    .toggle {
      flex: none;
      width: 1.875rem;
      height: 1.125rem;
      padding: 2px;
      border: 1px solid var(--_muted);
      border-radius: 999px;
    }
    .toggle::before {
      content: '';
      display: block;
      width: 0.75rem;
      height: 100%;
      border-radius: 999px;
      background: var(--_muted);
    }
    [aria-checked='true'] > .toggle {
      border-color: var(--_accent);
      background: var(--_accent);
    }
    [aria-checked='true'] > .toggle::before {
      margin-inline-start: auto;
      background: var(--_on-accent);
    }
    .menu .icon {
      display: block;
      flex: none;
      width: 1.125rem;
      height: 1.125rem;
    }
    .item > .icon {
      color: var(--_muted);
    }
    .item > .icon:dir(rtl):last-child,
    .title > .icon:dir(rtl) {
      transform: scaleX(-1);
    }
    .rule {
      height: 1px;
      margin: 0.375rem 0.625rem;
      background: var(--_line);
    }
    @media (pointer: coarse) {
      .item {
        min-height: 2.75rem;
      }
    }
    @media (forced-colors: active) {
      .item:focus {
        outline: 2px solid Highlight;
      }
      .toggle::before {
        background: CanvasText;
      }
      [aria-checked='true'] > .toggle {
        background: Highlight;
      }
    }
  `,
];
