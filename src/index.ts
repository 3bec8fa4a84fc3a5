import { define } from './define.js';

/** Resolves when all elements are registered that come by themselves. The player itself is at once. */
export const complete: Promise<void> = define();

export type { ForumCaptions } from './elements/captions/forum-captions.js';
export type { ForumChapters } from './elements/chapters/forum-chapters.js';
export type { ForumControls } from './elements/controls/forum-controls.js';
export { ForumPlayer } from './elements/player/forum-player.js';
export type { ForumSearch } from './elements/search/forum-search.js';
export type { ForumSeekBar } from './elements/seek-bar/forum-seek-bar.js';
export type { ForumSlides } from './elements/slides/forum-slides.js';
export type { ForumSpeakers } from './elements/speakers/forum-speakers.js';
export type { ForumStage } from './elements/stage/forum-stage.js';
export type { ForumTranscript } from './elements/transcript/forum-transcript.js';

// these are used inside of others only; `document.querySelector` knows their tags, too
export type {} from './elements/caption-settings/forum-caption-settings.js';
export type {} from './elements/correction/forum-correction.js';
export type {} from './elements/divider/forum-divider.js';
export type {} from './elements/help/forum-help.js';
export type {} from './elements/menu/forum-menu.js';
export type {} from './elements/notice/forum-notice.js';
export type {} from './elements/quote/forum-quote.js';

export * from './events.js';
export { registerLanguage, type LanguageSource, type PartialStrings, type Strings } from './i18n/index.js';
export { Player, type Layout, type PlayerState, type SeekOrigin } from './state/index.js';
export type { Chapter, Fault, Problem, Segment, Sidecar, Slide, Speaker, Talk } from './talk/index.js';
export type { CaptionCue, Cursor, Timeline } from './timeline/index.js';
