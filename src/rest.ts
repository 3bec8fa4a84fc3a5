/** What the player shows after its first picture; a chunk of its own. */
export { ForumChapters } from './elements/chapters/forum-chapters.js';
export { ForumControls } from './elements/controls/forum-controls.js';
export { ForumDivider } from './elements/divider/forum-divider.js';
export { ForumMenu } from './elements/menu/forum-menu.js';
export { ForumSeekBar } from './elements/seek-bar/forum-seek-bar.js';
export { ForumSlides } from './elements/slides/forum-slides.js';
export { ForumStage } from './elements/stage/forum-stage.js';
export { ForumTranscript } from './elements/transcript/forum-transcript.js';
