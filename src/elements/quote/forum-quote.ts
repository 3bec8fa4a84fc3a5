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
import type { Strings } from '../../i18n/index.js';
import { PlayerConnection } from '../../state/index.js';
import { linkTo } from '../../state/page-address.js';
import { localized, type Talk } from '../../talk/index.js';
import { announce } from '../shared/announce.js';
import { openCorrection } from '../shared/open-dialog.js';
import { ForumPart } from '../shared/player-part.js';
import { register } from '../shared/register.js';
import { copyText } from './copy-text.js';
import type { Passage } from './passage.js';
import { styles } from './styles.js';

type CopyAction = 'quote' | 'markdown' | 'link';

/**
 * A toolbar for a passage: copies it as a quote, as Markdown, or as a link that plays it, shares it, or suggests a correction. Leaves
 * the viewer's selection as it is.
 *
 * @tag forum-quote
 * @csspart toolbar - The whole toolbar.
 */
export class ForumQuote extends ForumPart {
  static override styles = styles;

  @property({ attribute: false }) passage!: Passage;
  @state() private version: QuoteVersion = 'both';
  @state() private copied: CopyAction | undefined;
  /** Text that the browser did not allow to copy. The viewer gets it in a field. */
  @state() private uncopied = '';
  @query('textarea') private field!: HTMLTextAreaElement | null;

  /** Remembers focus and selection before copying moves them, and returns a function that restores them. */
  saveSelection: () => () => void = () => () => undefined;
  /** Closes the toolbar. */
  close: () => void = () => undefined;

  readonly #connection = new PlayerConnection(this, (s) => ({ talk: s.talk, timeline: s.timeline, lang: s.lang }));

  /** Moves the focus to the first action. */
  focusFirst(): void {
    this.renderRoot.querySelector<HTMLElement>('[data-action]')?.focus({ preventScroll: true });
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('passage')) return;
    this.version = isTranslated(this.passage.excerpts) ? this.passage.version : 'original';
    this.copied = undefined;
    this.uncopied = '';
  }

  protected override render(): TemplateResult | typeof nothing {
    const { talk, lang } = this.#connection.value ?? {};
    const host = this.#connection.player?.host;
    if (!talk || !host) return nothing;
    const strings = this.strings(lang);
    const { quoting, correction } = strings;
    return html`
      <div
        class="bar"
        part="toolbar"
        role="group"
        aria-label=${quoting.name}
        lang=${strings.lang}
        @mousedown=${this.#keepSelection}
      >
        ${isTranslated(this.passage.excerpts) ? this.#versions(talk, strings) : nothing}
        <div class="actions">
          <span class="copy" aria-hidden="true">${quoting.copy}</span>
          ${this.#action('quote', () => void this.#copy('quote'))}
          ${this.#action('markdown', () => void this.#copy('markdown'))}
          ${this.#url() ? this.#action('link', () => void this.#copy('link')) : nothing}
          ${'share' in navigator ? this.#action('share', () => void this.#share()) : nothing}
        </div>
        ${
          host.hasAttribute('report')
            ? html`<button class="correct" type="button" @click=${this.#correct}>${correction.title}…</button>`
            : nothing
        }
        ${this.copied ? html`<p class="said">${quoting.copied[this.copied]}</p>` : nothing}
        ${
          this.uncopied
            ? html`<p class="said" id="failed">${quoting.failed}</p>
                <textarea readonly rows="4" aria-labelledby="failed" .value=${this.uncopied}></textarea>`
            : nothing
        }
      </div>
    `;
  }

  #versions(talk: Talk, strings: Strings): TemplateResult {
    const { readingLanguage } = this.passage;
    const versions: readonly (readonly [QuoteVersion, string])[] = [
      ...(readingLanguage ? [[readingLanguage, strings.languageName(readingLanguage, talk.languages)] as const] : []),
      ['original', strings.textOriginal],
      ['translation', strings.textTranslation],
      ['both', strings.textBoth],
    ];
    const button = ([version, label]: readonly [QuoteVersion, string]) =>
      html`<button type="button" aria-pressed=${version === this.version} @click=${() => this.#choose(version)}>
        ${label}
      </button>`;
    return html`<div class="versions" role="group" aria-label=${strings.quoting.version}>${versions.map(button)}</div>`;
  }

  #action(action: CopyAction | 'share', act: () => void): TemplateResult {
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
    this.uncopied = '';
  }

  /** A press on a button would remove the selection. In the field, text can be selected. */
  readonly #keepSelection = (event: MouseEvent): void => {
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

  async #copy(action: CopyAction): Promise<void> {
    const options = this.#options();
    if (!options) return;
    const text = this.#textFor(action, options);
    const { quoting } = this.strings(this.#connection.value?.lang);
    const isCopied = await copyText(text, this.shadowRoot!, this.saveSelection);
    this.copied = isCopied ? action : undefined;
    this.uncopied = isCopied ? '' : text;
    announce(this.#connection.player?.host, isCopied ? quoting.copied[action] : quoting.failed);
    if (isCopied) return;
    await this.updateComplete;
    this.field?.focus();
    this.field?.select();
  }

  #textFor(action: CopyAction, options: QuoteOptions): string {
    if (action === 'link') return options.url ?? '';
    return (action === 'quote' ? quoteText : quoteMarkdown)(this.passage.excerpts, options);
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
      // the viewer has closed the system's sheet
      if (error instanceof DOMException && error.name === 'AbortError') return;
      await this.#copy('quote');
    }
  }

  readonly #correct = (): void => {
    const { player } = this.#connection;
    const excerpt = this.passage.excerpts[0];
    if (!player || !excerpt) return;
    this.close();
    void openCorrection(player, excerpt.segment, excerpt.lang);
  };
}

register('forum-quote', ForumQuote);

declare global {
  interface HTMLElementTagNameMap {
    'forum-quote': ForumQuote;
  }
}
