import { html, nothing, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import type { Strings } from '../../i18n/index.js';
import type { SearchItem } from '../../search/index.js';
import { PlayerConnection, type Search } from '../../state/index.js';
import { searchIndexOf } from '../../state/search-index.js';
import { icon, type IconName } from '../shared/icons.js';
import { TimelineHighlight } from '../shared/timeline-highlight.js';
import { ForumPart } from '../shared/player-part.js';
import { register } from '../shared/register.js';
import { filterControls, type Filters } from './filter-controls.js';
import { resultContent } from './result-content.js';
import { ResultLimit } from './result-limit.js';
import type { SearchContext } from './search-context.js';
import { styles } from './styles.js';

/** Pixels above the end of the list at which more results are rendered. */
const SCROLL_MARGIN = 400;

/**
 * Searches everything that is said, in every language, the texts of slides, chapters and speakers. Shows results as a list; the seek bar
 * and the transcript, which opens this element, mark them. Also stands alone. While the viewer types, nothing moves but the list.
 *
 * @tag forum-search
 * @cssprop --forum-search-results - Greatest height of the results.
 * @csspart search - The whole search.
 * @csspart input - The field.
 * @csspart result - A result, a button.
 */
export class ForumSearch extends ForumPart {
  static override styles = styles;

  @state() private filters: Filters = { kind: undefined, speaker: undefined };
  /** Whether the index of the talk is being made. */
  @state() private isPreparing = false;
  @query('input') private input!: HTMLInputElement;

  readonly #connection = new PlayerConnection(this, ({ search, talk, lang }) => ({ search, talk, lang }));
  readonly #limit = new ResultLimit(this);
  /** What results show, as long as the viewer only moves among them. */
  #contents: { hits: readonly SearchItem[]; lang: string; byItem: Map<SearchItem, TemplateResult> } | undefined;

  constructor() {
    super();
    new TimelineHighlight(this, () => this.#connection.player);
  }

  /** Moves the focus to the field and selects its text, so that typing replaces it. */
  focusInput(): void {
    this.input.focus();
    this.input.select();
  }

  protected override render(): TemplateResult {
    const { search, talk, lang = 'en' } = this.#connection.value ?? {};
    const strings = this.strings(lang);
    const context = talk && { talk, strings, lang };
    const filter = (filters: Filters) => this.#filter(filters);
    const hasHits = Boolean(search?.hits.length);
    return html`
      <search part="search" aria-label=${strings.search}>
        <div class="line">
          ${this.#field(search?.query ?? '', strings)}
          <span class="count" role="status">${search ? this.#count(search, strings) : ''}</span>
          ${this.#button('previousHit', 'up', () => this.#step(-1), !hasHits)}
          ${this.#button('nextHit', 'down', () => this.#step(1), !hasHits)}
          ${this.#button('closeSearch', 'close', () => this.#close())}
        </div>
        ${context ? filterControls(context, this.filters, filter) : nothing}
        ${context && search && hasHits ? this.#results(search, context) : nothing}
      </search>
    `;
  }

  #field(query: string, { searchHint }: Strings): TemplateResult {
    return html`<label class="field">
      ${icon('search')}
      <span class="visually-hidden">${searchHint}</span>
      <input
        part="input"
        type="search"
        placeholder=${searchHint}
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        .enterKeyHint=${'search'}
        .value=${query}
        @focus=${this.#prepare}
        @input=${this.#handleInput}
        @compositionend=${this.#handleInput}
        @keydown=${this.#handleFieldKey}
      />
    </label>`;
  }

  /** "2 of 9" */
  #count({ query, at, hits }: Search, strings: Strings): string {
    if (!query.trim()) return '';
    return this.isPreparing ? strings.searching : strings.hits(at + 1, hits.length);
  }

  #button(
    name: 'previousHit' | 'nextHit' | 'closeSearch',
    iconName: IconName,
    act: () => void,
    isDisabled = false,
  ): TemplateResult {
    const label = this.strings(this.#connection.value?.lang)[name];
    return html`<button
      class="icon-button ${name}"
      type="button"
      title=${label}
      aria-label=${label}
      aria-disabled=${isDisabled ? 'true' : nothing}
      @click=${act}
    >
      ${icon(iconName)}
    </button>`;
  }

  #results(search: Search, context: SearchContext): TemplateResult {
    const { hits, at } = search;
    // the current result and the one after it are always there
    const shown = hits.slice(0, Math.max(this.#limit.count, at + 2));
    return html`<ol
      class="results"
      aria-label=${context.strings.searchResults}
      @scroll=${this.#handleScroll}
      @keydown=${this.#handleListKey}
    >
      ${shown.map((item, i) => html`<li>${this.#result(item, i, search, context)}</li>`)}
    </ol>`;
  }

  #result(item: SearchItem, index: number, search: Search, context: SearchContext): TemplateResult {
    const { kind, id } = item;
    return html`<button
      class="result"
      part="result"
      type="button"
      data-segment=${kind === 'segment' ? id : nothing}
      data-slide=${kind === 'slide' ? id : nothing}
      data-chapter=${kind === 'chapter' ? id : nothing}
      data-speaker=${kind === 'speaker' ? id : nothing}
      aria-current=${index === search.at ? 'true' : nothing}
      @click=${() => this.#choose(index)}
    >
      ${this.#content(item, search, context)}
    </button>`;
  }

  /** Finding the words again would take long with each step of the viewer. */
  #content(item: SearchItem, search: Search, context: SearchContext): TemplateResult {
    const { hits } = search;
    const { lang } = context;
    if (this.#contents?.hits !== hits || this.#contents.lang !== lang) {
      this.#contents = { hits, lang, byItem: new Map() };
    }
    const { byItem } = this.#contents;
    let content = byItem.get(item);
    if (!content) byItem.set(item, (content = resultContent(item, search, context)));
    return content;
  }

  /** Keeps the current result in view. Scrolls nothing but the list. */
  protected override updated(): void {
    const list = this.renderRoot.querySelector<HTMLElement>('.results');
    const current = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !current) return;
    const outer = list.getBoundingClientRect();
    const inner = current.getBoundingClientRect();
    if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
    else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
  }

  /** Starts to make the index before the first key. */
  readonly #prepare = (): void => {
    const { talk } = this.#connection.value ?? {};
    if (talk) void searchIndexOf(talk);
  };

  readonly #handleInput = (event: Event): void => {
    // Latin letters that will become a Chinese word are no query
    if (!(event as InputEvent).isComposing) this.#search(this.input.value);
  };

  #filter(filters: Filters): void {
    this.filters = filters;
    this.#search(this.input.value);
  }

  #search(query: string): void {
    const { player } = this.#connection;
    if (!player) return;
    this.#limit.reset();
    const { talk } = player.state;
    this.isPreparing = talk !== undefined && searchIndexOf(talk) instanceof Promise;
    const { kind, speaker } = this.filters;
    const filter = { ...(kind && { kinds: [kind] }), ...(speaker !== undefined && { speaker }) };
    void player.search(query, filter).finally(() => (this.isPreparing = false));
  }

  #step(direction: 1 | -1): void {
    const { player } = this.#connection;
    if (!player) return;
    const { at = -1 } = player.state.search ?? {};
    // back from before the first hit is the last one
    player.goToHit(at < 0 && direction < 0 ? -1 : at + direction);
  }

  /** Plays from a result. */
  #choose(index: number): void {
    const { player } = this.#connection;
    if (!player) return;
    player.goToHit(index);
    const start = player.state.search?.hits[index]?.start;
    if (start !== undefined) player.seek(start, 'search');
  }

  #close(): void {
    this.#connection.player?.closeSearch();
    this.input.value = '';
  }

  readonly #handleFieldKey = (event: KeyboardEvent): void => {
    // Safari ends a composition before the Enter that confirms it, and only the key code tells
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') this.#focusResult(Math.max(this.#connection.value?.search?.at ?? 0, 0));
    else if (event.key === 'Escape') this.#clearOrClose();
    else return;
    event.preventDefault();
  };

  #clearOrClose(): void {
    if (!this.input.value) return this.#close();
    this.input.value = '';
    this.#search('');
  }

  readonly #handleListKey = (event: KeyboardEvent): void => {
    const index = this.#resultButtons.indexOf(this.shadowRoot!.activeElement as HTMLButtonElement);
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && index === 0)) this.input.focus();
    else if (event.key === 'ArrowDown') this.#focusResult(index + 1);
    else if (event.key === 'ArrowUp') this.#focusResult(index - 1);
    else return;
    event.preventDefault();
  };

  readonly #handleScroll = ({ target }: Event): void => {
    const { scrollHeight, scrollTop, clientHeight } = target as HTMLElement;
    if (scrollHeight - scrollTop - clientHeight > SCROLL_MARGIN) return;
    this.#limit.grow(this.#connection.value?.search?.hits.length ?? 0);
  };

  get #resultButtons(): HTMLButtonElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLButtonElement>('.result'));
  }

  #focusResult(index: number): void {
    this.#resultButtons[index]?.focus();
  }
}

register('forum-search', ForumSearch);

declare global {
  interface HTMLElementTagNameMap {
    'forum-search': ForumSearch;
  }
}
