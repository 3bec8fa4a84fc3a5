import { css } from '../shared/css.js';

/** The frame with its video, slide, captions and buttons. */
export const paneStyles = css`
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
  /* transparent instead of hidden: sound, fullscreen and picture-in-picture go on, and WebKit with GStreamer stops a video that is
     hidden or outside the window */
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
  /* captions and buttons share one column, so that neither covers the other */
  .front {
    position: relative;
    z-index: 2;
    display: flex;
    flex-direction: column;
    /* keeps captions at the edge of the picture when their height is limited */
    justify-content: flex-end;
    min-width: 0;
    min-height: 0;
    pointer-events: none;
    container: forum-front / size;
  }
  .front.top {
    flex-direction: column-reverse;
  }
  /* centres the buttons in the space that the captions leave */
  .front:has(> .middle > *)::before {
    content: '';
    flex: 1 1 0;
  }
  /* centres the large play button in the whole picture if there is room */
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
  /* captions below the picture: reserves two lines for each language and one for the speaker's name */
  .under {
    --_rows: 3;
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    height: calc((var(--_rows) * 1.4 + 1.4) * var(--_scale) * var(--_letters));
  }
  .under.lines-4 {
    --_rows: 5;
  }
`;
