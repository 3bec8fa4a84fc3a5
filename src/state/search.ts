/** The verbs of somebody who searches. Loaded with the search itself. */
import { SearchIndex, theFold, type SearchFilter } from '../search/index.js';
import type { Talk } from '../talk/index.js';
import { NO_SEARCH } from './player-state.js';
import type { Player } from './player.js';

/** Milliseconds at a time that making an index may take. */
const SLICE_MS = 8;

const indexes = new WeakMap<Talk, SearchIndex | Promise<SearchIndex>>();
/** The latest search of each player: a talk whose index took long must not answer an older question. */
const turns = new WeakMap<Player, object>();

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function make(talk: Talk): Promise<SearchIndex> {
  const making = SearchIndex.of(talk, theFold());
  for (;;) {
    const until = performance.now() + SLICE_MS;
    do {
      const { done, value } = making.next();
      if (done) {
        indexes.set(talk, value);
        return value;
      }
    } while (performance.now() < until);
    await pause();
  }
}

/** The index of a talk: at once where it has been made, else when it is. */
export function indexOf(talk: Talk): SearchIndex | Promise<SearchIndex> {
  let index = indexes.get(talk);
  if (!index) indexes.set(talk, (index = make(talk)));
  return index;
}

/** Searches the talk for `query`, and shows what was found; nothing is sought by itself. */
export async function search(player: Player, query: string, filter: SearchFilter = {}): Promise<void> {
  const turn = {};
  turns.set(player, turn);
  const { talk } = player.state;
  const before = player.state.search;
  const made = talk && indexOf(talk);
  // what is found at once is shown with its query
  const waits = !made || made instanceof Promise;
  if (waits && before?.query !== query) player.show({ search: { ...(before ?? NO_SEARCH), query } });
  if (!made) return;
  const index = waits ? await made : made;
  if (waits && (turns.get(player) !== turn || player.state.talk !== talk || !player.state.search)) return;
  const hits = index.search(query, filter);
  player.show({ search: { query, hits, at: -1, marks: (item) => index.marks(item, query) } });
}

/** To one of the hits: the transcript shows it. Before the first is the last. */
export function goToHit(player: Player, at: number): void {
  const { search } = player.state;
  const count = search?.hits.length;
  if (!search || !count) return;
  player.show({ search: { ...search, at: ((at % count) + count) % count } });
}

/** Closes the search; what it marked is as before. */
export function closeSearch(player: Player): void {
  turns.delete(player);
  if (player.state.search) player.show({ search: undefined });
}
