import { lazy } from '../../lazy.js';
import { PlayerConnection, type PlayerPart } from '../../state/index.js';
import type { TranscriptView } from './transcript-view.js';
import type { QuoteController } from '../quote/quote-controller.js';
import { loadWhenNear } from '../shared/load-when-near.js';

/** QuoteLoader from the transcript: loads when somebody comes near, or asks for it. */
export class QuoteLoader {
  #quote: QuoteController | undefined;
  /** Shift+F10 was pressed, and the menu of the browser would come. */
  #byKey = false;

  constructor(part: PlayerPart, of: () => TranscriptView) {
    loadWhenNear(part, lazy.quote, ({ QuoteController }, came) => {
      this.#quote ??= new QuoteController(part, of, (came as Partial<PointerEvent>).pointerType === 'touch');
    });
    const load = async (): Promise<QuoteController | undefined> => {
      const late = await lazy.quote.loadFor(part);
      return late && (this.#quote ??= new late.QuoteController(part, of, false));
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
