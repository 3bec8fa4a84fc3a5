import { strings } from '../../i18n/index.js';
import type { Player, PlayerPart } from '../../state/index.js';
import { css } from '../shared/css.js';
import { createElement } from '../shared/dom.js';
import { speakerName } from '../shared/speaker-name.js';
import { RowSheet } from './row-sheet.js';
import type { TranscriptView } from './transcript-view.js';

const chipStyles = css`
  .chip {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    min-height: 2rem;
    padding: 0.125rem 0.75rem;
  }
  .chip::after {
    content: '×' / '';
    font-size: 1.125rem;
    line-height: 1;
  }
`.styleSheet;

/** Shows what one speaker says, under the headings of its chapters. A button in the header names the speaker and shows all again. */
export class SpeakerFilter {
  readonly #part: PlayerPart;
  readonly #view: () => TranscriptView;
  readonly #sheet: RowSheet;
  readonly #chip = createElement('button', { class: 'pill chip', type: 'button' });

  constructor(part: PlayerPart, view: () => TranscriptView) {
    this.#part = part;
    this.#view = view;
    this.#sheet = new RowSheet(part);
    if (chipStyles) part.shadowRoot!.adoptedStyleSheets.push(chipStyles);
    this.#chip.addEventListener('click', () => this.#view().player?.filterSpeaker(undefined));
  }

  update(speaker: string | undefined): void {
    const { player } = this.#view();
    if (speaker === undefined || !player?.state.talk) this.#showAll();
    else this.#showOnly(speaker, player.state);
  }

  #showOnly(speaker: string, { talk, lang }: Player['state']): void {
    const by = `[data-by="${CSS.escape(speaker)}"]`;
    this.#sheet.replace(`.row:not(${by}), .slide, .chapter:not(:has(${by})) { display: none }`);
    const texts = strings(lang);
    const name = speakerName(talk!, speaker, lang)?.text ?? texts.unknownSpeaker;
    this.#chip.textContent = texts.onlySpeaker(name);
    this.#chip.setAttribute('aria-label', `${texts.onlySpeaker(name)}: ${texts.showAll}`);
    this.#part.shadowRoot!.querySelector('header')?.append(this.#chip);
  }

  /** Shows all rows around the one that is read, and keeps the focus in the header. */
  #showAll(): void {
    const { box, autoScroll, renderer } = this.#view();
    const hadFocus = this.#chip.matches(':focus');
    const row = renderer?.rowAt(box.getBoundingClientRect().top + box.clientHeight / 3);
    this.#sheet.replace('');
    this.#chip.remove();
    if (hadFocus) this.#part.shadowRoot!.querySelector<HTMLElement>('.find')?.focus();
    if (row && autoScroll && !autoScroll.following) autoScroll.scrollTo(row);
  }
}
