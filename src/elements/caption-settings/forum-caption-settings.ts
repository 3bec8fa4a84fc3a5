import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import type { Strings } from '../../i18n/index.js';
import {
  CAPTION_STYLES,
  DEFAULT_CAPTION_STYLE,
  MAX_OFFSET,
  PlayerConnection,
  type CaptionStyle,
} from '../../state/index.js';
import { captionOrder, type TopLanguage } from '../../timeline/index.js';
import { captionClasses, captionStyles } from '../captions/caption-style-sheet.js';
import { styles as dialogStyles } from '../help/styles.js';
import { keyName, KEY_MAP } from '../keys/key-map.js';
import { dialogFrame } from '../shared/dialog-frame.js';
import { ForumPart } from '../shared/player-part.js';
import { register } from '../shared/register.js';
import { selectOptions } from '../shared/select-options.js';
import { styles } from './styles.js';

type Key = keyof CaptionStyle;

/** The key that uncovers a blurred language. */
const revealedBy = (strings: Strings): string => KEY_MAP.reveal.map((key) => keyName(key, strings)).join(' / ');

const NONE: readonly string[] = [];

/** What the buttons move captions by, in seconds; the arrows of the field are finer. */
const FAR = 0.5;

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
    hideSecond: s.blurSecondLanguage,
    keys: s.letterKeys,
    system: s.systemCaptions,
    lang: s.lang,
    read: s.readCaptions,
    top: s.topLanguage,
    offsets: s.captionOffsets,
    languages: s.talk?.languages ?? NONE,
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
      keys = true,
      system = false,
      read = false,
      top = 'original',
      lang,
      languages = NONE,
    } = this.#connection.value ?? {};
    const strings = this.strings(lang);
    const player = this.#connection.player;
    const several = languages.length > 1;
    const blurLabel = strings.hideSecond(keys ? revealedBy(strings) : '');
    const blur = this.#switch(blurLabel, hideSecond, (on) => player?.setBlurSecondLanguage(on));
    return dialogFrame(
      strings.captionSettings,
      strings,
      html`
        <div class="preview" aria-hidden="true">
          <div class="cues ${captionClasses(style)} ${hideSecond ? 'hide-second' : ''}">
            <div class="cue">
              ${captionOrder(['zh-CN', 'en'], 'zh-CN', top).map(
                (tag) => html`<div class="lines" lang=${tag}><span class="line">${EXAMPLE[tag]}</span></div>`,
              )}
            </div>
          </div>
        </div>
        <div class="choices">
          ${(Object.keys(CAPTION_STYLES) as Key[]).map((key) => this.#choice(key, style))}
          ${several ? this.#order(languages, top) : nothing}
        </div>
        ${several ? blur : nothing}
        ${this.#switch(strings.systemCaptions, system, (on) => player?.setSystemCaptions(on))}
        ${this.#switch(strings.readCaptions, read, (on) => player?.setReadCaptions(on))}
        ${languages.length ? this.#offsets(languages) : nothing}
        <p class="end">
          <button class="pill" type="button" @click=${this.#reset}>${strings.reset}</button>
          <span role="status"></span>
        </p>
      `,
      () => this.remove(),
    );
  }

  #choice(key: Key, style: CaptionStyle): TemplateResult {
    const strings = this.strings(this.#connection.value?.lang);
    const words: Readonly<Record<string, string>> = strings.captionStyle[key].values;
    const options = CAPTION_STYLES[key].map((value) => [value, words[value]!] as const);
    return html`<label class="choice">
      <span>${strings.captionStyle[key].name}</span>
      <select name=${key} @change=${(event: Event) => this.#set({ [key]: (event.target as HTMLSelectElement).value })}>
        ${selectOptions(options, style[key])}
      </select>
    </label>`;
  }

  /** Whichever language a talk is in; one that is always on top goes for other talks too. */
  #order(languages: readonly string[], top: TopLanguage): TemplateResult {
    const strings = this.strings(this.#connection.value?.lang);
    const choices = [
      ...(['original', 'translation'] as const).map((way) => [way, strings.topLanguages[way]] as const),
      ...languages.map((tag) => [tag, strings.languageName(tag, languages)] as const),
    ];
    const chosen = choices.some(([value]) => value === top) ? top : 'original';
    return html`<label class="choice">
      <span>${strings.topLanguage}</span>
      <select
        name="top"
        @change=${(event: Event) => this.#connection.player?.setTopLanguage((event.target as HTMLSelectElement).value)}
      >
        ${selectOptions(choices, chosen)}
      </select>
    </label>`;
  }

  #offsets(languages: readonly string[]): TemplateResult {
    const strings = this.strings(this.#connection.value?.lang);
    return html`<fieldset class="offsets">
      <legend>${strings.captionOffsets}</legend>
      ${languages.map((tag) => this.#offset(tag, strings.languageName(tag, languages), strings))}
    </fieldset>`;
  }

  #offset(tag: string, name: string, strings: Strings): TemplateResult {
    const { player, value } = this.#connection;
    const offset = value?.offsets[tag] ?? 0;
    const move = (by: number, sign: string) =>
      html`<button
        class="move"
        type="button"
        data-by=${by}
        aria-label=${strings.moveCaptions(name, by)}
        @click=${() => player?.setCaptionOffset(tag, offset + by)}
      >
        ${sign}
      </button>`;
    return html`<div class="offset" data-lang=${tag}>
      <label for="offset-${tag}">${name}</label>
      ${move(-FAR, '−')}
      <input
        id="offset-${tag}"
        type="number"
        min=${-MAX_OFFSET}
        max=${MAX_OFFSET}
        step="0.1"
        aria-label="${name}, ${strings.seconds}"
        .value=${live(String(offset))}
        @change=${(event: Event) => {
          const input = event.target as HTMLInputElement;
          player?.setCaptionOffset(tag, input.valueAsNumber);
          // what was too much, or no number, is corrected in sight
          input.value = String(player?.state.captionOffsets[tag] ?? 0);
        }}
      />
      ${move(FAR, '+')}
      <output>${strings.captionOffset(offset)}</output>
    </div>`;
  }

  #set(change: Partial<Record<Key, string>>): void {
    this.#connection.player?.setCaptionStyle(change as Partial<CaptionStyle>);
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
    const { player, value } = this.#connection;
    player?.setCaptionStyle(DEFAULT_CAPTION_STYLE);
    player?.setTopLanguage('original');
    player?.setBlurSecondLanguage(false);
    player?.setSystemCaptions(false);
    player?.setReadCaptions(false);
    for (const tag of Object.keys(value?.offsets ?? {})) player?.setCaptionOffset(tag, 0);
    this.renderRoot.querySelectorAll('select').forEach((select) => {
      select.value = select.name === 'top' ? 'original' : DEFAULT_CAPTION_STYLE[select.name as Key];
    });
    this.status.textContent = strings.resetDone;
  };
}

const EXAMPLE: Readonly<Record<string, string>> = {
  'zh-CN': '字幕就是这个样子。',
  en: 'This is what captions look like.',
};

register('forum-caption-settings', ForumCaptionSettings);

declare global {
  interface HTMLElementTagNameMap {
    'forum-caption-settings': ForumCaptionSettings;
  }
}
