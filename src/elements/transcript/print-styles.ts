import { css } from '../shared/css.js';
import { columnStyles } from './column-styles.js';

/**
 * The transcript on paper: black on white, at full length, without buttons. No page ends with a heading or a name. Prints what the viewer
 * has chosen to read; both languages stand in columns.
 */
export const printStyles = css`
  .paper {
    display: none;
  }
  @media print {
    :host {
      background: white !important;
      --_surface: white;
      --_raised: white;
      --_current: white;
      --_line: #aaa;
      --_text: black;
      --_muted: #444;
      --_accent: transparent;
      --_on-accent: black;
      --_found: transparent;
      --_on-found: black;
      --_error: black;
      container: none !important;
      height: auto !important;
      max-height: none !important;
      overflow: visible !important;
      font-size: 10pt !important;
    }
    .panel {
      display: block;
      height: auto;
    }
    .panel > :not(.box, .paper, .message),
    .message > button,
    .face {
      display: none !important;
    }
    .paper {
      display: block;
      margin-block-end: 1rem;
      padding-inline: 0.75rem;
    }
    .talk {
      font-size: 1.6rem;
      font-weight: 700;
      line-height: 1.3;
    }
    .paper .second {
      display: block;
      font-size: 1.1rem;
      font-weight: 500;
    }
    .paper p {
      margin-block-start: 0.25rem;
      color: var(--_muted);
    }
    .box {
      height: auto;
      padding: 0;
      overflow: visible;
    }
    .chunk {
      content-visibility: visible;
    }
    .heading {
      position: static;
      padding-inline: 0.75rem;
      break-inside: avoid;
      break-after: avoid;
    }
    .row {
      grid-template-columns: 5.5rem minmax(0, 1fr);
      padding: 0.15rem 0.75rem;
      border: 0;
      /* keeps the columns of a paragraph side by side */
      break-inside: avoid;
    }
    .who {
      break-after: avoid;
    }
    .speaker,
    .heading .second {
      color: black;
    }
    .row > .time {
      min-height: 0;
      color: var(--_muted);
      font-size: 0.75rem;
      font-weight: 400;
      text-align: start;
      white-space: nowrap;
    }
    .text p {
      orphans: 3;
      widows: 3;
    }
    .translation {
      color: black;
    }
    ${columnStyles}
    /* keeps a slide on the page of the text after it */
    .slide {
      padding: 0.5rem 0.75rem 0.5rem 6.75rem;
      break-inside: avoid;
      break-after: avoid;
    }
    .picture {
      width: 8cm;
      max-width: 100%;
      border-radius: 0;
      break-inside: avoid;
    }
  }
`;
