import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PlayerConnection } from '../../state/index.js';
import type { Talk } from '../../talk/index.js';
import { isTimed } from '../../talk/is-timed.js';
import { needsHours } from '../../timeline/needs-hours.js';
import { afterPaint } from '../shared/after-paint.js';
import { icon } from '../shared/icons.js';
import { TimelineHighlight } from '../shared/timeline-highlight.js';
import { ForumPart } from '../shared/player-part.js';
import { selectOptions } from '../shared/select-options.js';
import { LinkTargetMarker } from './link-target-marker.js';
import { printHeader } from './print-header.js';
import { QuoteLoader } from './quote-loader.js';
import { readingClass, shownReading } from './reading.js';
import type { RowContext } from './row-context.js';
import { SearchLoader } from './search-loader.js';
import { SpeakerFilterLoader } from './speaker-filter-loader.js';
import { styles } from './styles.js';
import { TranscriptBody } from './transcript-body.js';

/**
 * The whole talk to read: chapters as headings, turns by speaker, slides at their place, in the original, in translation, or
 * both. Follows the talk inside its own box until the viewer scrolls.
 *
 * @tag forum-transcript
 * @csspart title - The word "Transcript" above it all.
 * @csspart header - The line above the text, with its controls.
 * @csspart control - Each control in the header.
 * @csspart text - The box that the text scrolls in.
 * @csspart now - The button that scrolls back to the current row.
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

  /** Whether names of languages may be shown. The browser needs as long for the first of them as for all the first rows. */
  @state() private hasLanguageNames = false;
  @query('.box') private box!: HTMLElement | null;

  readonly #connection = new PlayerConnection(this, (s) => ({
    talk: s.talk,
    status: s.talkStatus,
    fault: s.talkFault,
    liveWithoutClock: s.liveWithoutClock,
    lang: s.lang,
    reading: s.reading,
  }));

  readonly #body = new TranscriptBody(this, {
    box: () => this.box,
    player: () => this.#connection.player,
    context: () => this.#rowContext(),
    reading: () => this.#reading,
  });

  /** The attribute `text`, which counts until the viewer or a link chooses. */
  #text = 'both';

  constructor() {
    super();
    const view = () => this.#body.view;
    new TimelineHighlight(this, () => this.#connection.player);
    new SearchLoader(this, view);
    new SpeakerFilterLoader(this, view);
    new QuoteLoader(this, view);
    new LinkTargetMarker(this);
  }

  protected override render(): TemplateResult {
    const { talk, lang, liveWithoutClock } = this.#connection.value ?? {};
    const strings = this.strings(lang);
    const hasTimes = talk !== undefined && isTimed(talk);
    const note = talk?.segments.length ? this.#note(talk) : '';
    const follows = hasTimes && !liveWithoutClock;
    // rows without times have no buttons to come to with the keyboard
    const needsFocus = talk && !hasTimes;
    return html`
      <section class="panel" aria-label=${strings.transcript}>
        <header part="header">
          <h2 class="title" part="title">${strings.transcript}</h2>
          ${follows ? this.#followButton() : nothing}
          ${talk && talk.languages.length > 1 ? this.#readingChoice(talk) : nothing}
          ${talk ? this.#searchButton() : nothing} ${note ? html`<p class="note">${note}</p>` : nothing}
        </header>
        ${talk ? printHeader(talk, strings, note) : nothing}
        <p id="hint" class="visually-hidden">${strings.transcriptHint}</p>
        <div
          part="text"
          class="box ${readingClass(this.#reading)}"
          tabindex=${needsFocus ? '0' : nothing}
          role=${needsFocus ? 'group' : nothing}
          aria-label=${needsFocus ? strings.transcript : nothing}
        ></div>
        ${this.#message()} ${follows && !this.#body.following ? this.#backToCurrentButton() : nothing}
      </section>
    `;
  }

  #followButton(): TemplateResult {
    return html`<button
      class="outlined follow"
      part="control"
      type="button"
      aria-pressed=${this.#body.following}
      @click=${() => this.#body.toggleFollowing()}
    >
      ${this.#strings.follow}
    </button>`;
  }

  #readingChoice(talk: Talk): TemplateResult {
    const strings = this.#strings;
    const tags = this.hasLanguageNames || talk.languages.includes(this.text) ? talk.languages : [];
    const options = [
      ['both', strings.textBoth],
      ['original', strings.textOriginal],
      ['translation', strings.textTranslation],
      ...tags.map((tag) => [tag, strings.languageName(tag, talk.languages)] as const),
    ] as const;
    const choose = (event: Event) => this.#choose((event.target as HTMLSelectElement).value);
    return html`<select class="outlined choice" part="control" aria-label=${strings.text} @change=${choose}>
      ${selectOptions(options, this.#reading)}
    </select>`;
  }

  #searchButton(): TemplateResult {
    const { search } = this.#strings;
    return html`<button
      class="icon-button find"
      part="control"
      type="button"
      title=${search}
      aria-label=${search}
      @click=${() => this.#connection.player?.openSearch()}
    >
      ${icon('search')}
    </button>`;
  }

  #backToCurrentButton(): TemplateResult {
    const resume = ({ currentTarget }: Event) =>
      this.#body.resumeFollowing(this.shadowRoot!.activeElement === currentTarget);
    return html`<button class="pill now" part="now" @click=${resume}>
      ${icon(this.#body.isCurrentAbove ? 'up' : 'down')} ${this.#strings.backToNow}
    </button>`;
  }

  /** How far the times can be trusted. */
  #note(talk: Talk): string {
    const strings = this.#strings;
    if (!isTimed(talk)) return strings.untimed;
    if (this.#connection.value?.liveWithoutClock) return strings.liveWithoutTimes;
    const timings = new Set(talk.segments.map(({ timing }) => timing));
    return timings.has('estimated') ? strings.estimated : timings.has('aligned') ? strings.aligned : '';
  }

  /** What is shown in place of the text. */
  #message(): TemplateResult | typeof nothing {
    const { fault, status, talk } = this.#connection.value ?? {};
    const strings = this.#strings;
    if (fault) {
      const retry = () => this.#connection.player?.retry('sidecar');
      return html`<div class="message" role="alert">
        <p>${strings.fault(fault)}</p>
        ${fault.retryable ? html`<button class="pill" @click=${retry}>${strings.retry}</button>` : nothing}
      </div>`;
    }
    if (status === 'loading') return html`<p class="message">${strings.loading}</p>`;
    if (talk && !talk.segments.length) return html`<p class="message">${strings.noTranscript}</p>`;
    return nothing;
  }

  protected override updated(): void {
    if (this.#body.renderer && !this.hasLanguageNames) void afterPaint().then(() => (this.hasLanguageNames = true));
  }

  get #strings() {
    return this.strings(this.#connection.value?.lang);
  }

  /** What is shown of each segment of this talk. */
  get #reading(): string {
    return shownReading(this.text, this.#connection.value?.talk);
  }

  #choose(reading: string): void {
    const { player } = this.#connection;
    if (player) player.setReading(reading);
    else this.text = reading;
  }

  #rowContext(): RowContext | undefined {
    const { talk, lang = 'en' } = this.#connection.value ?? {};
    if (!talk) return undefined;
    return { talk, strings: this.strings(lang), headingLevel: this.headingLevel, showHours: needsHours(talk) };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-transcript': ForumTranscript;
  }
}
