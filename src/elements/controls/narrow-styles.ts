import { css } from '../shared/css.js';

/** Which controls are left out as the row gets narrower. */
export const narrowStyles = css`
  /* controls that do not fit move into the menu "more", which reads their computed display */
  .menu.more {
    display: none;
  }
  @container forum-controls (inline-size < 62rem) {
    .previousTurn,
    .nextTurn {
      display: none;
    }
    .menu.more {
      display: block;
    }
  }
  @container forum-controls (inline-size < 54rem) {
    .previousChapter,
    .nextChapter,
    .airplay {
      display: none;
    }
  }
  @container forum-controls (inline-size < 48rem) {
    .level,
    .pip {
      display: none;
    }
  }
  @container forum-controls (inline-size < 40rem) {
    .repeat,
    .menu.layout {
      display: none;
    }
  }
  @container forum-controls (inline-size < 34.5rem) {
    .bar {
      padding-inline: 0.5rem;
    }
    .back,
    .forward {
      display: none;
    }
  }
  @container forum-controls (inline-size < 29.5rem) {
    .bar {
      --_control: 2.25rem;
    }
    /* aligns the buttons with the ends of the seek bar */
    .row {
      gap: 0;
      margin-inline: -0.25rem;
    }
    .steps,
    .menu.rate {
      display: none;
    }
  }
  @container forum-controls (inline-size < 20rem) {
    .length {
      display: none;
    }
  }
  /* large text on a small screen */
  @container forum-controls (inline-size < 18rem) {
    .row {
      flex-wrap: wrap;
    }
  }
`;
