import { isServer } from 'lit';
import type { ForumCaptions } from './elements/captions/forum-captions.js';
import type { ForumChapters } from './elements/chapters/forum-chapters.js';
import type { ForumControls } from './elements/controls/forum-controls.js';
import type { ForumDivider } from './elements/divider/forum-divider.js';
import type { ForumMenu } from './elements/menu/forum-menu.js';
import { ForumPlayer } from './elements/player/forum-player.js';
import type { ForumSeekBar } from './elements/seek-bar/forum-seek-bar.js';
import { loadByItself } from './elements/shared/load-by-itself.js';
import type { ForumSearch } from './elements/search/forum-search.js';
import type { ForumSlides } from './elements/slides/forum-slides.js';
import type { ForumSpeakers } from './elements/speakers/forum-speakers.js';
import type { ForumStage } from './elements/stage/forum-stage.js';
import type { ForumTranscript } from './elements/transcript/forum-transcript.js';
import type { LatePart } from './late-part.js';
import { lazy } from './lazy.js';

/** The elements of the package by their tags. */
export interface ForumElementTagNameMap {
  'forum-player': ForumPlayer;
  'forum-stage': ForumStage;
  'forum-captions': ForumCaptions;
  'forum-controls': ForumControls;
  'forum-seek-bar': ForumSeekBar;
  'forum-slides': ForumSlides;
  'forum-chapters': ForumChapters;
  'forum-speakers': ForumSpeakers;
  'forum-transcript': ForumTranscript;
  'forum-search': ForumSearch;
  'forum-menu': ForumMenu;
  'forum-divider': ForumDivider;
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- adds the elements to those that the DOM knows
  interface HTMLElementTagNameMap extends ForumElementTagNameMap {}
}

/** Elements that a page may have outside of a player, where nothing else loads them. */
const OF_PAGE: readonly (readonly [tag: string, part: LatePart<unknown>])[] = [
  ['forum-captions', lazy.captions],
  ['forum-search', lazy.search],
  ['forum-speakers', lazy.speakers],
];

/**
 * Registers the elements: at once the player, which holds the video and a place for all the rest, the others while the browser
 * draws that. A page that loads two copies of the package keeps the first, and hears of it. Resolves when all are there, but
 * those that come when they are first wanted.
 */
export async function define(): Promise<void> {
  // a page that is rendered on a server gets its elements in the browser
  if (isServer) return;
  // the player first: its parts look for it when they come to life
  register({ 'forum-player': ForumPlayer });
  const rest = await loadByItself(lazy.elements);
  register({
    'forum-stage': rest.ForumStage,
    'forum-controls': rest.ForumControls,
    'forum-menu': rest.ForumMenu,
    'forum-divider': rest.ForumDivider,
    'forum-seek-bar': rest.ForumSeekBar,
    'forum-transcript': rest.ForumTranscript,
    'forum-slides': rest.ForumSlides,
    'forum-chapters': rest.ForumChapters,
  });
  const used = OF_PAGE.filter(([tag]) => document.querySelector(tag));
  await Promise.all(used.map(([, part]) => loadByItself(part)));
}

function register(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (customElements.get(tag))
      console.warn(`forum-player: <${tag}> is defined already; this copy of the package stands back.`);
    else customElements.define(tag, element);
  }
}
