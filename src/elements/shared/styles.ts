import { css } from './css.js';

/**
 * The visual language, once. Public custom properties (`--forum-…`) are what a page sets; the private ones (`--_…`) are what
 * the parts use. Light or dark follows the page's `color-scheme`.
 */
export const tokens = css`
  :host {
    --_surface: var(--forum-surface, light-dark(#ffffff, #15181d));
    --_raised: var(--forum-raised, light-dark(#f3f5f8, #1e2229));
    --_line: var(--forum-line, light-dark(#d9dee5, #323945));
    --_text: var(--forum-text, light-dark(#1a1f27, #e9ecf1));
    --_muted: var(--forum-muted, light-dark(#566071, #a7b0be));
    --_accent: var(--forum-accent, light-dark(#2f4bd0, #9fb2ff));
    --_on-accent: var(--forum-on-accent, light-dark(#ffffff, #10142b));
    --_current: var(--forum-current, light-dark(#e9edff, #262d50));
    --_found: var(--forum-found, light-dark(#ffe17a, #7a5a00));
    --_on-found: var(--forum-on-found, light-dark(#1a1f27, #ffffff));
    --_error: var(--forum-error, light-dark(#a5281b, #ffab9e));
    --_picture: var(--forum-picture, #0b0d10);
    --_radius: var(--forum-radius, 8px);
    --_font: var(
      --forum-font,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Noto Sans',
      'Liberation Sans',
      sans-serif
    );
    --_font-zh: var(
      --forum-font-zh,
      'PingFang SC',
      'Hiragino Sans GB',
      'Microsoft YaHei UI',
      'Microsoft YaHei',
      'Noto Sans CJK SC',
      'Noto Sans SC',
      'Source Han Sans SC',
      sans-serif
    );
    box-sizing: border-box;
    display: block;
    /* what a page says about text, or about all elements, ends here; for us are the custom properties */
    font: 400 var(--forum-size, medium) / var(--forum-line-height, 1.5) var(--_font) !important;
    --_forum-rem: 1em;
    color: var(--_text) !important;
    -webkit-text-fill-color: currentcolor !important;
    -webkit-text-stroke: 0 !important;
    letter-spacing: var(--forum-letter-spacing, normal) !important;
    word-spacing: var(--forum-word-spacing, normal) !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    text-shadow: none !important;
    text-wrap: wrap !important;
    white-space: normal !important;
    word-break: normal !important;
    overflow-wrap: normal !important;
    line-break: auto !important;
    hyphens: manual !important;
    list-style: none !important;
    tab-size: 8 !important;
    text-align-last: auto !important;
    text-emphasis: none !important;
    writing-mode: horizontal-tb !important;
    fill: black !important;
    stroke: none !important;
    /* that of dir attributes, not of a style sheet */
    direction: ltr !important;
    -webkit-tap-highlight-color: transparent;
    scrollbar-color: var(--_muted) transparent !important;
  }
  :host(:dir(rtl)) {
    direction: rtl !important;
  }
  :host([hidden]) {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  :lang(zh) {
    font-family: var(--_font), var(--_font-zh);
    line-break: strict;
  }
  h2,
  h3,
  h4,
  p,
  ol {
    margin: 0;
    padding: 0;
  }
  ol {
    list-style: none;
  }
  button,
  select {
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
  }
  button {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    text-align: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      transition: none !important;
    }
  }
  @media (prefers-contrast: more) {
    :host {
      --_line: color-mix(in oklab, var(--_text) 65%, var(--_surface));
      --_muted: var(--_text);
    }
    :focus-visible {
      outline-width: 3px;
    }
  }
  /* backgrounds go, and borders that cannot be seen can be seen */
  @media (forced-colors: active) {
    :is(.row, .chapter, .tab, .result) {
      border-color: Canvas !important;
    }
    :is(.row, .chapter, .tab, .result):is([aria-current='true'], [aria-selected='true']) {
      border-color: Highlight !important;
    }
    .follow[aria-pressed='true'] {
      border: 2px solid Highlight !important;
    }
    :is(.pill, .start, .notice, .corner button) {
      border: 1px solid ButtonText;
    }
    :focus-visible {
      outline: 3px solid Highlight;
    }
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;

/** A focus ring in light and dark, for what lies over a picture of any colour. */
export const ringOnPicture = css`
  :focus-visible {
    outline-color: #fff;
    box-shadow: 0 0 0 6px #0b0d10;
  }
`;

/** A speaker's colour, from `--_hue`: legible on the surface in both themes. Never the only sign. */
export const speakerColour = css`
  .speaker {
    --_speaker: light-dark(oklch(0.46 0.13 var(--_hue, 265)), oklch(0.82 0.1 var(--_hue, 265)));
    color: var(--_speaker);
  }
`;

/** A plain text button: "try again", "back to now". */
export const pill = css`
  .pill {
    min-height: 2.25rem;
    padding: 0.25rem 1rem;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875rem;
    font-weight: 600;
  }
`;

/** A list that fills its place, below its title. */
export const listPanel = css`
  :host {
    height: 100%;
    background: var(--_surface) !important;
  }
  :is(nav, section) {
    display: flex;
    flex-direction: column;
    height: 100%;
  }
  .title {
    padding: 0.75rem 1rem 0.5rem;
    font-size: 1rem;
    font-weight: 650;
  }
  ol {
    flex: 1;
    min-height: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
`;
