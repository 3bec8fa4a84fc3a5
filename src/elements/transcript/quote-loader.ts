import { lazy } from '../../lazy.js';
import { PlayerConnection, type PlayerPart } from '../../state/index.js';
import type { QuoteController } from '../quote/quote-controller.js';
import { loadWhenNear } from '../shared/load-when-near.js';
import type { TranscriptView } from './transcript-view.js';

/** Loads quoting from the transcript when the pointer or the focus comes near, or when a viewer asks for it by key. */
export class QuoteLoader {
  readonly #part: PlayerPart;
  readonly #view: () => TranscriptView;
  #controller: QuoteController | undefined;
  /** A key has opened the toolbar, and the browser's context menu would follow. */
  #isMenuKeyDown = false;

  constructor(part: PlayerPart, view: () => TranscriptView) {
    this.#part = part;
    this.#view = view;
    loadWhenNear(part, lazy.quote, ({ QuoteController }, event) => {
      const isTouch = (event as Partial<PointerEvent>).pointerType === 'touch';
      this.#controller ??= new QuoteController(part, view, isTouch);
    });
    // listens here, because the key may be pressed before quoting is loaded
    part.addEventListener('keydown', (event) => this.#handleKey(event));
    part.addEventListener('contextmenu', (event) => {
      if (this.#isMenuKeyDown) event.preventDefault();
      this.#isMenuKeyDown = false;
    });
    part.addEventListener('pointerdown', () => (this.#isMenuKeyDown = false));
    new PlayerConnection(part, () => ({})).listen('quote-request', () => {
      void this.#load().then((controller) => controller?.open());
    });
  }

  #handleKey(event: KeyboardEvent): void {
    const target = event.composedPath()[0] as HTMLElement;
    const row = target.closest<HTMLElement>('.row');
    const isMenuKey = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey);
    if (!isMenuKey || !row || !target.closest('button')) return;
    event.preventDefault();
    this.#isMenuKeyDown = true;
    void this.#load().then((controller) => controller?.openRow(row, target));
  }

  async #load(): Promise<QuoteController | undefined> {
    const module = await lazy.quote.loadFor(this.#part);
    return module && (this.#controller ??= new module.QuoteController(this.#part, this.#view, false));
  }
}
