import { define } from './define.js';

define();

export { ForumCaptions } from './elements/captions/forum-captions.js';
export { ForumChapters } from './elements/chapters/forum-chapters.js';
export { ForumControls } from './elements/controls/forum-controls.js';
export { ForumPlayer } from './elements/player/forum-player.js';
export { ForumSeekBar } from './elements/seek-bar/forum-seek-bar.js';
export { ForumSlides } from './elements/slides/forum-slides.js';
export { ForumStage } from './elements/stage/forum-stage.js';
export { ForumTranscript } from './elements/transcript/forum-transcript.js';
export * from './events.js';
export { Player, type Layout, type PlayerState, type SeekOrigin } from './state/index.js';
export {
  parse,
  sidecarSchema,
  type Chapter,
  type Fault,
  type Problem,
  type Segment,
  type Sidecar,
  type Slide,
  type Speaker,
  type Talk,
} from './talk/index.js';
export type { CaptionCue, Cursor, Timeline } from './timeline/index.js';
