import { css } from 'lit';
import { strings } from '../../i18n/index.js';
import type { PlayerPart } from '../../state/index.js';

import { create } from '../shared/dom.js';
import { speakerName } from '../shared/speaker-name.js';
import type { TranscriptView } from './transcript-view.js';

const sheet = css`
  .chip {
    display: flex;
    gap: 0.4rem;
    align-items: center;
    min-height: 2rem;
    padding: 0.125rem 0.75rem;
    border-radius: 999px;
    background: var(--_accent);
    color: var(--_on-accent);
    font-size: 0.875rem;
    font-weight: 600;
  }
  .chip::after {
    content: '×' / '';
    font-size: 1.125rem;
    line-height: 1;
  }
`.styleSheet;

/** Shows what one speaker says, and the headings it stands under; says so in the header, where the others come back. */
export class SpeakerFilter {
  readonly #part: PlayerPart;
  readonly #of: () => TranscriptView;
  /** A rule and not a class on each row: it holds for rows that are still to be drawn. */
  readonly #rule = new CSSStyleSheet();
  readonly #chip = create('button', { class: 'chip', type: 'button' });

  constructor(part: PlayerPart, of: () => TranscriptView) {
    this.#part = part;
    this.#of = of;
    const root = part.shadowRoot!;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...(sheet ? [sheet] : []), this.#rule];
    this.#chip.addEventListener('click', () => this.#of().player?.filterSpeaker(undefined));
  }

  update(speaker: string | undefined): void {
    const { player, box, autoScroll, renderer } = this.#of();
    const { talk, lang = 'en' } = player?.state ?? {};
    if (speaker === undefined || !talk) {
      const had = this.#chip.matches(':focus');
      const row = renderer?.rowAt(box.getBoundingClientRect().top + box.clientHeight / 3);
      this.#rule.replaceSync('');
      this.#chip.remove();
      if (had) this.#part.shadowRoot!.querySelector<HTMLElement>('.find')?.focus();
      if (row && autoScroll && !autoScroll.following) autoScroll.show(row);
      return;
    }
    const id = CSS.escape(speaker);
    this.#rule.replaceSync(
      `.row:not([data-by="${id}"]), .slide, .chapter:not(:has([data-by="${id}"])) { display: none }`,
    );
    const said = strings(lang);
    const name = speakerName(talk, speaker, lang)?.text ?? said.unknownSpeaker;
    this.#chip.textContent = said.onlySpeaker(name);
    this.#chip.setAttribute('aria-label', `${said.onlySpeaker(name)}: ${said.showAll}`);
    this.#part.shadowRoot!.querySelector('header')?.append(this.#chip);
  }
}
