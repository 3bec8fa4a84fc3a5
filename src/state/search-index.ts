import { SearchIndex, textFold } from '../search/index.js';
import type { Talk } from '../talk/index.js';

/** Milliseconds that making an index may take at a time, so that the page answers in between. */
const SLICE_MS = 8;

const indexes = new WeakMap<Talk, SearchIndex | Promise<SearchIndex>>();

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function make(talk: Talk): Promise<SearchIndex> {
  const making = SearchIndex.of(talk, textFold());
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

/** The search index of a talk: at once where it has been made, else a promise of it. */
export function searchIndexOf(talk: Talk): SearchIndex | Promise<SearchIndex> {
  let index = indexes.get(talk);
  if (!index) indexes.set(talk, (index = make(talk)));
  return index;
}
