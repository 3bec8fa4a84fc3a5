import { css } from '../shared/css.js';
import { speakerColour, tokens } from '../shared/styles.js';

/** All heights are fixed, so that nothing moves when the talk has loaded. */
const bar = css`
  /* time runs from left to right in every language */
  :host,
  :host(:dir(rtl)) {
    direction: ltr !important;
  }
  .bar {
    position: relative;
    height: 1.875rem;
    cursor: pointer;
    touch-action: none;
    user-select: none;
    -webkit-user-select: none;
    border-radius: 4px;
  }
  /* no space above the bar for a larger offset */
  .bar:focus-visible {
    outline-offset: 0;
  }
  .bar > *,
  .track > * {
    position: absolute;
    left: 0;
    width: 100%;
    pointer-events: none;
  }
  svg {
    display: block;
    height: 100%;
    overflow: hidden;
  }

  /* slides above, chapters in the middle, speakers below */
  .ticks {
    top: 0.25rem;
    height: 0.25rem;
    stroke: var(--_muted);
    stroke-width: 1px;
    opacity: 0.55;
  }
  .track {
    top: 0.625rem;
    height: 0.5rem;
    overflow: hidden;
    border-radius: 999px;
    background: var(--_line);
    transition: scale 0.12s;
  }
  .bar:is(:hover, .active):not([aria-disabled]) .track {
    scale: 1 1.3;
  }
  .buffered {
    fill: color-mix(in oklab, var(--_muted) 34%, transparent);
  }
  .heard {
    top: 70%;
    height: 30%;
    fill: color-mix(in oklab, var(--_accent) 55%, transparent);
  }
  .played {
    height: 100%;
    background: var(--_accent);
    transform-origin: left;
    transform: scaleX(0);
  }
  .chapter {
    height: 100%;
    background: color-mix(in oklab, var(--_text) 16%, transparent);
  }
  .lane {
    top: 1.3125rem;
    height: 0.3125rem;
    border-radius: 2px;
    transition: opacity 0.12s;
  }
  .speaker {
    fill: light-dark(oklch(0.62 0.13 var(--_hue)), oklch(0.72 0.11 var(--_hue)));
  }
  .nobody {
    fill: var(--_muted);
    opacity: 0.5;
  }

  /* the time spans of an element outside the bar that the viewer points at */
  .lit {
    top: 0.375rem;
    height: 1.3125rem;
    fill: color-mix(in oklab, var(--_text) 14%, transparent);
    stroke: var(--_text);
    stroke-width: 1.5px;
  }

  /* search hits */
  .found {
    top: 0.25rem;
    height: 1.0625rem;
    stroke: light-dark(#b26a00, #ffd35c);
    stroke-width: 2px;
  }
  .found .here {
    stroke: var(--_text);
    stroke-width: 4px;
  }

  .point {
    top: 0.375rem;
    left: calc(var(--_point, 0) * 100%);
    width: 1px;
    height: 1.3125rem;
    background: var(--_text);
    opacity: 0;
  }
  .bar.pointed .point {
    opacity: 0.7;
  }
  /* a layer of its own: it moves without anything being drawn. What has been played has none: rounded and with gaps, each picture
     would cost twenty times as much */
  .knob {
    top: 0.375rem;
    height: 1rem;
    will-change: transform;
  }
  .thumb {
    width: 1rem;
    height: 1rem;
    margin-left: -0.5rem;
    border: 2px solid var(--_surface);
    border-radius: 50%;
    background: var(--_accent);
    transition: scale 0.12s;
  }
  .bar.active .thumb {
    scale: 1.2;
  }
  .bar[aria-disabled] {
    cursor: default;
    opacity: 0.6;
  }
  @media (prefers-contrast: more) {
    .track {
      background: color-mix(in oklab, var(--_muted) 60%, var(--_surface));
    }
    .ticks {
      opacity: 1;
    }
  }
  @media (forced-colors: active) {
    .track {
      border: 1px solid CanvasText;
    }
    .played,
    .thumb {
      forced-color-adjust: none;
      background: Highlight;
    }
    .ticks {
      stroke: CanvasText;
    }
    /* the colours are the information: swatches, to be told apart on black and on white */
    .lane {
      forced-color-adjust: none;
    }
    .speaker {
      fill: oklch(0.65 0.13 var(--_hue));
    }
    .nobody {
      fill: GrayText;
    }
    /* it would look like the played part */
    .buffered {
      display: none;
    }
    .heard {
      fill: LinkText;
    }
    .lit {
      fill: none;
      stroke: Highlight;
      stroke-width: 2px;
    }
    .chapter {
      background: none;
    }
    .found {
      stroke: Mark;
    }
    .found .here {
      stroke: Highlight;
    }
  }
`;

const card = css`
  .card {
    position: fixed;
    inset: auto;
    flex-direction: column;
    width: max-content;
    max-width: min(17rem, var(--_room, 100vw));
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    box-shadow: 0 6px 24px rgb(0 0 0 / 0.22);
    font-size: 0.8125rem;
    line-height: 1.4;
    pointer-events: none;
  }
  .card:popover-open {
    display: flex;
  }
  .picture {
    position: relative;
    display: grid;
    flex: 0 1 auto;
    width: 17rem;
    max-width: 100%;
    min-height: 0;
    aspect-ratio: 16 / 9;
    place-items: center;
    overflow: hidden;
    background: var(--_picture);
    color: #c8ced8;
  }
  .picture img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    object-fit: contain;
    background: var(--_picture);
  }
  .words {
    display: grid;
    flex: none;
    gap: 0.125rem;
    padding: 0.5rem 0.75rem 0.625rem;
  }
  .full .words {
    width: 17rem;
    max-width: 100%;
  }
  .head {
    display: flex;
    gap: 0.5rem;
    align-items: baseline;
  }
  .head .time {
    font-weight: 650;
  }
  .title {
    min-width: 0;
    overflow: hidden;
    color: var(--_muted);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .name {
    min-height: 1lh;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .sentence {
    display: -webkit-box;
    min-height: 2lh;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    overflow-wrap: anywhere;
  }
  .sentence + .sentence {
    color: var(--_muted);
  }
  .note {
    color: var(--_muted);
    font-size: 0.75rem;
  }
`;

export const styles = [tokens, speakerColour, bar, card];
