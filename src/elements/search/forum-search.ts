import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { SEARCH_KINDS, type SearchItem, type SearchKind } from '../../search/index.js';
import { PlayerConnection, type Search } from '../../state/index.js';
import { searchIndexOf } from '../../state/search-index.js';
import type { Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { needsHours } from '../../timeline/needs-hours.js';
import { speakerColor } from '../shared/speaker-color.js';
import { icon } from '../shared/icons.js';
import { TimelineHighlight } from '../shared/timeline-highlight.js';
import { ForumPart } from '../shared/player-part.js';
import { register } from '../shared/register.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue } from '../shared/speakers.js';
import { kindIcon } from './kind-icon.js';
import { bestMark, snippet } from './snippet.js';
import { styles } from './styles.js';

/** So many results are drawn with each key, as many when nobody has typed for so many milliseconds, and more as the list is scrolled. */
const FIRST = 12;
const PAGE = 40;
const STILL_MS = 80;

/**
 * Searches all that was said, in every language, what is on the slides, chapters and speakers. Results are a list, marks on the
 * seek bar, and marks in the transcript, which opens it; it also stands alone. While somebody types, nothing moves but the list.
 *
 * @tag forum-search
 * @cssprop --forum-search-results - Height that the results may have.
 * @csspart search - Everything in it.
 * @csspart input - The field.
 * @csspart result - A result, a button.
 */
export class ForumSearch extends ForumPart {
  static override styles = styles;

  readonly #connection = new PlayerConnection(this, (s) => ({
    search: s.search,
    talk: s.talk,
    lang: s.lang,
    duration: s.duration,
  }));

  @state() private kind: SearchKind | '' = '';
  @state() private speaker = '';
  @state() private limit = FIRST;
  @state() private preparing = false;
  @query('input') private input!: HTMLInputElement;

  #still: ReturnType<typeof setTimeout> | undefined;
  /** The results as drawn, as long as they are the same. */
  #drawn: { hits: readonly SearchItem[]; rows: Map<SearchItem, TemplateResult>; lang: string } | undefined;

  constructor() {
    super();
    new TimelineHighlight(this, () => this.#connection.player);
  }

  /** Puts the cursor into the field, and selects what is there: the next word takes its place. */
  focusInput(): void {
    this.input.focus();
    this.input.select();
  }

  protected override render(): TemplateResult {
    const { search: found, talk, lang = 'en' } = this.#connection.value ?? {};
    const strings = this.strings(lang);
    const { hits = [], at = -1, query = '' } = found ?? {};
    const asked = query.trim() !== '';
    const some = hits.length > 0;
    return html`
      <search part="search" aria-label=${strings.search}>
        <div class="line">
          <label class="field">
            ${icon('search')}
            <span class="visually-hidden">${strings.searchHint}</span>
            <input
              part="input"
              type="search"
              placeholder=${strings.searchHint}
              autocomplete="off"
              autocapitalize="off"
              spellcheck="false"
              .enterKeyHint=${'search'}
              .value=${query}
              @focus=${this.#prepare}
              @input=${this.#typed}
              @compositionend=${this.#typed}
              @keydown=${this.#key}
            />
          </label>
          <span class="count" role="status">
            ${this.preparing && asked ? strings.searching : asked ? strings.hits(at + 1, hits.length) : ''}
          </span>
          ${this.#button('previousHit', 'up', !some, () => this.#step(-1))}
          ${this.#button('nextHit', 'down', !some, () => this.#step(1))}
          ${this.#button('closeSearch', 'close', false, this.#close)}
        </div>
        ${talk ? this.#filters(talk, lang) : nothing} ${found && some ? this.#results(found, talk!, lang) : nothing}
      </search>
    `;
  }

  #button(
    name: 'previousHit' | 'nextHit' | 'closeSearch',
    sign: 'up' | 'down' | 'close',
    off: boolean,
    act: () => void,
  ) {
    const label = this.strings(this.#connection.value?.lang)[name];
    return html`<button
      class="button ${name}"
      type="button"
      title=${label}
      aria-label=${label}
      aria-disabled=${off ? 'true' : nothing}
      @click=${act}
    >
      ${icon(sign)}
    </button>`;
  }

  #filters(talk: Talk, lang: string): TemplateResult {
    const strings = this.strings(lang);
    const there: Readonly<Record<SearchKind, boolean>> = {
      segment: talk.segments.length > 0,
      slide: talk.slides.some(({ text, alt }) => text ?? alt),
      chapter: talk.chapters.length > 0,
      speaker: talk.speakers.length > 0,
    };
    const kinds = SEARCH_KINDS.filter((kind) => there[kind]);
    return html`<div class="filters">
      ${
        kinds.length > 1
          ? kinds.map(
              (kind) =>
                html`<button
                  class="kind"
                  type="button"
                  data-kind=${kind}
                  aria-pressed=${this.kind === kind}
                  @click=${() => this.#filter(this.kind === kind ? '' : kind, this.speaker)}
                >
                  ${kindIcon(kind)} ${strings.searchKinds[kind]}
                </button>`,
            )
          : nothing
      }
      ${
        talk.speakers.length > 1
          ? html`<select
              class="who"
              aria-label=${strings.speakers}
              @change=${(event: Event) => this.#filter(this.kind, (event.target as HTMLSelectElement).value)}
            >
              <option value="" ?selected=${!this.speaker}>${strings.allSpeakers}</option>
              ${talk.speakers.map(({ id }) => {
                const name = speakerName(talk, id, lang)!;
                return html`<option value=${id} lang=${name.lang} ?selected=${id === this.speaker}>
                  ${name.text}
                </option>`;
              })}
            </select>`
          : nothing
      }
    </div>`;
  }

  #results(found: Search, talk: Talk, lang: string): TemplateResult {
    const { hits, at } = found;
    if (this.#drawn?.hits !== hits || this.#drawn.lang !== lang) this.#drawn = { hits, rows: new Map(), lang };
    const { rows } = this.#drawn;
    const count = Math.min(hits.length, Math.max(this.limit, at + 2));
    const hours = needsHours(talk);
    return html`<ol
      class="results"
      aria-label=${this.strings(lang).searchResults}
      @scroll=${this.#scroll}
      @keydown=${this.#listKey}
    >
      ${hits.slice(0, count).map((item, i) => {
        let row = rows.get(item);
        if (!row) rows.set(item, (row = this.#row(item, found, talk, lang, hours)));
        return html`<li>
          <button
            class="result"
            part="result"
            type="button"
            data-segment=${item.kind === 'segment' ? item.id : nothing}
            data-slide=${item.kind === 'slide' ? item.id : nothing}
            data-chapter=${item.kind === 'chapter' ? item.id : nothing}
            data-speaker=${item.kind === 'speaker' ? item.id : nothing}
            aria-current=${i === at ? 'true' : nothing}
            @click=${() => this.#choose(i)}
          >
            ${row}
          </button>
        </li>`;
      })}
    </ol>`;
  }

  #row(item: SearchItem, found: Search, talk: Talk, lang: string, hours: boolean): TemplateResult {
    const strings = this.strings(lang);
    const mark = bestMark(found.marks(item), lang);
    const name = item.kind === 'segment' ? speakerName(talk, item.speakers[0], lang) : undefined;
    return html`
      <span class="sign" title=${strings.searchKinds[item.kind]}
        >${kindIcon(item.kind)}<span class="visually-hidden">${strings.searchKinds[item.kind]}</span></span
      >
      <span class="time">${item.start === undefined ? '–' : formatTime(item.start, { hours })}</span>
      <span class="words">
        ${
          name
            ? html`<bdi class="speaker" lang=${name.lang} ${speakerColor(speakerHue(talk, item.speakers[0]))}
                >${name.text}</bdi
              >`
            : nothing
        }
        ${mark ? snippet(mark) : nothing}
      </span>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const at = this.#connection.value?.search?.at ?? -1;
    if (at < 0) return;
    const list = this.renderRoot.querySelector<HTMLElement>('.results');
    const item = list?.querySelector<HTMLElement>('[aria-current]');
    if (!list || !item) return;
    const outer = list.getBoundingClientRect();
    const inner = item.getBoundingClientRect();
    if (inner.top < outer.top) list.scrollTop -= outer.top - inner.top;
    else if (inner.bottom > outer.bottom) list.scrollTop += inner.bottom - outer.bottom;
  }

  // ── the viewer acts ───────────────────────────────────────────────────────────────────────────

  /** Who stands in the field is about to search. */
  readonly #prepare = (): void => {
    const { talk } = this.#connection.value ?? {};
    if (talk) void searchIndexOf(talk);
  };

  readonly #typed = (event: Event): void => {
    // half of a Chinese word is Latin letters: wait for it
    if ((event as InputEvent).isComposing) return;
    this.#search(this.input.value);
  };

  #search(query: string): void {
    const { player } = this.#connection;
    if (!player) return;
    this.limit = FIRST;
    clearTimeout(this.#still);
    this.#still = setTimeout(() => (this.limit = Math.max(this.limit, PAGE)), STILL_MS);
    this.preparing = Boolean(player.state.talk && searchIndexOf(player.state.talk) instanceof Promise);
    const filter = {
      ...(this.kind && { kinds: [this.kind] }),
      ...(this.speaker && { speaker: this.speaker }),
    };
    void player.search(query, filter).finally(() => (this.preparing = false));
  }

  #filter(kind: SearchKind | '', speaker: string): void {
    this.kind = kind;
    this.speaker = speaker;
    this.#search(this.input.value);
  }

  #step(direction: 1 | -1): void {
    const { player } = this.#connection;
    if (!player) return;
    const { at = -1 } = player.state.search ?? {};
    player.goToHit(at < 0 && direction < 0 ? -1 : at + direction);
  }

  /** What is chosen is also played from. */
  #choose(at: number): void {
    const { player } = this.#connection;
    if (!player) return;
    player.goToHit(at);
    const start = player.state.search?.hits[at]?.start;
    if (start !== undefined) player.seek(start, 'search');
  }

  readonly #close = (): void => {
    const { player } = this.#connection;
    player?.closeSearch();
    this.input.value = '';
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter') this.#step(event.shiftKey ? -1 : 1);
    else if (event.key === 'ArrowDown') this.#focusResult(Math.max(this.#connection.value?.search?.at ?? 0, 0));
    else if (event.key !== 'Escape') return;
    else if (this.input.value) {
      this.input.value = '';
      this.#search('');
    } else this.#close();
    event.preventDefault();
  };

  readonly #listKey = (event: KeyboardEvent): void => {
    const results = this.#buttons();
    const at = results.indexOf(this.shadowRoot!.activeElement as HTMLButtonElement);
    if (event.key === 'Escape' || (event.key === 'ArrowUp' && at === 0)) this.input.focus();
    else if (event.key === 'ArrowDown') this.#focusResult(at + 1);
    else if (event.key === 'ArrowUp') this.#focusResult(at - 1);
    else return;
    event.preventDefault();
  };

  #buttons(): HTMLButtonElement[] {
    return Array.from(this.renderRoot.querySelectorAll<HTMLButtonElement>('.result'));
  }

  #focusResult(at: number): void {
    this.#buttons()[at]?.focus();
  }

  readonly #scroll = (event: Event): void => {
    const list = event.target as HTMLElement;
    if (list.scrollHeight - list.scrollTop - list.clientHeight < 400) this.#more();
  };

  #more(): void {
    if (this.limit < (this.#connection.value?.search?.hits.length ?? 0)) this.limit += 2 * PAGE;
  }
}

register('forum-search', ForumSearch);

declare global {
  interface HTMLElementTagNameMap {
    'forum-search': ForumSearch;
  }
}
