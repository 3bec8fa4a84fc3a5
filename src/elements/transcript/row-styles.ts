import { css } from '../shared/css.js';
import { columnStyles } from './column-styles.js';

/** Headings of chapters, and rows. */
export const rowStyles = css`
  .chunk {
    content-visibility: auto;
    /* only of the height: with a width, Firefox makes lines too long for what is selected */
    contain-intrinsic-block-size: auto calc(var(--_rows, 20) * var(--_row, 90px));
  }
  .chunk:is(.near, .settled) {
    content-visibility: visible;
  }
  /* sticks to the top while its chapter is read */
  .heading {
    position: sticky;
    /* on screens with a fractional scale, a line of the text would show above the heading */
    inset-block-start: -1px;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    align-items: baseline;
    margin-block-start: 1rem;
    padding: calc(0.5rem + 1px) 1rem 0.4rem;
    border-block-end: 1px solid var(--_line);
    background: var(--_surface);
    font-size: 1.125rem;
    font-weight: 700;
    line-height: 1.35;
  }
  .heading .second {
    color: var(--_muted);
    font-size: 0.875rem;
    font-weight: 500;
  }
  .heading .time {
    margin-inline-start: auto;
    user-select: none;
    -webkit-user-select: none;
    color: var(--_muted);
    font-size: 0.8125rem;
    font-weight: 400;
  }
  .chapter:first-child > .heading {
    margin-block-start: 0;
  }
  .row {
    display: grid;
    grid-template-columns: 3.5rem minmax(0, 1fr);
    gap: 0 0.5rem;
    align-items: baseline;
    padding-block: 0.25rem;
    padding-inline: 0.75rem 1.5rem;
    border-inline-start: 4px solid transparent;
    cursor: default;
  }
  .row:hover {
    background: var(--_raised);
  }
  .row[aria-current] {
    border-inline-start-color: var(--_accent);
    background: var(--_current);
  }
  .turn:not(:first-child) {
    padding-block-start: 0.75rem;
  }
  .face {
    grid-column: 1;
    place-self: start end;
    width: 1.75rem;
    height: 1.75rem;
    overflow: hidden;
    border-radius: 50%;
    user-select: none;
    -webkit-user-select: none;
  }
  .face > * {
    display: grid;
    place-content: center;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .initials {
    background: light-dark(oklch(0.93 0.04 var(--_hue, 265)), oklch(0.36 0.06 var(--_hue, 265)));
    color: light-dark(oklch(0.4 0.13 var(--_hue, 265)), oklch(0.92 0.06 var(--_hue, 265)));
    font-size: 0.75rem;
    font-weight: 650;
    line-height: 1;
  }
  .who {
    grid-column: 2;
  }
  .speaker {
    font-weight: 650;
  }
  .role {
    margin-inline-start: 0.25rem;
    color: var(--_muted);
    font-size: 0.8125rem;
  }
  .row > .time {
    grid-column: 1;
    min-height: 1.5rem;
    padding-inline: 0.125rem;
    border-radius: 4px;
    color: var(--_muted);
    font-size: 0.8125rem;
    line-height: 1.3;
    text-align: end;
    /* left out of text that is copied */
    user-select: none;
    -webkit-user-select: none;
  }
  button.time:hover {
    color: var(--_accent);
    text-decoration: underline;
  }
  .row[aria-current] > .time {
    color: var(--_accent);
    font-weight: 650;
  }
  .text {
    display: grid;
    gap: 0.125rem 1.5rem;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .text p {
    text-autospace: normal;
    text-wrap: pretty;
  }
  .text p:lang(zh) {
    line-height: 1.7;
  }
  .translation {
    color: var(--_muted);
  }
  .single .translation,
  .single-language .translation,
  .box.translation .translation {
    color: inherit;
  }
  .sound {
    grid-column: 1 / -1;
    color: var(--_muted);
  }
  .box.original .text:not(.single) > .translation,
  .box.translation .text:not(.single) > .original {
    display: none;
  }
  ::highlight(forum-player-word) {
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  @container forum-transcript (inline-size >= 46rem) {
    .row {
      grid-template-columns: 6rem minmax(0, 1fr);
    }
    ${columnStyles}
  }
  @container forum-transcript (inline-size < 26rem) {
    .row {
      grid-template-columns: 3.25rem minmax(0, 1fr);
      padding-inline: 0.25rem 0.625rem;
    }
    .heading {
      padding-inline: 0.75rem;
    }
  }
`;
