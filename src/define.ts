import { ForumPlayer } from './elements/player/forum-player.js';
import { loadByItself } from './elements/shared/load-by-itself.js';
import { register } from './elements/shared/register.js';
import type { LatePart } from './late-part.js';
import { lazy } from './lazy.js';

/** Elements that a page may have outside of a player, where nothing else loads them. */
const OF_PAGE: readonly (readonly [tag: string, part: LatePart<unknown>])[] = [
  ['forum-captions', lazy.captions],
  ['forum-search', lazy.search],
  ['forum-speakers', lazy.speakers],
];

/**
 * Registers the elements: at once the player, which holds the video and a place for all the rest, the others while the browser
 * draws that. A page that loads two copies of the package keeps the first, and hears of it. Resolves when all are there, but
 * those that come when they are first wanted. On a server, which has no document, it does nothing.
 */
export async function define(): Promise<void> {
  if (typeof document === 'undefined') return;
  // the player first: its parts look for it when they come to life
  registerAll({ 'forum-player': ForumPlayer });
  const rest = await loadByItself(lazy.elements);
  registerAll({
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

function registerAll(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (!register(tag, element))
      console.warn(`forum-player: <${tag}> is defined already; this copy of the package does not replace it.`);
  }
}
