import { lazy } from '../../lazy.js';
import { PlayerConnection, type PlayerPart, type Search } from '../../state/index.js';
import type { TranscriptView } from './transcript-view.js';
import type { SpeakerFilter } from './speaker-filter.js';
import type { TranscriptSearch } from './transcript-search.js';

/** Search, and the filter by speaker, in the transcript. Each loads when a viewer first uses it. */
export class SearchLoader {
  #marks: TranscriptSearch | undefined;
  #filter: SpeakerFilter | undefined;

  constructor(part: PlayerPart, of: () => TranscriptView) {
    // the page's highlights would outlive what they mark
    part.addController({ hostDisconnected: () => this.#marks?.update(undefined) });

    let search: Search | undefined;
    const loadMarks = async (): Promise<void> => {
      const late = await lazy.transcriptSearch.loadFor(part);
      if (!late) return;
      this.#marks ??= new late.TranscriptSearch(part, of);
      this.#marks.update(search);
    };
    new PlayerConnection(
      part,
      (s) => ({ search: s.search }),
      (now) => {
        search = now?.search;
        if (this.#marks) this.#marks.update(search);
        else if (search) void loadMarks();
      },
    ).listen('search-request', () => {
      if (this.#marks) this.#marks.open();
      else void loadMarks().then(() => this.#marks?.open());
    });

    let speaker: string | undefined;
    const loadFilter = async (): Promise<void> => {
      const late = await lazy.speakerFilter.loadFor(part);
      if (!late) return;
      this.#filter ??= new late.SpeakerFilter(part, of);
      this.#filter.update(speaker);
    };
    new PlayerConnection(
      part,
      (s) => ({ speaker: s.speakerFilter, lang: s.lang, talk: s.talk }),
      (now) => {
        speaker = now?.speaker;
        if (this.#filter) this.#filter.update(speaker);
        else if (speaker !== undefined) void loadFilter();
      },
    );
  }
}
