import type { ForumPlayer } from '../../src/index.js';
import { NO_SEARCH } from '../../src/state/index.js';
import { search } from '../../src/state/search.js';
import { drawn, inPart, until } from './player.js';

/** Opens the search above the transcript, as its button does, and searches; gives what it is drawn in. */
export async function openSearch(player: ForumPlayer, query: string): Promise<ShadowRoot> {
  player.player.show({ search: { ...NO_SEARCH } });
  const field = () => inPart(player, 'forum-transcript', 'forum-search')[0]?.shadowRoot;
  const root = await until(() => field()?.querySelector('input') && field(), 'the search');
  await search(player.player, query);
  if (player.player.state.search?.hits.length) await until(() => root.querySelector('.result'), 'results');
  await drawn(player);
  return root;
}
