/** The elements that load after the first picture. */
export { ForumChapters } from '../chapters/forum-chapters.js';
export { ForumControls } from '../controls/forum-controls.js';
export { ForumDivider } from '../divider/forum-divider.js';
export { ForumMenu } from '../menu/forum-menu.js';
export { ForumSeekBar } from '../seek-bar/forum-seek-bar.js';
export { ForumSlides } from '../slides/forum-slides.js';
export { ForumStage } from '../stage/forum-stage.js';
export { ForumTranscript } from '../transcript/forum-transcript.js';
