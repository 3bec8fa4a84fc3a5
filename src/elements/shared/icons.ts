import { svg, type SVGTemplateResult } from 'lit';

/** One set of icons, drawn on a grid of 24 with the current colour. */
const paths = {
  play: 'M7 4.5v15a1 1 0 0 0 1.5.86l12.2-7.5a1 1 0 0 0 0-1.72L8.5 3.64A1 1 0 0 0 7 4.5z',
  pause:
    'M6 4h4a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zm8 0h4a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1z',
  replay: 'M12 4V1L7 5.5 12 10V7a5.5 5.5 0 1 1-5.5 5.5h-3A8.5 8.5 0 1 0 12 4z',
  volume:
    'M3 9.5v5a.8.8 0 0 0 .8.8h3.1l4.8 4.2a.8.8 0 0 0 1.3-.6V5.1a.8.8 0 0 0-1.3-.6L6.9 8.7H3.8a.8.8 0 0 0-.8.8zm13-1.3a5 5 0 0 1 0 7.6m2.4-10.3a8.5 8.5 0 0 1 0 13',
  muted:
    'M3 9.5v5a.8.8 0 0 0 .8.8h3.1l4.8 4.2a.8.8 0 0 0 1.3-.6V5.1a.8.8 0 0 0-1.3-.6L6.9 8.7H3.8a.8.8 0 0 0-.8.8zm13.5-.5 5 6m0-6-5 6',
  captions:
    'M4.5 5h15A2.5 2.5 0 0 1 22 7.5v9a2.5 2.5 0 0 1-2.5 2.5h-15A2.5 2.5 0 0 1 2 16.5v-9A2.5 2.5 0 0 1 4.5 5zM10.5 10.2a2.4 2.4 0 1 0 0 3.6m7-3.6a2.4 2.4 0 1 0 0 3.6',
  layout:
    'M3.5 5h17A1.5 1.5 0 0 1 22 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 17.5v-11A1.5 1.5 0 0 1 3.5 5zM13 5v14m0-7h9',
  enterFullscreen: 'M4 9V4h5m6 0h5v5m0 6v5h-5m-6 0H4v-5',
  leaveFullscreen: 'M9 4v5H4m16 0h-5V4m0 16v-5h5M4 15h5v5',
  swap: 'M4 8h13m-4-4 4 4-4 4m7 4H7m4-4-4 4 4 4',
  corner: 'M4 4h16v16H4zM13 13h4v4h-4z',
  back10:
    'M4.5 3.5V8H9M4.8 8A8.5 8.5 0 1 1 3.5 12.5M8.6 11l1.6-1v6M13 11.6a1.6 1.6 0 0 1 3.2 0v2.8a1.6 1.6 0 0 1-3.2 0z',
  forward10:
    'M19.5 3.5V8H15M19.2 8a8.5 8.5 0 1 0 1.3 4.5M8 11l1.6-1v6M12.4 11.6a1.6 1.6 0 0 1 3.2 0v2.8a1.6 1.6 0 0 1-3.2 0z',
  previousSegment: 'm14.5 6-6 6 6 6',
  nextSegment: 'm9.5 6 6 6-6 6',
  previousTurn: 'm12 6-6 6 6 6m6.5-12-6 6 6 6',
  nextTurn: 'm12 6 6 6-6 6M5.5 6l6 6-6 6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  back: 'M11 5 5 8.5 11 12m-6-3.5h8.5a5.75 5.75 0 1 1 0 11.5H9',
  forward: 'M13 5l6 3.5L13 12m6-3.5h-8.5a5.75 5.75 0 1 0 0 11.5H15',
  previous: 'M7 5v14M18.5 5.5v13L9 12z',
  next: 'M17 5v14M5.5 5.5v13L15 12z',
  repeat: 'M4 11V9a3 3 0 0 1 3-3h12m-3-3 3 3-3 3m4 4v2a3 3 0 0 1-3 3H5m3 3-3-3 3-3',
  settings:
    'M4 7h9m5 0h2M4 17h2m5 0h9M15.5 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zm-7 10a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM9.5 9.5a2.5 2.5 0 1 1 3.6 2.2c-.8.4-1.1.9-1.1 1.8m0 3h.01',
  pip: 'M3.5 5h17A1.5 1.5 0 0 1 22 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 17.5v-11A1.5 1.5 0 0 1 3.5 5zM12 12h7v4.5h-7z',
  airplay:
    'M6 17H4.5A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5v9a1.5 1.5 0 0 1-1.5 1.5H18m-6-2 5 5.5H7z',
  panel:
    'M3.5 5h17A1.5 1.5 0 0 1 22 6.5v11a1.5 1.5 0 0 1-1.5 1.5h-17A1.5 1.5 0 0 1 2 17.5v-11A1.5 1.5 0 0 1 3.5 5zM15 5v14',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zm4.6-1.9L20 20',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  close: 'M6 6l12 12M18 6 6 18',
  up: 'M12 19V5m-6 6 6-6 6 6',
  down: 'M12 5v14m6-6-6 6-6-6',
} as const;

export type IconName = keyof typeof paths;

/** All are drawn as lines, but for these. */
const filled: ReadonlySet<IconName> = new Set(['play', 'pause', 'replay']);

export function icon(name: IconName): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"
    fill=${filled.has(name) ? 'currentColor' : 'none'} stroke=${filled.has(name) ? 'none' : 'currentColor'}
    stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d=${paths[name]}></path></svg>`;
}
