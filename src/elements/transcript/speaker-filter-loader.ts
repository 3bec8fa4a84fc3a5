import { lazy } from '../../lazy.js';
import { PlayerConnection, type PlayerPart } from '../../state/index.js';
import type { SpeakerFilter } from './speaker-filter.js';
import type { TranscriptView } from './transcript-view.js';

/** Loads the speaker filter when a viewer first chooses a speaker. */
export class SpeakerFilterLoader {
  readonly #part: PlayerPart;
  readonly #view: () => TranscriptView;
  #filter: SpeakerFilter | undefined;
  #speaker: string | undefined;

  constructor(part: PlayerPart, view: () => TranscriptView) {
    this.#part = part;
    this.#view = view;
    new PlayerConnection(
      part,
      ({ speakerFilter, lang, talk }) => ({ speakerFilter, lang, talk }),
      (slice) => {
        this.#speaker = slice?.speakerFilter;
        if (this.#filter) this.#filter.update(this.#speaker);
        else if (this.#speaker !== undefined) void this.#load();
      },
    );
  }

  async #load(): Promise<void> {
    const module = await lazy.speakerFilter.loadFor(this.#part);
    if (!module) return;
    this.#filter ??= new module.SpeakerFilter(this.#part, this.#view);
    this.#filter.update(this.#speaker);
  }
}
