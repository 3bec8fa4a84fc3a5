import { svg, type SVGTemplateResult } from 'lit';
import type { SearchKind } from '../../search/index.js';

/** Lines on a grid of 24: a speech bubble, a screen, a bookmark, a person. */
const paths: Readonly<Record<SearchKind, string>> = {
  segment: 'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8l-4.5 3.5V16H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9h8m-8 3h5',
  slide: 'M3.5 5h17v11h-17zM12 16v3.5m-4 0h8',
  chapter: 'M7 4h10v16l-5-3.5L7 20z',
  speaker: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7.5 8a7.5 7.5 0 0 1 15 0',
};

export const kindIcon = (kind: SearchKind): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width="18" height="18" aria-hidden="true" focusable="false" fill="none"
    stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d=${paths[kind]}></path></svg>`;
