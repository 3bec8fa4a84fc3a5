import { css } from '../shared/css.js';
import { pill, ringOnPicture, tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  pill,
  css`
    :host {
      container: forum-stage / inline-size !important;
      background: var(--_picture) !important;
      color: #f2f4f7 !important;
      user-select: none;
    }
    .frame {
      position: relative;
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      height: 100%;
      aspect-ratio: 16 / 9;
      max-height: 100vh;
      width: 100%;
      overflow: hidden;
    }
    .pane {
      position: relative;
      display: grid;
      min-width: 0;
      min-height: 0;
      overflow: hidden;
      place-items: center;
      container: forum-pane / inline-size;
    }
    .pane > img,
    slot > video,
    ::slotted(video),
    ::slotted(audio) {
      display: block;
      width: 100%;
      height: 100%;
      min-height: 0;
      object-fit: contain;
    }
    .frame.video .slide-pane,
    .frame.inset.empty .slide-pane {
      display: none;
    }
    /* out of sight, not gone: the sound goes on, and so do fullscreen and picture-in-picture */
    .frame.slides .video-pane {
      position: absolute;
      inset: 0;
      visibility: hidden;
    }
    .pane,
    .over {
      grid-area: 1 / 1;
    }
    .over {
      position: relative;
      z-index: 2;
      display: grid;
      /* what is too much for the picture goes up, not down over the controls */
      grid-template-rows: minmax(0, 1fr);
      align-items: end;
      min-width: 0;
      min-height: 0;
      pointer-events: none;
    }

    .over.top {
      align-items: start;
    }
    /* below the picture they have a place of their own, as high as they can get */
    .under {
      display: grid;
      align-items: center;
      min-height: 4.75rem;
    }
    .under.lines-4 {
      min-height: 8.25rem;
    }

    /* both: one below the other where it is narrow, else side by side, each as large as its share allows */
    .frame.split {
      grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
      aspect-ratio: 8 / 9;
    }
    .frame.split .slide-pane,
    .frame.split.swapped :is(.video-pane, .over, .middle) {
      grid-area: 2 / 1;
    }
    .frame.split.swapped .slide-pane {
      grid-area: 1 / 1;
    }
    forum-divider {
      display: none;
    }
    @container forum-stage (inline-size >= 36rem) {
      .frame.split {
        grid-template: minmax(0, 1fr) / minmax(0, calc(var(--_divider, 0.5) * 100%)) minmax(0, 1fr);
        aspect-ratio: calc(16 / 9 / max(var(--_divider, 0.5), 1 - var(--_divider, 0.5)));
      }
      .frame.split .slide-pane,
      .frame.split.swapped :is(.video-pane, .over, .middle) {
        grid-area: 1 / 2;
      }
      .frame.split forum-divider {
        position: absolute;
        z-index: 3;
        display: block;
        inset-block: 0;
        inset-inline-start: calc(var(--_divider, 0.5) * 100% - 0.5rem);
      }
    }

    /* one in a corner of the other */
    .frame.inset:not(.swapped, .empty) .video-pane,
    .frame.inset.swapped .slide-pane,
    .corner {
      position: absolute;
      z-index: 1;
      width: 27%;
      aspect-ratio: 16 / 9;
      border-radius: calc(var(--_radius) * 0.75);
      box-shadow: 0 2px 12px rgb(0 0 0 / 0.45);
    }
    .frame.inset.bottom-end :is(.video-pane, .corner),
    .frame.inset.bottom-end.swapped .slide-pane {
      inset-block: auto 3%;
      inset-inline: auto 2%;
    }
    .frame.inset.bottom-start :is(.video-pane, .corner),
    .frame.inset.bottom-start.swapped .slide-pane {
      inset-block: auto 3%;
      inset-inline: 2% auto;
    }
    .frame.inset.top-end :is(.video-pane, .corner),
    .frame.inset.top-end.swapped .slide-pane {
      inset-block: 3% auto;
      inset-inline: auto 2%;
    }
    .frame.inset.top-start :is(.video-pane, .corner),
    .frame.inset.top-start.swapped .slide-pane {
      inset-block: 3% auto;
      inset-inline: 2% auto;
    }
    .corner {
      z-index: 3;
      display: flex;
      gap: 0.25rem;
      align-items: start;
      justify-content: end;
      padding: 0.25rem;
      box-shadow: none;
      opacity: 0;
      transition: opacity 0.15s;
    }
    .corner:hover,
    .corner:focus-within {
      opacity: 1;
    }
    .corner button {
      display: grid;
      place-items: center;
      width: 2rem;
      height: 2rem;
      border-radius: 50%;
      background: rgb(11 13 16 / 0.75);
      color: #fff;
    }
    .corner .icon {
      width: 1.125rem;
      height: 1.125rem;
    }
    @media (hover: none) {
      .corner {
        opacity: 1;
      }
    }
    .frame.fill {
      aspect-ratio: auto;
    }

    .middle {
      position: relative;
      z-index: 2;
      grid-area: 1 / 1;
      display: grid;
      min-width: 0;
      min-height: 0;
      place-items: center;
      pointer-events: none;
    }
    .start {
      display: grid;
      place-items: center;
      width: 4.5rem;
      height: 4.5rem;
      border-radius: 50%;
      background: rgb(11 13 16 / 0.72);
      color: #fff;
      pointer-events: auto;
      transition: transform 0.15s;
    }
    .start .icon {
      width: 2.25rem;
      height: 2.25rem;
    }
    .start:hover {
      transform: scale(1.06);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .spinner {
      width: 3rem;
      height: 3rem;
      border: 4px solid rgb(255 255 255 / 0.25);
      border-block-start-color: #fff;
      border-radius: 50%;
      animation: turn 0.9s linear infinite;
    }
    .spinner.small {
      position: absolute;
      inset-block: 0.75rem auto;
      inset-inline: auto 0.75rem;
      width: 1.5rem;
      height: 1.5rem;
      border-width: 3px;
      background: rgb(11 13 16 / 0.5);
    }
    @keyframes turn {
      to {
        transform: rotate(1turn);
      }
    }
    .offer {
      position: absolute;
      z-index: 3;
      inset: auto 0 8%;
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      justify-content: center;
      padding-inline: 0.5rem;
    }
    a.pill {
      display: inline-block;
      padding-block: 0.4rem;
      text-decoration: none;
    }
    .quiet {
      background: rgb(11 13 16 / 0.85);
      color: #fff;
    }
    .notice {
      display: grid;
      gap: 0.75rem;
      justify-items: center;
      max-width: min(34rem, 90%);
      max-height: 96%;
      padding: 1rem 1.25rem;
      overflow: auto;
      border-radius: var(--_radius);
      background: rgb(11 13 16 / 0.88);
      color: #fff;
      font-size: 0.9375rem;
      text-align: center;
      pointer-events: auto;
      user-select: text;
    }
    .notice.small {
      position: absolute;
      inset: 0.5rem 0.5rem auto;
      max-width: none;
      justify-items: start;
      padding: 0.5rem 0.75rem;
      font-size: 0.8125rem;
      text-align: start;
    }
    .missing {
      max-height: 100%;
      overflow: auto;
      display: grid;
      gap: 0.25rem;
      padding: 1rem;
      text-align: center;
    }
    .missing strong {
      font-size: 1.25rem;
    }
    @media (prefers-reduced-transparency: reduce) {
      :is(.start, .quiet, .notice, .corner button) {
        background: var(--_picture);
      }
    }
    @media (forced-colors: active) {
      .spinner {
        border-color: Canvas;
        border-block-start-color: CanvasText;
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .spinner {
        animation-duration: 4s;
      }
    }
  `,
  ringOnPicture,
];
