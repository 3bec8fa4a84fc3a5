import { css } from 'lit';
import { tokens } from '../shared/styles.js';

/** Below this width everything stands in one column. */
export const styles = [
  tokens,
  css`
    :host {
      container: forum-player / inline-size;
      min-width: 0;
    }
    .root {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      overflow: hidden;
      border: 1px solid var(--_line);
      border-radius: var(--_radius);
      background: var(--_surface);
    }
    .transcript {
      display: block;
      height: var(--forum-panel-height, clamp(20rem, 60vh, 36rem));
      border-block-start: 1px solid var(--_line);
    }
    forum-transcript,
    ::slotted([slot='transcript']) {
      height: 100%;
    }
    .slides {
      display: block;
      border-block-start: 1px solid var(--_line);
    }
    .chapters {
      display: block;
      border-block-start: 1px solid var(--_line);
      max-height: 15rem;
      overflow: hidden;
    }
    forum-chapters {
      max-height: inherit;
    }

    /* both large: the picture across, then the text with the chapters beside it */
    @container forum-player (inline-size >= 56rem) {
      .root.with-talk {
        grid-template-columns: minmax(0, 1fr) clamp(16rem, 26%, 24rem);
      }
      .split .stage,
      .split .controls,
      .split .slides {
        display: block;
        grid-column: 1 / -1;
      }
      .split .chapters {
        grid-area: 4 / 2;
        max-height: none;
        height: var(--forum-panel-height, clamp(20rem, 60vh, 36rem));
        border-inline-start: 1px solid var(--_line);
      }
      .split .transcript {
        grid-area: 4 / 1;
      }
      .split .transcript:last-child:nth-child(-n + 4) {
        grid-column: 1 / -1;
      }

      /* one large: the text at its side, as high as the picture and what belongs to it */
      .root.with-talk:is(.video, .slides, .inset) {
        grid-template-columns: minmax(0, 1fr) clamp(19rem, 32%, 30rem);
        grid-template-rows: auto auto auto 1fr;
      }
      :is(.video, .slides, .inset) .stage,
      :is(.video, .slides, .inset) .controls,
      :is(.video, .slides, .inset) .slides,
      :is(.video, .slides, .inset) .chapters {
        display: block;
        grid-column: 1;
      }
      :is(.video, .slides, .inset) .transcript {
        grid-area: 1 / 2 / -1;
        height: auto;
        min-height: 20rem;
        contain: size;
        border-block-start: 0;
        border-inline-start: 1px solid var(--_line);
      }
    }

    :host(:fullscreen) {
      width: 100%;
      height: 100%;
    }
    .root.fullscreen {
      grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
      height: 100vh;
      height: 100dvh;
      border: 0;
      border-radius: 0;
    }
    .fullscreen .stage,
    .fullscreen .controls {
      display: block;
      grid-column: 1;
      min-height: 0;
    }
    .fullscreen forum-stage {
      height: 100%;
    }
  `,
];
