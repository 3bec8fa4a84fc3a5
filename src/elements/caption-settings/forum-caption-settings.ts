import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { CAPTION_STYLES, DEFAULT_CAPTION_STYLE, PlayerConnection, type CaptionStyle } from '../../state/index.js';
import { captionClasses, captionStyles } from '../captions/styles.js';
import { styles as dialogStyles } from '../help/styles.js';
import { icon } from '../shared/icons.js';
import { ForumPart } from '../shared/part.js';
import { styles } from './styles.js';

type Key = keyof CaptionStyle;

/**
 * How captions look: with an example that changes along, in a dialog. Made when it is asked for, and gone when it is closed.
 *
 * @tag forum-caption-settings
 * @csspart dialog - The dialog.
 */
export class ForumCaptionSettings extends ForumPart {
  static override styles = [captionStyles, dialogStyles, styles];

  readonly #connection = new PlayerConnection(this, (s) => ({
    style: s.captionStyle,
    hideSecond: s.hideSecond,
    system: s.systemCaptions,
    lang: s.lang,
    several: (s.talk?.languages.length ?? 0) > 1,
  }));

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('[role=status]') private status!: HTMLElement;

  /** Opens the dialog. Closed, it removes itself, and the focus goes back to where it was. */
  show(): void {
    this.dialog.showModal();
    this.renderRoot.querySelector('h2')?.focus();
  }

  protected override render(): TemplateResult {
    const {
      style = DEFAULT_CAPTION_STYLE,
      hideSecond = false,
      system = false,
      lang,
      several,
    } = this.#connection.value ?? {};
    const strings = this.strings(lang);
    const player = this.#connection.player;
    return html`
      <dialog
        part="dialog"
        lang=${strings.lang}
        aria-labelledby="title"
        @close=${() => this.remove()}
        .closedBy=${'any'}
      >
        <div class="box">
          <header>
            <h2 id="title" tabindex="-1">${strings.captionSettings}</h2>
            <button class="close" type="button" aria-label=${strings.close} @click=${() => this.dialog.close()}>
              ${icon('close')}
            </button>
          </header>
          <div class="preview" aria-hidden="true">
            <div class="cues ${captionClasses(style)} ${hideSecond ? 'hide-second' : ''}">
              <div class="cue">
                <div class="lines" lang="zh-CN"><span class="line">${EXAMPLE.zh}</span></div>
                <div class="lines" lang="en"><span class="line">${EXAMPLE.en}</span></div>
              </div>
            </div>
          </div>
          <div class="choices">${(Object.keys(CAPTION_STYLES) as Key[]).map((key) => this.#choice(key, style))}</div>
          ${several ? this.#switch(strings.hideSecond, hideSecond, (on) => player?.set({ hideSecond: on })) : nothing}
          ${this.#switch(strings.systemCaptions, system, (on) => player?.set({ systemCaptions: on }))}
          <p class="end">
            <button class="pill" type="button" @click=${this.#reset}>${strings.reset}</button>
            <span role="status"></span>
          </p>
        </div>
      </dialog>
    `;
  }

  #choice(key: Key, style: CaptionStyle): TemplateResult {
    const strings = this.strings(this.#connection.value?.lang);
    const words: Readonly<Record<string, string>> = strings.captionStyle[key].values;
    return html`<label class="choice">
      <span>${strings.captionStyle[key].name}</span>
      <select name=${key} @change=${(event: Event) => this.#set({ [key]: (event.target as HTMLSelectElement).value })}>
        ${CAPTION_STYLES[key].map((value) => html`<option value=${value} ?selected=${value === style[key]}>${words[value]}</option>`)}
      </select>
    </label>`;
  }

  #set(change: Partial<Record<Key, string>>): void {
    const player = this.#connection.player;
    player?.set({ captionStyle: { ...player.state.captionStyle, ...change } as CaptionStyle });
  }

  #switch(label: string, on: boolean, change: (on: boolean) => void): TemplateResult {
    return html`<label class="switch">
      <input
        type="checkbox"
        .checked=${on}
        @change=${(event: Event) => change((event.target as HTMLInputElement).checked)}
      />
      <span>${label}</span>
    </label>`;
  }

  readonly #reset = (): void => {
    const strings = this.strings(this.#connection.value?.lang);
    this.#connection.player?.set({ captionStyle: DEFAULT_CAPTION_STYLE, hideSecond: false, systemCaptions: false });
    this.renderRoot.querySelectorAll('select').forEach((select) => {
      select.value = DEFAULT_CAPTION_STYLE[select.name as Key];
    });
    this.status.textContent = strings.resetDone;
  };
}

const EXAMPLE = { zh: '字幕就是这个样子。', en: 'This is what captions look like.' };

if (!customElements.get('forum-caption-settings'))
  customElements.define('forum-caption-settings', ForumCaptionSettings);

declare global {
  interface HTMLElementTagNameMap {
    'forum-caption-settings': ForumCaptionSettings;
  }
}
