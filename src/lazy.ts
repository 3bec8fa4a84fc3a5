/**
 * Everything that loads after the first picture: each part is one line with its name, when it loads and its module.
 *
 * To add one:
 *
 * 1. Write the feature as a module of its own, which nothing imports but dynamically (types may be imported).
 * 2. Add a line here. `When` in `late-part.ts` lists the moments; `use` is right for most.
 * 3. Where a viewer asks for it, write `const part = await lazy.name.loadFor(this)` and stop if it is undefined: the viewer has been
 *    told then. Where nobody asks, use `load()` and catch, or `preload()`. `lazy.name.loaded` is the module or undefined.
 *
 * The types come from the import. The build makes its files from this table (`.config/chunks.ts`): all parts of `page` are one file, so
 * are those of `talk` and of `play`; each part of `near` and `use` is a file. What several parts need is in the file of the first of
 * them, so the order matters: what others need comes first.
 */
import { LatePart } from './late-part.js';

export const lazy = {
  elements: new LatePart('page', () => import('./elements/shared/page-elements.js')),
  liveRegion: new LatePart('page', () => import('./elements/player/live-region.js')),

  sidecar: new LatePart('talk', () => import('./talk/load.js')),
  timeline: new LatePart('talk', () => import('./state/talk-time.js')),

  mediaSession: new LatePart('play', () => import('./state/media-session.js')),

  captionCues: new LatePart('use', () => import('./timeline/cut-captions.js')),
  captions: new LatePart('use', () => import('./elements/captions/forum-captions.js')),
  captionSettings: new LatePart('use', () => import('./elements/caption-settings/forum-caption-settings.js')),
  nativeCaptions: new LatePart('use', () => import('./state/native-captions.js')),
  pictureWindow: new LatePart('use', () => import('./elements/pip-window/picture-window.js')),

  links: new LatePart('use', () => import('./state/page-address.js')),

  keys: new LatePart('near', () => import('./elements/keys/listen-to-keys.js')),
  popover: new LatePart('near', () => import('./elements/menu/position-popover.js')),
  menuPages: new LatePart('near', () => import('./elements/menu/menu-pages.js')),
  menuItems: new LatePart('use', () => import('./elements/controls/control-menus.js')),
  tooltip: new LatePart('near', () => import('./elements/controls/tooltip.js')),
  seekBarCard: new LatePart('near', () => import('./elements/seek-bar/preview-card.js')),
  wordHighlight: new LatePart('use', () => import('./elements/transcript/word-highlight.js')),
  quote: new LatePart('near', () => import('./elements/quote/quote-controller.js')),

  help: new LatePart('use', () => import('./elements/help/forum-help.js')),
  correction: new LatePart('use', () => import('./elements/correction/forum-correction.js')),
  download: new LatePart('use', () => import('./elements/download/download.js')),

  speakers: new LatePart('use', () => import('./elements/speakers/forum-speakers.js')),
  speakerFilter: new LatePart('use', () => import('./elements/transcript/speaker-filter.js')),
  search: new LatePart('use', () => import('./elements/search/forum-search.js')),
  searchIndex: new LatePart('use', () => import('./state/search-index.js')),
  transcriptSearch: new LatePart('use', () => import('./elements/transcript/transcript-search.js')),
  announcements: new LatePart('use', () => import('./elements/player/change-announcement.js')),

  stream: new LatePart('use', () => import('./media/hls.js')),
  streamEngine: new LatePart('use', () => import('hls.js')),
  liveStream: new LatePart('use', () => import('./media/live.js')),
  decodeRecovery: new LatePart('use', () => import('./state/decode-recovery.js')),

  partialStrings: new LatePart('use', () => import('./i18n/partial.js')),
  zhHans: new LatePart('use', () => import('./i18n/zh-hans.js')),
  zhHant: new LatePart('use', () => import('./i18n/zh-hant.js')),
} as const;
