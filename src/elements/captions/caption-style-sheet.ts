import type { CaptionStyle } from '../../state/index.js';
import { css } from '../shared/css.js';
import { captionSizes } from './styles.js';

/** Class names for a viewer's style: words of our own, so that no CSS comes from outside. */
export const captionClasses = (style: CaptionStyle): string =>
  Object.entries(style)
    .map(([key, value]) => `${key}-${value}`)
    .join(' ');

/** How captions look, in a shadow tree or a document of their own. */
export const captionStyles = css`
  ${captionSizes}
  :host {
    pointer-events: none;
    container: forum-captions / inline-size !important;
  }
  .cues {
    --_color: #fff;
    --_second: #ffe9a8;
    --_background: rgb(8 10 13 / 0.78);
    display: grid;
    gap: 0.3em;
    justify-items: center;
    padding: 0.25em 3% 0.75em;
    color: var(--_color);
    font-size: calc(var(--_fit, 1) * var(--_scale) * var(--_letters));
    line-height: 1.35;
    text-align: center;
  }
  @media (prefers-reduced-transparency: reduce) {
    .cues {
      --_background: #080a0d;
    }
  }
  /* people at once need room */
  .several {
    --_letters: clamp(min(0.6875rem, 4.5cqi), 2.9cqi, 1.75rem);
  }
  .cue {
    display: grid;
    gap: 0.1em;
    justify-items: center;
    max-width: 100%;
  }
  .lines {
    max-width: 100%;
  }
  .line {
    display: table;
    max-width: 100%;
    margin-inline: auto;
    padding: 0.02em 0.4em;
    background: var(--_background);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  /* in the direction of what is said, not of the page */
  [part~='caption'],
  [part~='sound'] {
    unicode-bidi: plaintext;
  }
  .lines ~ .lines .line {
    color: var(--_second);
  }
  .speaker {
    font-size: 0.8em;
    color: oklch(0.85 0.1 var(--_hue, 265));
  }

  .font-serif .line {
    font-family: 'Noto Serif', Georgia, 'Songti SC', 'Noto Serif CJK SC', SimSun, serif;
  }
  .font-mono .line {
    font-family: ui-monospace, 'Noto Sans Mono', Consolas, 'Noto Sans Mono CJK SC', monospace;
  }
  .font-rounded .line {
    font-family: ui-rounded, 'Arial Rounded MT Bold', 'Yuanti SC', var(--_font), var(--_font-zh);
  }
  .color-yellow {
    --_color: #ffe600;
    --_second: #fff;
  }
  .color-cyan {
    --_color: #6ff;
    --_second: #fff;
  }
  .color-green {
    --_color: #7dff7d;
    --_second: #fff;
  }
  .color-black {
    --_color: #000;
    --_second: #333;
  }
  .background-black {
    --_background: #000;
  }
  .background-none {
    --_background: transparent;
  }
  .background-white {
    --_background: #fff;
  }
  .background-blue {
    --_background: #0a2472;
  }
  .edge-outline .line {
    paint-order: stroke fill;
    -webkit-text-stroke: 0.16em #000;
  }
  .edge-shadow .line {
    text-shadow: 0.06em 0.06em 0.12em #000;
  }
  .color-black.edge-outline .line {
    -webkit-text-stroke-color: #fff;
  }

  /* for those who learn the language: a look at the translation is asked for */
  .hide-second .lines ~ .lines {
    pointer-events: auto;
  }
  .hide-second:not(.revealed, :focus) .lines ~ .lines:not(:hover) .line {
    filter: blur(0.35em);
    user-select: none;
    -webkit-user-select: none;
  }
  @media (forced-colors: active) {
    .line {
      forced-color-adjust: none;
    }
  }
`;
