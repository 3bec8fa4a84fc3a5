import type { ForumPlayer } from '../../src/index.js';
import { drawn, inPart, until } from './player.js';

/** Opens the search above the transcript, as its button does, and searches; gives what it is drawn in. */
export async function openSearch(player: ForumPlayer, query: string): Promise<ShadowRoot> {
  player.controller.openSearch();
  const field = () => inPart(player, 'forum-transcript', 'forum-search')[0]?.shadowRoot;
  const root = await until(() => field()?.querySelector('input') && field(), 'the search');
  await player.controller.search(query);
  if (player.controller.state.search?.hits.length) await until(() => root.querySelector('.result'), 'results');
  await drawn(player);
  return root;
}
