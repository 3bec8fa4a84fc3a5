import type { PlayerPart, Search } from '../../state/index.js';
import { ForumSearch } from '../search/forum-search.js';
import { css } from '../shared/css.js';
import { HitHighlights } from './hit-highlights.js';
import type { TranscriptView } from './transcript-view.js';

const sheet = css`
  ::highlight(forum-player-found) {
    background-color: var(--_found);
    color: var(--_on-found);
  }
  ::highlight(forum-player-found-here) {
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .found .text,
  .found .picture,
  .heading.found {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .panel > forum-search {
    flex: none;
    max-height: 60%;
    --forum-search-results: 15rem;
  }
`.styleSheet;

/** The search in the transcript: shows the search field above the rows, highlights the hits, and scrolls to the current one. */
export class TranscriptSearch {
  readonly #part: PlayerPart;
  readonly #view: () => TranscriptView;
  readonly #field = new ForumSearch();
  readonly #highlights: HitHighlights;
  #search: Search | undefined;
  /** The row, heading or slide of the current hit. */
  #current: HTMLElement | undefined;

  constructor(part: PlayerPart, view: () => TranscriptView) {
    this.#part = part;
    this.#view = view;
    this.#highlights = new HitHighlights(view);
    if (sheet) part.shadowRoot!.adoptedStyleSheets.push(sheet);
    this.#field.setAttribute('exportparts', 'search, input, result');
    if (part.for) this.#field.for = part.for;
  }

  update(search: Search | undefined): void {
    const previous = this.#search;
    this.#search = search;
    if (!search) this.#close();
    if (previous?.hits !== search?.hits) void this.#highlights.showAll(search);
    if (search && previous?.at !== search.at) this.#goTo(search);
    if (!search || search.at < 0) this.#setCurrent(undefined);
  }

  /** Shows the field and moves the focus there. Not called for a search in an element elsewhere in the page. */
  open(): void {
    if (!this.#field.isConnected) {
      const { autoScroll, box } = this.#view();
      autoScroll?.setFollowing(false);
      box.before(this.#field);
    }
    void this.#field.updateComplete.then(() => this.#field.focusInput());
  }

  #close(): void {
    const hadFocus = this.#field.matches(':focus-within');
    this.#field.remove();
    if (hadFocus) this.#part.shadowRoot!.querySelector<HTMLElement>('.find')?.focus();
  }

  #goTo(search: Search): void {
    const item = search.hits[search.at];
    const row = item && this.#highlights.rowOf(item);
    this.#setCurrent(row);
    if (!row) return;
    const { autoScroll } = this.#view();
    autoScroll?.setFollowing(false);
    const isHighlighted = this.#highlights.showCurrent(row, item.kind === 'slide' ? [] : search.marks(item));
    row.classList.toggle('found', !isHighlighted);
    autoScroll?.scrollTo(row);
  }

  #setCurrent(row: HTMLElement | undefined): void {
    this.#current?.classList.remove('found');
    this.#current = row;
    if (!row) this.#highlights.showCurrent(undefined, []);
  }
}
