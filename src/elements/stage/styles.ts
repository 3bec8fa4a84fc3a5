import { css } from '../shared/css.js';
import { captionSizes } from '../captions/styles.js';
import { pill, ringOnPicture, tokens } from '../shared/styles.js';

export const styles = [
  tokens,
  pill,
  captionSizes,
  css`
    :host {
      container: forum-stage / inline-size !important;
      background: var(--_picture) !important;
      color: #f2f4f7 !important;
      user-select: none;
      -webkit-user-select: none;
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
    /* out of sight, not gone: the sound goes on, and so do fullscreen and picture-in-picture. WebKit with GStreamer stops a video
       that is hidden, or far away */
    .frame.slides .video-pane {
      position: absolute;
      inset: 0;
      opacity: 0;
      pointer-events: none;
    }
    .pane,
    .front {
      grid-area: 1 / 1;
    }
    /* captions, and what can be pressed, below one another: neither covers the other */
    .front {
      position: relative;
      z-index: 2;
      display: flex;
      flex-direction: column;
      /* at the edge of the picture, also where they may not take all of it */
      justify-content: flex-end;
      min-width: 0;
      min-height: 0;
      pointer-events: none;
      container: forum-front / size;
    }
    .front.top {
      flex-direction: column-reverse;
    }
    /* what can be pressed is in the middle of what the captions leave */
    .front:has(> .middle > *)::before {
      content: '';
      flex: 1 1 0;
    }
    /* and where there is room, the large button in that of the picture */
    .front:has(> .middle > .start:only-child)::before {
      flex-grow: 1000;
      max-height: calc(50cqb - 2.5rem);
    }
    .middle {
      display: grid;
      flex: none;
      gap: 0.5rem;
      place-items: center;
    }
    .middle:has(> *) {
      padding: 0.25rem;
    }
    .over {
      display: grid;
      flex: 1 1 auto;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-height: 0;
    }
    /* below the picture they have a place of their own, for two lines of each language and the speaker's name */
    .under {
      --_rows: 3;
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      height: calc((var(--_rows) * 1.4 + 1.4) * var(--_scale) * var(--_letters));
    }
    .under.lines-4 {
      --_rows: 5;
    }

    /* both: one below the other where it is narrow, else side by side, each as large as its share allows */
    .frame.split {
      grid-template: minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr);
      aspect-ratio: 8 / 9;
    }
    .frame.split .slide-pane,
    .frame.split.swapped :is(.video-pane, .front) {
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
      .frame.split.swapped :is(.video-pane, .front) {
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
      inset-block: auto max(3%, var(--_bar, 0px));
      inset-inline: auto 2%;
    }
    .frame.inset.bottom-start :is(.video-pane, .corner),
    .frame.inset.bottom-start.swapped .slide-pane {
      inset-block: auto max(3%, var(--_bar, 0px));
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
    /* captions beside the small picture where they are on its side, else not as far as it */
    .frame.inset:not(.empty) .over {
      max-height: 66cqb;
    }
    .frame.inset:is(.bottom-end, .bottom-start):not(.empty) .front:not(.top) > .over,
    .frame.inset:is(.top-end, .top-start):not(.empty) .front.top > .over {
      max-height: none;
      padding-inline: 0 30%;
    }
    .frame.inset.bottom-start:not(.empty) .front:not(.top) > .over,
    .frame.inset.top-start:not(.empty) .front.top > .over {
      padding-inline: 30% 0;
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

    .start {
      display: grid;
      place-items: center;
      width: 4.5rem;
      height: 4.5rem;
      border-radius: 50%;
      background: rgb(11 13 16 / 0.72);
      box-shadow: 0 0 0 2px rgb(255 255 255 / 0.35);
      color: #fff;
      pointer-events: auto;
      transition: transform 0.15s;
    }
    .start .icon {
      width: 2.25rem;
      height: 2.25rem;
    }
    /* either of what is offered starts, too */
    @container forum-front (block-size < 15rem) {
      .start {
        width: 3.5rem;
        height: 3.5rem;
      }
      .start:has(+ .offer) {
        display: none;
      }
    }
    .start:hover {
      transform: scale(1.06);
      background: var(--_accent);
      color: var(--_on-accent);
    }
    .spinner {
      position: absolute;
      inset: 0;
      width: 3rem;
      height: 3rem;
      border: 4px solid rgb(255 255 255 / 0.25);
      border-block-start-color: #fff;
      border-radius: 50%;
      margin: auto;
      animation: turn 0.9s linear infinite;
    }
    .spinner.small {
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
      display: flex;
      flex-wrap: wrap;
      gap: 0.5rem;
      justify-content: center;
      pointer-events: auto;
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
      max-width: min(34rem, 90cqi);
      max-height: calc(96cqb - 0.5rem);
      padding: 1rem 1.25rem;
      overflow: auto;
      border-radius: var(--_radius);
      background: rgb(11 13 16 / 0.88);
      color: #fff;
      font-size: 0.9375rem;
      text-align: center;
      pointer-events: auto;
      user-select: text;
      -webkit-user-select: text;
    }
    .notice.small {
      flex: none;
      max-width: none;
      max-height: 45cqb;
      margin: 0.5rem;
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
