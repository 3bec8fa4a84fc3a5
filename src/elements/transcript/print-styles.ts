import { css } from '../shared/css.js';
import { columns } from './column-styles.js';

/**
 * The transcript on paper: black on white, at full length, nothing that can be pressed, and no page that ends with a heading or
 * a name. What is chosen to be read is what is printed; both languages stand in columns.
 */
export const paper = css`
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
      /* the columns of a paragraph stay side by side */
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
    ${columns}
    /* stays with what is said to it */
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
