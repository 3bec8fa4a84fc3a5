import { PlayerConnection, type Player, type PlayerPart, type Search } from '../../state/index.js';
import type { Drawing } from './drawing.js';
import type { Follow } from './follow.js';
import type { OnlySpeaker } from './only-speaker.js';
import type { SearchMarks } from './search-marks.js';

/** What search and filter need of the transcript. */
export interface Findable {
  readonly box: HTMLElement;
  readonly drawing: Drawing | undefined;
  readonly follow: Follow | undefined;
  readonly player: Player | undefined;
}

/** Search, and the filter by speaker, in the transcript: what they need is loaded when somebody uses them. */
export class Find {
  #marks: SearchMarks | Promise<void> | undefined;
  #only: OnlySpeaker | Promise<void> | undefined;
  #search: Search | undefined;
  /** Somebody has asked for the search here, and its code is still loading. */
  #isOpening = false;

  constructor(part: PlayerPart, of: () => Findable) {
    // the page's highlights would outlive what they mark
    part.addController({
      hostDisconnected: () => this.#marks && !(this.#marks instanceof Promise) && this.#marks.update(undefined),
    });
    new PlayerConnection(
      part,
      (s) => ({ search: s.search }),
      (now) => {
        this.#search = now?.search;
        if (!this.#marks && now?.search) {
          this.#marks = import('./search-marks.js').then(({ SearchMarks }) => {
            this.#marks = new SearchMarks(part, of);
            this.#marks.update(this.#search);
            if (this.#isOpening) this.#marks.open();
          });
        } else if (this.#marks && !(this.#marks instanceof Promise)) this.#marks.update(now?.search);
      },
    ).listen('search-request', () => {
      this.#isOpening = true;
      if (this.#marks && !(this.#marks instanceof Promise)) this.#marks.open();
    });
    let speaker: string | undefined;
    new PlayerConnection(
      part,
      (s) => ({ speaker: s.speakerFilter, lang: s.lang, talk: s.talk }),
      (now) => {
        speaker = now?.speaker;
        if (!this.#only && speaker !== undefined) {
          this.#only = import('./only-speaker.js').then(({ OnlySpeaker }) => {
            this.#only = new OnlySpeaker(part, of);
            this.#only.update(speaker);
          });
        } else if (this.#only && !(this.#only instanceof Promise)) this.#only.update(speaker);
      },
    );
  }
}
