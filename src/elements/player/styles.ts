import { css } from '../shared/css.js';
import { tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  css`
    :host {
      min-width: 0;
    }
    .root {
      /* in pixels from here on, also where it was given in em */
      --forum-size: var(--_forum-rem);
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      overflow: hidden;
      /* not even a script scrolls it */
      overflow: clip;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .area,
    .stage,
    .controls {
      isolation: isolate;
    }
    .area {
      min-width: 0;
      min-height: 0;
      border-block-start: 1px solid var(--_line);
    }
    .transcript,
    .chapters,
    .speakers,
    .overview {
      height: var(--forum-panel-height, clamp(20rem, 60vh, 36rem));
    }
    .area :is(forum-transcript, forum-chapters, forum-speakers),
    .area ::slotted(*) {
      height: 100%;
    }

    .slides {
      min-height: calc(5.75rem + 1px);
    }
    /* over the page's own stage, where ours would have had them */
    .loose {
      position: absolute;
      inset: auto 0 0;
      pointer-events: none;
    }
    .stage {
      position: relative;
      min-width: 0;
      container: forum-place / inline-size;
    }
    /* what is to come has its place, and the video stands where it will be */
    forum-controls:not(:defined) {
      display: block;
      height: 4.875rem;
    }
    forum-stage:not(:defined) {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      aspect-ratio: 16 / 9;
      max-height: 100vh;
      overflow: hidden;
      background: var(--_picture);
    }
    forum-stage:not(:defined) > video,
    forum-stage:not(:defined) > slot::slotted(*) {
      grid-area: var(--_video, 1 / 1);
      width: 100%;
      height: 100%;
      object-fit: contain;
    }
    :is(.slides, .inset) forum-stage:not(:defined) > * {
      visibility: hidden;
    }
    .split forum-stage:not(:defined) {
      grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
      aspect-ratio: 8 / 9;
    }
    .swapped.split .stage {
      --_video: 2 / 1;
    }
    @container forum-place (inline-size >= 36rem) {
      .split forum-stage:not(:defined) {
        grid-template: minmax(0, 1fr) / minmax(0, calc(var(--_divider) * 100%)) minmax(0, 1fr);
        aspect-ratio: calc(16 / 9 / max(var(--_divider), 1 - var(--_divider)));
        --_video: 1 / 1;
      }
      .swapped.split forum-stage:not(:defined) {
        --_video: 1 / 2;
      }
    }

    .area.transcript:has(.kept) {
      display: flex;
      flex-direction: column;
    }
    .area forum-transcript.failed {
      flex: none;
      height: auto;
    }
    .kept {
      flex: 1;
      min-height: 0;
      padding: 0 1rem;
      overflow: auto;
    }
    .area .kept ::slotted(*) {
      height: auto;
    }

    .tabs {
      display: flex;
      flex-wrap: wrap;
      padding: 0.25rem 0.25rem 0;
      border-block-start: 1px solid var(--_line);
    }
    .tab {
      flex: none;
      min-height: 2.5rem;
      padding: 0.25rem clamp(0.25rem, 1.6cqi, 0.75rem);
      border-block-end: 3px solid transparent;
      color: var(--_muted);
      /* smaller before they take a second row */
      font-size: clamp(0.75rem, 3.7cqi, 0.9375rem);
      font-weight: 600;
    }
    .tab:hover {
      color: var(--_text);
    }
    .tab[aria-selected='true'] {
      border-block-end-color: var(--_accent);
      color: var(--_text);
    }
    /* above the line of the one that is chosen */
    .tab:focus-visible {
      outline-offset: -5px;
    }
    /* the tab says it already */
    .tabbed forum-transcript::part(title) {
      visibility: hidden;
      /* takes no room from what stands beside it */
      min-width: 0;
      overflow: hidden;
      white-space: nowrap;
    }
    .tabbed :is(forum-chapters, forum-speakers)::part(title) {
      display: none;
    }
    .tabs + .area,
    .tabbed .area {
      border-block-start-color: var(--_line);
    }

    /* below, and wide: all in sight, the chapters beside the text */
    .panel-below:not(.tabbed) {
      grid-template-columns: minmax(0, 1fr) clamp(16rem, 26%, 24rem);
    }
    .panel-below:not(.tabbed) > * {
      grid-column: 1 / -1;
    }
    .panel-below:not(.tabbed) > .chapters {
      grid-area: 4 / 2;
      border-inline-start: 1px solid var(--_line);
    }
    .panel-below:not(.tabbed) > .speakers {
      grid-area: 5 / 2;
      border-inline-start: 1px solid var(--_line);
    }
    .panel-below.shared:not(.tabbed) > :is(.chapters, .speakers) {
      height: calc(var(--forum-panel-height, clamp(20rem, 60vh, 36rem)) / 2);
    }
    .panel-below:not(.tabbed) > .transcript {
      grid-row: 4 / span 2;
    }
    .panel-below:not(.tabbed) > :is(.chapters, .speakers):not([hidden]) ~ .transcript {
      grid-column: 1;
    }

    /* at the side, as high as the picture and its controls, but never too low to read in */
    .panel-side {
      position: relative;
      grid-template: auto auto auto minmax(0, 1fr) / minmax(0, 1fr) calc(var(--_panel, 0.34) * 100%);
    }
    .panel-side > :is(.stage, .controls, .slides) {
      grid-column: 1;
    }
    .panel-side > .tabs {
      grid-area: 1 / 2;
      align-self: start;
      flex-wrap: nowrap;
      overflow: auto hidden;
      scrollbar-width: none;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .panel-side > .area:not(.slides) {
      grid-area: 1 / 2 / -1;
      height: auto;
      min-height: 24rem;
      contain: size;
      border-block-start: 0;
      border-inline-start: 1px solid var(--_line);
    }
    .panel-side.tabbed > .area:not(.slides) {
      margin-block-start: 2.75rem;
      min-height: 21rem;
      border-block-start: 1px solid var(--_line);
    }
    .panel-side > forum-divider {
      position: absolute;
      z-index: 4;
      inset-block: 0;
      inset-inline-end: calc(var(--_panel, 0.34) * 100% - 0.5rem);
    }

    :host(:fullscreen) {
      width: 100%;
      height: 100%;
    }
    .root.fullscreen {
      position: relative;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      height: 100vh;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
    .fullscreen > .stage {
      min-height: 0;
    }
    .fullscreen forum-stage {
      height: 100%;
    }
    .fullscreen > .controls {
      position: absolute;
      z-index: 5;
      inset: auto 0 0;
      transition:
        opacity 0.2s,
        translate 0.2s;
    }
    .fullscreen.idle {
      cursor: none;
    }
    .fullscreen.idle > .controls:not(:focus-within, :hover) {
      opacity: 0;
      translate: 0 100%;
    }
    /* captions, and a small picture, make room for the controls */
    .fullscreen:not(.idle) forum-captions {
      padding-block-end: 6rem;
    }
    .fullscreen:not(.idle) forum-stage {
      --_bar: 5.5rem;
    }
    /* on paper: the whole text, also where another tab hides it, and nothing that can be pressed */
    @media print {
      :host {
        height: auto !important;
        max-height: none !important;
        overflow: visible !important;
      }
      .root {
        display: block !important;
        height: auto !important;
        overflow: visible;
        border: 0;
        background: none;
      }
      .root > :not(.transcript, .stage),
      .root:has(> .transcript) > .stage {
        display: none !important;
      }
      .root > .area.transcript {
        display: block !important;
        height: auto !important;
        min-height: 0 !important;
        margin: 0 !important;
        contain: none !important;
        border: 0 !important;
      }
      .kept {
        padding: 0;
        overflow: visible;
      }
    }
  `,
];
