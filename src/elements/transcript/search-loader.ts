import { lazy } from '../../lazy.js';
import { PlayerConnection, type PlayerPart, type Search } from '../../state/index.js';
import type { TranscriptSearch } from './transcript-search.js';
import type { TranscriptView } from './transcript-view.js';

/** Loads the search of the transcript when a viewer first searches. */
export class SearchLoader {
  readonly #part: PlayerPart;
  readonly #view: () => TranscriptView;
  #transcriptSearch: TranscriptSearch | undefined;
  #search: Search | undefined;

  constructor(part: PlayerPart, view: () => TranscriptView) {
    this.#part = part;
    this.#view = view;
    // highlights belong to the page and would outlive the rows
    part.addController({ hostDisconnected: () => this.#transcriptSearch?.update(undefined) });
    new PlayerConnection(
      part,
      ({ search }) => ({ search }),
      (slice) => {
        this.#search = slice?.search;
        if (this.#transcriptSearch) this.#transcriptSearch.update(this.#search);
        else if (this.#search) void this.#load();
      },
    ).listen('search-request', () => void this.#open());
  }

  async #open(): Promise<void> {
    if (!this.#transcriptSearch) await this.#load();
    this.#transcriptSearch?.open();
  }

  async #load(): Promise<void> {
    const module = await lazy.transcriptSearch.loadFor(this.#part);
    if (!module) return;
    this.#transcriptSearch ??= new module.TranscriptSearch(this.#part, this.#view);
    this.#transcriptSearch.update(this.#search);
  }
}
