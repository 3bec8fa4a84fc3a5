import { css } from '../shared/css.js';

/** The layouts with two pictures: side by side, and one in a corner of the other. */
export const layoutStyles = css`
  /* video and slide: stacked on narrow stages, else side by side, sized by the position of the divider */
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

  /* the small picture in a corner of the large one */
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
  /* captions leave room for the small picture: beside it at the same edge, else by their height */
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
`;
