import { css } from '../shared/css.js';

/** The row of buttons, the volume and the clock. */
export const rowStyles = css`
  :host {
    container: forum-controls / inline-size !important;
    background: var(--_surface) !important;
  }
  .bar {
    --_control: 2.5rem;
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
    width: var(--_control);
    height: 2.5rem;
    border-radius: var(--_radius);
  }
  .button:hover {
    background: var(--_raised);
  }
  .icon {
    display: block;
    width: 1.375rem;
    height: 1.375rem;
  }
  .play .icon {
    width: 1.75rem;
    height: 1.75rem;
  }
  .back .icon,
  .forward .icon {
    width: 1.5rem;
    height: 1.5rem;
    stroke-width: 1.6;
  }
  .more .icon {
    stroke-width: 3;
  }
  .steps {
    display: flex;
    margin-inline: 0.25rem;
    border-radius: var(--_radius);
    background: var(--_raised);
    /* time runs from left to right in every language */
    direction: ltr;
  }
  .play:dir(rtl) {
    order: -3;
  }
  .forward:dir(rtl) {
    order: -2;
  }
  .back:dir(rtl) {
    order: -1;
  }
  .time,
  .value {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .steps .button {
    width: 2rem;
  }
  .steps .button:hover {
    background: var(--_line);
  }
  .steps .icon {
    width: 1.125rem;
    height: 1.125rem;
  }
  .button[aria-pressed='true'] {
    background: var(--_current);
    color: var(--_accent);
  }
  /* a line marks the pressed state without relying on colour */
  .button[aria-pressed='true'],
  .menu.on {
    position: relative;
  }
  .button[aria-pressed='true']::after,
  .menu.on::after {
    content: '';
    position: absolute;
    inset: auto 25% 0.25rem;
    height: 2px;
    border-radius: 1px;
    background: var(--_accent);
    pointer-events: none;
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
  /* if the total length does not fit, it wraps into a second line, which is clipped */
  .time {
    display: flex;
    flex-wrap: wrap;
    height: 1.5em;
    margin-inline: 0.25rem;
    overflow: hidden;
    font-size: 0.875rem;
    line-height: 1.5;
    white-space: pre;
  }
  /* reserves the width of the total length, all digits being equally wide: a second that passes moves nothing around it */
  .at {
    position: relative;
  }
  .room {
    visibility: hidden;
  }
  .room + .now {
    position: absolute;
    inset: 0;
    contain: strict;
    text-align: end;
  }
  .length {
    color: var(--_muted);
  }
  .live {
    display: flex;
    flex: none;
    gap: 0.375rem;
    align-items: center;
    height: 2.5rem;
    padding-inline: 0.5rem;
    border-radius: var(--_radius);
    font-size: 0.875rem;
    font-weight: 500;
  }
  .live:not([aria-disabled]):hover {
    background: var(--_raised);
  }
  /* a ring when behind, a disc when live */
  .live::before {
    content: '';
    width: 0.5rem;
    height: 0.5rem;
    border: 2px solid var(--_accent);
    border-radius: 50%;
  }
  .live[aria-disabled]::before {
    background: var(--_accent);
  }
  @media (forced-colors: active) {
    .live::before {
      border-color: ButtonText;
      forced-color-adjust: none;
    }
    .live[aria-disabled]::before {
      background: ButtonText;
    }
  }
  .value {
    padding-inline: 0.375rem;
    font-size: 0.875rem;
    font-weight: 500;
    font-variant-numeric: tabular-nums;
  }

  @media (forced-colors: active) {
    .button[aria-pressed='true'] {
      border: 1px solid Highlight;
    }
    .button[aria-pressed='true']::after,
    .menu.on::after {
      forced-color-adjust: none;
      background: Highlight;
    }
  }
`;
