import { html, nothing, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { ForumCorrectionEvent } from '../../events.js';
import { expandTemplate } from '../../links/index.js';
import { linkTo } from '../../state/page-address.js';
import type { Player } from '../../state/index.js';
import { safeUrl, type Segment } from '../../talk/index.js';
import { styles as dialogStyles } from '../help/styles.js';
import { icon } from '../shared/icons.js';
import { ForumPart } from '../shared/player-part.js';
import { announce } from '../shared/announce.js';
import { register } from '../shared/register.js';
import { styles } from './styles.js';

/**
 * A better text for a segment. The page hears of it by `forum-correction`, or its address of `report` is opened; nothing is sent
 * from here.
 *
 * @tag forum-correction
 * @csspart dialog - The dialog.
 */
export class ForumCorrection extends ForumPart {
  static override styles = [dialogStyles, styles];

  @property({ attribute: false }) segment!: Segment;
  @property({ attribute: false }) player!: Player;
  /** The language whose text is shown. */
  @property({ attribute: false }) shown = '';
  /** What has been typed, by language. */
  @state() private drafts: Readonly<Record<string, string>> = {};
  @query('dialog') private dialog!: HTMLDialogElement;
  @query('textarea') private field!: HTMLTextAreaElement;
  @query('[role=status]') private status!: HTMLElement;

  /** Opens the dialog. Closed, it removes itself, and the focus goes back to where it was. */
  show(): void {
    this.dialog.showModal();
    this.field.focus();
  }

  protected override render(): TemplateResult {
    const { talk, lang } = this.player.state;
    const strings = this.strings(lang);
    const { correction } = strings;
    const tags = Object.keys(this.segment.text);
    const text = this.#draft(this.shown);
    return html`
      <dialog part="dialog" lang=${strings.lang} aria-labelledby="title" @close=${() => this.remove()}>
        <form class="box" @submit=${this.#submit}>
          <div class="head">
            <h2 id="title">${correction.title}</h2>
            <button class="close" type="button" aria-label=${strings.close} @click=${() => this.dialog.close()}>
              ${icon('close')}
            </button>
          </div>
          ${
            tags.length > 1
              ? html`<label class="choice">
                  <span>${correction.language}</span>
                  <select @change=${this.#turn}>
                    ${tags.map(
                      (tag) =>
                        html`<option value=${tag} .selected=${tag === this.shown}>
                          ${strings.languageName(tag, talk?.languages)}
                        </option>`,
                    )}
                  </select>
                </label>`
              : nothing
          }
          <blockquote lang=${this.shown} dir="auto">${this.segment.text[this.shown]}</blockquote>
          <label class="text">
            <span>${correction.text}</span>
            <textarea
              lang=${this.shown}
              dir="auto"
              rows="5"
              aria-describedby="hint"
              .value=${live(text)}
              @input=${this.#typed}
            ></textarea>
          </label>
          <p class="hint" id="hint">${correction.hint}</p>
          <p class="end">
            <button class="pill" type="submit">${correction.submit}</button>
            <button class="plain" type="button" @click=${() => this.dialog.close()}>${correction.cancel}</button>
            <span role="status"></span>
          </p>
        </form>
      </dialog>
    `;
  }

  #draft(lang: string): string {
    return this.drafts[lang] ?? this.segment.text[lang] ?? '';
  }

  #isChanged(lang: string): boolean {
    return this.#draft(lang).trim() !== (this.segment.text[lang] ?? '').trim();
  }

  readonly #typed = (event: Event): void => {
    this.drafts = { ...this.drafts, [this.shown]: (event.target as HTMLTextAreaElement).value };
    this.status.textContent = '';
  };

  readonly #turn = (event: Event): void => {
    this.shown = (event.target as HTMLSelectElement).value;
    this.status.textContent = '';
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const { correction } = this.strings(this.player.state.lang);
    if (!this.#isChanged(this.shown)) {
      this.status.textContent = correction.unchanged;
      this.field.focus();
      return;
    }
    this.#pass(this.shown);
    const { [this.shown]: _passed, ...left } = this.drafts;
    this.drafts = left;
    // the other language has been corrected, too, and is not forgotten
    const next = Object.keys(left).find((lang) => this.#isChanged(lang));
    if (next === undefined) {
      this.dialog.close();
      announce(this.player.host, correction.done);
      return;
    }
    this.shown = next;
    this.status.textContent = correction.done;
  };

  #pass(lang: string): void {
    const { player, segment } = this;
    const { host } = player;
    const was = segment.text[lang] ?? '';
    const text = this.#draft(lang).trim();
    const { start } = segment;
    const url = host.hasAttribute('deep-links')
      ? linkTo(host, start === undefined ? { segment: segment.id } : { start })
      : location.href;
    const template = host.getAttribute('report')?.trim();
    if (!template) {
      host.dispatchEvent(new ForumCorrectionEvent(segment, lang, was, text, start, url));
      return;
    }
    const address = safeUrl(
      expandTemplate(template, { segment: segment.id, start, lang, was, text, url }),
      'link',
      document.baseURI,
    );
    if (address) window.open(address, '_blank', 'noopener,noreferrer');
    else console.warn(`forum-player: report="${template}" is no address that may be opened: it needs http or https.`);
  }
}

register('forum-correction', ForumCorrection);

declare global {
  interface HTMLElementTagNameMap {
    'forum-correction': ForumCorrection;
  }
}
