import { strings } from '../../i18n/index.js';
import { createElement } from '../shared/dom.js';
import type { TranscriptView } from '../transcript/transcript-view.js';

/** The button that opens the toolbar for a row. There is one, which moves to the row that the pointer or the focus comes to. */
export class RowOptions {
  readonly button = createElement('button', {
    class: 'options',
    type: 'button',
    tabindex: '-1',
    'aria-expanded': 'false',
  });
  readonly #view: () => TranscriptView;

  /** @param toggle Called when the viewer opens or closes the toolbar with the button. */
  constructor(view: () => TranscriptView, toggle: (row: HTMLElement) => void) {
    this.#view = view;
    this.button.addEventListener('click', (event) => {
      // a click on the row would seek
      event.stopPropagation();
      const row = this.button.closest<HTMLElement>('.row');
      if (row) toggle(row);
    });
  }

  get isExpanded(): boolean {
    return this.button.ariaExpanded === 'true';
  }

  set isExpanded(isExpanded: boolean) {
    this.button.setAttribute('aria-expanded', String(isExpanded));
  }

  /** Moves the button to `row`, unless it is open at another. */
  moveTo(row: HTMLElement | null): void {
    const { button } = this;
    if (!row || button.parentElement === row || this.isExpanded) return;
    const { renderer, player } = this.#view();
    if (!renderer?.segmentOf(row) || !player) return;
    const { quoting } = strings(player.state.lang);
    button.setAttribute('aria-label', quoting.options(row.querySelector('button.time')?.ariaLabel ?? ''));
    button.title = quoting.name;
    button.parentElement?.classList.remove('offers');
    row.classList.add('offers');
    row.append(button);
  }
}
