import { ForumCaptions } from './elements/captions/forum-captions.js';
import { ForumChapters } from './elements/chapters/forum-chapters.js';
import { ForumControls } from './elements/controls/forum-controls.js';
import { ForumDivider } from './elements/divider/forum-divider.js';
import { ForumMenu } from './elements/menu/forum-menu.js';
import { ForumPlayer } from './elements/player/forum-player.js';
import { ForumSeekBar } from './elements/seek-bar/forum-seek-bar.js';
import { ForumSlides } from './elements/slides/forum-slides.js';
import { ForumStage } from './elements/stage/forum-stage.js';
import { ForumTranscript } from './elements/transcript/forum-transcript.js';

/** The player first: its parts look for it when they come to life. */
const elements = {
  'forum-player': ForumPlayer,
  'forum-divider': ForumDivider,
  'forum-menu': ForumMenu,
  'forum-stage': ForumStage,
  'forum-captions': ForumCaptions,
  'forum-seek-bar': ForumSeekBar,
  'forum-controls': ForumControls,
  'forum-slides': ForumSlides,
  'forum-chapters': ForumChapters,
  'forum-transcript': ForumTranscript,
} as const;

declare global {
  interface HTMLElementTagNameMap {
    'forum-player': ForumPlayer;
    'forum-divider': ForumDivider;
    'forum-menu': ForumMenu;
    'forum-stage': ForumStage;
    'forum-captions': ForumCaptions;
    'forum-seek-bar': ForumSeekBar;
    'forum-controls': ForumControls;
    'forum-slides': ForumSlides;
    'forum-chapters': ForumChapters;
    'forum-transcript': ForumTranscript;
  }
}

/** Registers all elements. A page that loads two copies of the package keeps the first, and hears of it. */
export function define(): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (customElements.get(tag))
      console.warn(`forum-player: <${tag}> is defined already; this copy of the package stands back.`);
    else customElements.define(tag, element);
  }
}
