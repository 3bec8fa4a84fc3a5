import { fitCaptions } from './fit-captions.js';

/** Keeps captions inside their place: fits them anew when it, or what is in it, has changed. */
export class CaptionFitter {
  readonly #place: () => Element | null;
  readonly #view: typeof globalThis;
  /** Comes once everything has its place, and before it is painted. */
  readonly #sizes: ResizeObserver;
  /** Where there is room for so much, and what is shown is right for it. */
  #fitted = '';

  /**
   * @param place What holds the captions, an element `.cues`.
   * @param view The window that it is in: another one may be hidden, and draw nothing.
   */
  constructor(place: () => Element | null, view: typeof globalThis = globalThis) {
    this.#place = place;
    this.#view = view;
    this.#sizes = new view.ResizeObserver(() => this.#fit());
  }

  /** To be called when something else is shown. */
  renew(): void {
    this.#fitted = '';
    // what is observed anew is told anew
    this.#sizes.disconnect();
    this.#observe();
  }

  stop(): void {
    this.#sizes.disconnect();
  }

  #fit(): void {
    const place = this.#place();
    const cues = (place?.shadowRoot ?? place)?.querySelector<HTMLElement>('.cues');
    const before = place && sizeOf(place);
    if (!place || !cues || before === this.#fitted) return;
    fitCaptions(cues);
    this.#fitted = sizeOf(place);
    if (this.#fitted === before) return;
    // what we change ourselves is no news
    this.#sizes.disconnect();
    this.#view.requestAnimationFrame(() => this.#observe());
  }

  #observe(): void {
    const place = this.#place();
    if (place) this.#sizes.observe(place);
  }
}

const sizeOf = ({ clientWidth, clientHeight }: Element): string => `${clientWidth} ${clientHeight}`;
