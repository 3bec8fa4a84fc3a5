import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import {
  isTranslated,
  passageLink,
  passageTimes,
  quoteMarkdown,
  quoteText,
  versionLanguages,
  type QuoteOptions,
  type QuoteVersion,
} from '../../formats/quote/index.js';
import { PlayerConnection } from '../../state/index.js';
import { linkTo } from '../../state/page-address.js';
import { localized } from '../../talk/index.js';
import { openCorrection } from '../shared/open-dialog.js';
import { ForumPart } from '../shared/part.js';
import { announce } from '../shared/announce.js';
import { register } from '../shared/register.js';
import { copyText } from './copy-text.js';
import type { Passage } from './passage.js';
import { styles } from './styles.js';

type Copied = 'quote' | 'markdown' | 'link';

/**
 * What can be done with a passage: copied as a quote, as Markdown, as a link that plays it, shared, corrected. It does not take
 * the selection away.
 *
 * @tag forum-quote
 * @csspart toolbar - All of it.
 */
export class ForumQuote extends ForumPart {
  static override styles = styles;

  @property({ attribute: false }) passage!: Passage;
  @state() private version: QuoteVersion = 'both';
  @state() private copied: Copied | undefined;
  /** What could not be copied. */
  @state() private failed = '';
  @query('textarea') private field!: HTMLTextAreaElement | null;

  /** Called around what moves the focus and the selection; the function it gives puts them back. */
  keep: () => () => void = () => () => undefined;
  /** Called when the toolbar is done with, and something else takes its place. */
  done: () => void = () => undefined;

  readonly #connection = new PlayerConnection(this, (s) => ({ talk: s.talk, timeline: s.timeline, lang: s.lang }));

  /** To the first thing that can be done. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-action]')?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('passage')) return;
    this.version = isTranslated(this.passage.excerpts) ? this.passage.version : 'original';
    this.copied = undefined;
    this.failed = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { talk, lang } = this.#connection.value ?? {};
    const host = this.#connection.player?.host;
    if (!talk || !host) return nothing;
    const strings = this.strings(lang);
    const { quoting } = strings;
    const versions = [
      ...(this.passage.tag
        ? [[this.passage.tag, strings.languageName(this.passage.tag, talk.languages)] as const]
        : []),
      ['original', strings.textOriginal] as const,
      ['translation', strings.textTranslation] as const,
      ['both', strings.textBoth] as const,
    ];
    return html`
      <div
        class="bar"
        part="toolbar"
        role="group"
        aria-label=${quoting.name}
        lang=${strings.lang}
        @mousedown=${this.#press}
      >
        ${
          isTranslated(this.passage.excerpts)
            ? html`<div class="versions" role="group" aria-label=${quoting.version}>
                ${versions.map(
                  ([version, label]) =>
                    html`<button
                      type="button"
                      aria-pressed=${version === this.version}
                      @click=${() => this.#choose(version)}
                    >
                      ${label}
                    </button>`,
                )}
              </div>`
            : nothing
        }
        <div class="actions">
          <span class="copy" aria-hidden="true">${quoting.copy}</span>
          ${this.#action('quote', () => void this.#copy('quote'))}
          ${this.#action('markdown', () => void this.#copy('markdown'))}
          ${this.#url() ? this.#action('link', () => void this.#copy('link')) : nothing}
          ${'share' in navigator ? this.#action('share', () => void this.#share()) : nothing}
        </div>
        ${
          host.hasAttribute('report')
            ? html`<button class="correct" type="button" @click=${this.#correct}>${strings.correction.title}…</button>`
            : nothing
        }
        ${this.copied ? html`<p class="said">${quoting.copied[this.copied]}</p>` : nothing}
        ${
          this.failed
            ? html`<p class="said" id="failed">${quoting.failed}</p>
                <textarea readonly rows="4" aria-labelledby="failed" .value=${this.failed}></textarea>`
            : nothing
        }
      </div>
    `;
  }

  #action(action: Copied | 'share', act: () => void): TemplateResult {
    const { quoting } = this.strings(this.#connection.value?.lang);
    return html`<button
      class=${action === this.copied ? 'action done' : 'action'}
      type="button"
      data-action=${action}
      aria-label=${quoting.actions[action]}
      title=${quoting.actions[action]}
      @click=${act}
    >
      ${quoting[action]}
    </button>`;
  }

  #choose(version: QuoteVersion): void {
    this.version = version;
    this.copied = undefined;
    this.failed = '';
  }

  /** A press on a button would take the selection away; in the field there is text to be selected. */
  readonly #press = (event: MouseEvent): void => {
    if (!(event.target as Element).closest('textarea')) event.preventDefault();
  };

  #options(): QuoteOptions | undefined {
    const { talk, timeline } = this.#connection.value ?? {};
    if (!talk || !timeline) return undefined;
    const times = passageTimes(this.passage.excerpts, timeline);
    return { talk, version: this.version, ...times, url: this.#url() ?? location.href };
  }

  /** The address that plays the passage, where the player follows addresses. */
  #url(): string | undefined {
    const { talk, timeline } = this.#connection.value ?? {};
    const host = this.#connection.player?.host;
    if (!talk || !timeline || !host?.hasAttribute('deep-links')) return undefined;
    const { excerpts } = this.passage;
    const link = passageLink(excerpts, timeline, versionLanguages(excerpts, { talk, version: this.version }));
    return link && linkTo(host, link);
  }

  async #copy(what: Copied): Promise<void> {
    const options = this.#options();
    if (!options) return;
    const { excerpts } = this.passage;
    const text =
      what === 'link'
        ? (options.url ?? '')
        : what === 'quote'
          ? quoteText(excerpts, options)
          : quoteMarkdown(excerpts, options);
    const { quoting } = this.strings(this.#connection.value?.lang);
    const host = this.#connection.player?.host;
    const copied = await copyText(text, this.shadowRoot!, this.keep);
    this.copied = copied ? what : undefined;
    this.failed = copied ? '' : text;
    announce(host, copied ? quoting.copied[what] : quoting.failed);
    if (copied) return;
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  }

  async #share(): Promise<void> {
    const options = this.#options();
    if (!options) return;
    const { talk, url } = options;
    const text = quoteText(this.passage.excerpts, { ...options, url: undefined });
    const title = localized(talk.title, [this.#connection.value?.lang ?? '', ...talk.languages]).text;
    try {
      await navigator.share({ title, text, ...(url !== undefined && { url }) });
    } catch (error) {
      // changed their mind
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await this.#copy('quote');
    }
  }

  readonly #correct = (): void => {
    const { player } = this.#connection;
    const excerpt = this.passage.excerpts[0];
    if (!player || !excerpt) return;
    this.done();
    void openCorrection(player, excerpt.segment, excerpt.lang);
  };
}

register('forum-quote', ForumQuote);

declare global {
  interface HTMLElementTagNameMap {
    'forum-quote': ForumQuote;
  }
}
