import { lazy } from '../../lazy.js';
import type { SearchFilter, SearchItem, SearchMark } from '../../search/index.js';
import type { Talk } from '../../talk/index.js';
import { defineFeature } from '../feature.js';

/** An open search: what is asked, and what was found. */
export interface Search {
  readonly query: string;
  /** In the order of time. */
  readonly hits: readonly SearchItem[];
  /** Index of the hit that the viewer is at; -1 before the first. */
  readonly at: number;
  /** Where the words of the query are in a hit. */
  marks(item: SearchItem): readonly SearchMark[];
}

export interface SearchState {
  /** Undefined while the search is closed. */
  readonly search: Search | undefined;
}

export interface SearchVerbs {
  /** Opens the search; where it is open, its field takes the focus, by the event `search-request`. */
  openSearch(): void;
  /** Loads what searching needs and makes the index of the talk. Resolves when both are there. Rejects where the code cannot be loaded. */
  prepareSearch(): Promise<void>;
  /** Searches the talk and shows what was found; nothing is sought by itself. Rejects as `prepareSearch`. */
  search(query: string, filter?: SearchFilter): Promise<void>;
  /** Goes to a hit, which the transcript shows. Counts round: before the first comes the last. */
  goToHit(index: number): void;
  closeSearch(): void;
}

interface Reads {
  readonly talk: Talk | undefined;
}

const EMPTY_SEARCH: Search = Object.freeze({ query: '', hits: Object.freeze([]), at: -1, marks: () => [] });

export const search = defineFeature<SearchState, Reads>()({
  initial: { search: undefined },

  create(context) {
    /** The latest search: a talk whose index took long must not answer an older query. */
    let latest: object | undefined;

    const verbs: SearchVerbs = {
      openSearch() {
        if (!context.get().search) context.set({ search: EMPTY_SEARCH });
        context.dispatch(new Event('search-request'));
      },
      async prepareSearch() {
        const { searchIndexOf } = await lazy.searchIndex.load();
        const { talk } = context.get();
        if (talk) await searchIndexOf(talk);
      },
      async search(query, filter = {}) {
        const call = (latest = {});
        const { talk, search: before = EMPTY_SEARCH } = context.get();
        const ready = talk && lazy.searchIndex.loaded?.searchIndexOf(talk);
        // what is found at once is shown together with its query
        if ((!ready || ready instanceof Promise) && before.query !== query)
          context.set({ search: { ...before, query } });
        if (!talk) return;
        const index = ready ?? (await lazy.searchIndex.load()).searchIndexOf(talk);
        const made = index instanceof Promise ? await index : index;
        if (call !== latest || context.get().talk !== talk) return;
        const hits = made.search(query, filter);
        context.set({ search: { query, hits, at: -1, marks: (item) => made.marks(item, query) } });
      },
      goToHit(index) {
        const { search } = context.get();
        const count = search?.hits.length;
        if (!search || !count) return;
        context.set({ search: { ...search, at: ((index % count) + count) % count } });
      },
      closeSearch() {
        latest = undefined;
        context.set({ search: undefined });
      },
    };
    return { verbs, talkLoaded: () => verbs.closeSearch() };
  },
});
