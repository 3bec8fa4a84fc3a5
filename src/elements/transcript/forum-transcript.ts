import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PlayerConnection } from '../../state/index.js';
import type { Talk } from '../../talk/index.js';
import { needsHours } from '../../timeline/needs-hours.js';
import { icon } from '../shared/icons.js';
import { Lights } from '../shared/lights.js';
import { ForumPart } from '../shared/part.js';
import { selectOptions } from '../shared/select-options.js';
import { RowRenderer } from './row-renderer.js';
import { SearchLoader } from './search-loader.js';
import { AutoScroll } from './auto-scroll.js';
import { RowInput } from './row-input.js';
import { LinkTargetMarker } from './link-target-marker.js';
import { momentOf, CurrentRow } from './current-row.js';
import { paperHead } from './print-header.js';
import { ScrollAnchor } from './scroll-anchor.js';
import { readingClass, ReadingLanguage, shownReading } from './reading.js';
import { noRowTemplates } from './segment-row.js';
import { QuoteLoader } from './quote-loader.js';
import { selectAllThere, selectedIn, selectionIn } from './selection.js';
import { styles } from './styles.js';
import type { TranscriptView } from './transcript-view.js';

/** Heights are not corrected while the box moves, nor this soon after; milliseconds. */
const STILL = 250;

/**
 * The whole talk to read: chapters as headings, turns by speaker, slides at their place, in the original, in translation, or
 * both. Follows the talk inside its own box until the viewer scrolls.
 *
 * @tag forum-transcript
 * @csspart title - The word above it all.
 * @csspart header - The line above the text, with what can be chosen.
 * @csspart control - Each of what can be chosen there.
 * @csspart text - The box that the text scrolls in.
 * @csspart now - Leads back to what is being said.
 * @csspart search - The search, when it is open.
 * @csspart input - Its field.
 * @csspart result - Each of its results.
 * @csspart heading - A chapter's title.
 * @csspart speaker - The name at the head of a turn.
 * @csspart segment - A row, with `data-segment`; `aria-current="true"` while it is current.
 * @csspart time - A row's time, a button.
 */
export class ForumTranscript extends ForumPart {
  static override styles = styles;

  /** What is shown of each segment: `original`, `translation`, `both`, or one language by its BCP 47 tag. The viewer may change it. */
  @property()
  get text(): string {
    return this.#connection.value?.reading ?? this.#text;
  }
  set text(text: string) {
    this.#text = text;
    this.#connection.player?.setReading(text, { remember: false });
  }
  /** Level of the chapters' headings, 1 to 6; the transcript's own is one above. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private following = true;
  /** What the names of languages come from takes the browser as long as all the first rows: it follows them. */
  @state() private named = false;
  /** Whether the current row is above what is seen. */
  @state() private nowIsAbove = false;
  @query('.box') private box!: HTMLElement;

  readonly #connection = new PlayerConnection(this, (s) => ({
    talk: s.talk,
    status: s.talkStatus,
    fault: s.talkFault,
    adrift: s.liveWithoutClock,
    lang: s.lang,
    reading: s.reading,
  }));

  /** Punctual and frequent: changes an attribute by hand, and draws nothing. */
  readonly #moment = new PlayerConnection(this, momentOf, (moment) => {
    this.#currentRow?.update(moment);
    if (!this.following) this.nowIsAbove = this.#currentRow?.isAbove ?? false;
  });

  /** The value of the attribute, which counts until the viewer or a link chooses. */
  #text = 'both';
  /** The text that rows are laid out for. */
  #drawnText: string | undefined;
  readonly #language = new ReadingLanguage(this);
  #life: AbortController | undefined;
  #autoScroll: AutoScroll | undefined;
  #input: RowInput | undefined;
  #currentRow: CurrentRow | undefined;
  #scrollAnchor: ScrollAnchor | undefined;
  #renderer: { readonly rows: RowRenderer; readonly life: AbortController } | undefined;
  #scrolled = 0;

  constructor() {
    super();
    new Lights(this, () => this.#connection.player);
    const view = (): TranscriptView => ({
      box: this.box,
      renderer: this.#renderer?.rows,
      autoScroll: this.#autoScroll,
      player: this.#connection.player,
      reading: shownReading(this.text, this.#connection.value?.talk),
    });
    new SearchLoader(this, view);
    new QuoteLoader(this, view);
    new LinkTargetMarker(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
    this.#renderer?.life.abort();
    this.#renderer = undefined;
  }

  protected override render(): TemplateResult {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    const talk = slice?.talk;
    const several = (talk?.languages.length ?? 0) > 1;
    const timed = talk?.segments.some((s) => s.start !== undefined) ?? false;
    const note = talk?.segments.length ? this.#note(talk, timed) : '';
    const focusable = talk && !timed;
    const reading = shownReading(this.text, talk);
    return html`
      <section class="panel" aria-label=${strings.transcript}>
        <header part="header">
          <h2 class="title" part="title">${strings.transcript}</h2>
          ${
            timed && !slice?.adrift
              ? html`<button
                  class="follow"
                  part="control"
                  type="button"
                  aria-pressed=${this.following}
                  @click=${this.#toggle}
                >
                  ${strings.follow}
                </button>`
              : nothing
          }
          ${several ? this.#choices(talk!, strings.lang) : nothing}
          ${
            talk
              ? html`<button
                  class="find"
                  part="control"
                  type="button"
                  title=${strings.search}
                  aria-label=${strings.search}
                  @click=${() => this.#connection.player?.openSearch()}
                >
                  ${icon('search')}
                </button>`
              : nothing
          }
          ${note ? html`<p class="note">${note}</p>` : nothing}
        </header>
        ${talk ? paperHead(talk, strings, note) : nothing}
        <p id="hint" class="visually-hidden">${strings.transcriptHint}</p>
        <div
          part="text"
          class="box ${readingClass(reading)}"
          tabindex=${focusable ? '0' : nothing}
          role=${focusable ? 'group' : nothing}
          aria-label=${focusable ? strings.transcript : nothing}
        ></div>
        ${this.#message()}
        ${
          timed && !this.following && !slice?.adrift
            ? html`<button class="pill now" part="now" @click=${this.#resume}>
                ${icon(this.nowIsAbove ? 'up' : 'down')} ${strings.backToNow}
              </button>`
            : nothing
        }
      </section>
    `;
  }

  /** How far the times can be trusted. */
  #note(talk: Talk, timed: boolean): string {
    const strings = this.strings(this.#connection.value?.lang);
    if (!timed) return strings.untimed;
    if (this.#connection.value?.adrift) return strings.liveWithoutTimes;
    const timings = new Set(talk.segments.map(({ timing }) => timing));
    return timings.has('estimated') ? strings.estimated : timings.has('aligned') ? strings.aligned : '';
  }

  #message(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    if (slice?.fault) {
      return html`<div class="message" role="alert">
        <p>${strings.fault(slice.fault)}</p>
        ${
          slice.fault.retryable
            ? html`<button class="pill" @click=${() => this.#connection.player?.retry('sidecar')}>
                ${strings.retry}
              </button>`
            : nothing
        }
      </div>`;
    }
    if (slice?.status === 'loading') return html`<p class="message">${strings.loading}</p>`;
    if (slice?.talk && !slice.talk.segments.length) return html`<p class="message">${strings.noTranscript}</p>`;
    return nothing;
  }

  #choices(talk: Talk, lang: string): TemplateResult {
    const strings = this.strings(lang);
    const tags = this.named || talk.languages.includes(this.text) ? talk.languages : [];
    const options = [
      ['both', strings.textBoth],
      ['original', strings.textOriginal],
      ['translation', strings.textTranslation],
      ...tags.map((tag) => [tag, strings.languageName(tag, talk.languages)] as const),
    ] as const;
    const choose = (event: Event) => this.#choose((event.target as HTMLSelectElement).value);
    const shown = shownReading(this.text, talk);
    return html`<select class="choice" part="control" aria-label=${strings.text} @change=${choose}>
      ${selectOptions(options, shown)}
    </select>`;
  }

  #choose(reading: string): void {
    const { player } = this.#connection;
    if (player) player.setReading(reading);
    else this.text = reading;
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  #start(): void {
    this.#life?.abort();
    const { signal } = (this.#life = new AbortController());
    const { box } = this;
    const renderer = () => this.#renderer?.rows;
    this.following = true;
    this.#autoScroll = new AutoScroll(box, renderer, (following) => this.#followed(following), signal);
    this.#input = new RowInput(box, this.#autoScroll, renderer, () => this.#connection.player, signal);
    this.#currentRow = new CurrentRow(box, renderer, this.#autoScroll, this.#input, signal);
    this.#scrollAnchor = new ScrollAnchor(box, renderer);
    box.addEventListener('scroll', () => this.#scroll(), { signal, passive: true });
    selectAllThere(box, signal);
    window.addEventListener('beforeprint', () => this.#print(), { signal });
    // the place is kept when the box changes, and found when it appears
    let width: number | undefined;
    const resized = new ResizeObserver(() => {
      const before = width;
      width = box.clientWidth;
      if (!width || before === undefined || width === before) return;
      if (this.following && this.#currentRow?.row) this.#currentRow.show();
      else this.#scrollAnchor?.hold();
      this.#settle();
    });
    resized.observe(box);
    signal.addEventListener('abort', () => resized.disconnect(), { once: true });
    this.#draw();
  }

  protected override willUpdate(): void {
    if (this.#isRereading()) this.#scrollAnchor?.take();
    this.#language.show(shownReading(this.text, this.#connection.value?.talk));
  }

  protected override updated(): void {
    this.#draw();
    const reread = this.#isRereading();
    this.#drawnText = this.text;
    if (!reread) return;
    this.#scrollAnchor?.hold();
    this.#settle();
  }

  /** Whether rows change their heights, because another language is to be read. */
  #isRereading(): boolean {
    return this.#drawnText !== undefined && this.#drawnText !== this.text;
  }

  #draw(): void {
    const { talk, lang = 'en' } = this.#connection.value ?? {};
    const heading = this.headingLevel;
    const strings = this.strings(lang);
    const drawn = this.#renderer?.rows.context;
    if (drawn && drawn.talk === talk && drawn.strings === strings && drawn.heading === heading) return;
    this.#renderer?.life.abort();
    this.#renderer = undefined;
    this.#currentRow?.forget();
    this.box.replaceChildren();
    if (!talk || !this.#life) return;
    const life = new AbortController();
    const hours = needsHours(talk);
    const rows = new RowRenderer(this.box, { talk, strings, heading, hours, models: noRowTemplates() }, life.signal);
    this.#renderer = { rows, life };
    rows.draw((done) => {
      this.#currentRow?.grown();
      if (done) this.#settle();
    });
    if (!this.named) requestAnimationFrame(() => setTimeout(() => (this.named = true)));
    this.#input?.setStop(rows.timed(undefined, 1));
    this.#currentRow?.update(this.#moment.value);
  }

  /** On paper all of it is needed, and nobody scrolls to its pictures. */
  #print(): void {
    this.#renderer?.rows.finish();
    for (const image of this.box.querySelectorAll<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager';
  }

  #settle(): void {
    this.#renderer?.rows.settle(
      (change) => this.#scrollAnchor?.keep(change),
      () => performance.now() - this.#scrolled < STILL || !this.box.clientHeight,
    );
  }

  // ── following ─────────────────────────────────────────────────────────────────────────────────

  #scroll(): void {
    this.#scrolled = performance.now();
    if (this.following) return;
    this.#scrollAnchor?.take();
    this.nowIsAbove = this.#currentRow?.isAbove ?? false;
  }

  #followed(following: boolean): void {
    this.following = following;
    if (following) return;
    this.#scrollAnchor?.take();
    this.nowIsAbove = this.#currentRow?.isAbove ?? false;
  }

  readonly #toggle = (): void => {
    if (this.following) this.#autoScroll?.set(false);
    else this.#resume();
  };

  readonly #resume = (): void => {
    if (selectedIn(this.box)) selectionIn(this.box)?.removeAllRanges();
    if (this.shadowRoot!.activeElement?.matches('.now')) {
      // the button goes away, the focus must not; it comes before the following, which a focus inside would stop
      this.#input?.setStop(this.#currentRow?.row);
      this.#input?.focusStop();
    }
    this.#autoScroll?.set(true);
    this.#currentRow?.show();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-transcript': ForumTranscript;
  }
}
