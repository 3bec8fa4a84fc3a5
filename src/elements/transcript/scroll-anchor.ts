import type { RowRenderer } from './row-renderer.js';

/** Where people read, from the top of the box. */
const EYE = 0.3;

/**
 * The place in the box that the viewer reads, which stays where it is while what is around it changes: another choice of text,
 * another width, heights that were guessed. It is taken anew only when the box was scrolled meanwhile; from one change to the
 * next the roundings of scrolling would add up.
 */
export class ScrollAnchor {
  #row: HTMLElement | undefined;
  /** How far down the row the eye is, as a share of its height; 0 where the row begins below. */
  #share = 0;
  /** From the top of the box to that point. */
  #offset = 0;
  #scrolled = NaN;

  constructor(
    readonly box: HTMLElement,
    readonly renderer: () => RowRenderer | undefined,
  ) {}

  take(): void {
    const { box } = this;
    if (this.#row?.isConnected && box.scrollTop === this.#scrolled) return;
    this.#scrolled = box.scrollTop;
    const { top } = box.getBoundingClientRect();
    const eye = top + box.clientHeight * EYE;
    const row = (this.#row = this.renderer()?.rowAt(eye));
    if (!row) return;
    const rect = row.getBoundingClientRect();
    this.#share = rect.top < top ? Math.min(1, (eye - rect.top) / rect.height) : 0;
    this.#offset = rect.top + this.#share * rect.height - top;
  }

  /** Brings the place back to where it was. */
  hold(): void {
    const { box } = this;
    const row = this.#row;
    if (!row?.isConnected || !box.clientHeight) return;
    this.renderer()?.layOut(row);
    const rect = row.getBoundingClientRect();
    const moved = rect.top + this.#share * rect.height - box.getBoundingClientRect().top - this.#offset;
    if (Math.abs(moved) >= 0.5) box.scrollTo({ top: box.scrollTop + moved, behavior: 'instant' });
    this.#scrolled = box.scrollTop;
  }

  keep(change: () => void): void {
    this.take();
    change();
    this.hold();
  }
}
