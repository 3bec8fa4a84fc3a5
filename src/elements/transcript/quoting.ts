import { lazy } from '../../lazy.js';
import { PlayerConnection, type PlayerPart } from '../../state/index.js';
import type { Quotable } from '../quote/quotable.js';
import type { Quote } from '../quote/quote.js';
import { loadWhenNear } from '../shared/load-when-near.js';

/** Quoting from the transcript: loads when somebody comes near, or asks for it. */
export class Quoting {
  #quote: Quote | undefined;
  /** Shift+F10 was pressed, and the menu of the browser would come. */
  #byKey = false;

  constructor(part: PlayerPart, of: () => Quotable) {
    loadWhenNear(part, lazy.quote, ({ Quote }, came) => {
      this.#quote ??= new Quote(part, of, (came as Partial<PointerEvent>).pointerType === 'touch');
    });
    const load = async (): Promise<Quote | undefined> => {
      const late = await lazy.quote.loadFor(part);
      return late && (this.#quote ??= new late.Quote(part, of, false));
    };
    // here, since the key may be pressed before the rest is there
    part.addEventListener('keydown', (event) => {
      const target = event.composedPath()[0] as HTMLElement;
      const row = target.closest<HTMLElement>('.row');
      const menu = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
      if (!menu || !row || !target.closest('button')) return;
      event.preventDefault();
      this.#byKey = true;
      void load().then((quote) => quote?.openRow(row, target));
    });
    part.addEventListener('contextmenu', (event) => {
      if (this.#byKey) event.preventDefault();
      this.#byKey = false;
    });
    part.addEventListener('pointerdown', () => (this.#byKey = false));
    new PlayerConnection(part, () => ({})).listen('quote-request', () => void load().then((quote) => quote?.open()));
  }
}
