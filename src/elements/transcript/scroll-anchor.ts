import type { RowRenderer } from './row-renderer.js';

/** Where people read, as a share of the height of the box. */
const EYE_LEVEL = 0.3;

/**
 * Holds the row that the viewer reads where it is on the screen while rows around it change their heights: other languages, another
 * width, better estimates. The anchor is saved again only after the box was scrolled, since rounding errors would add up from one
 * change to the next.
 */
export class ScrollAnchor {
  readonly #box: HTMLElement;
  readonly #renderer: () => RowRenderer | undefined;
  #row: HTMLElement | undefined;
  /** The point in the row that is at eye level, as a share of its height; 0 where the row starts below. */
  #share = 0;
  /** Pixels from the top of the box to that point. */
  #offset = 0;
  /** The scroll position for which the anchor was saved. */
  #scrollTop = NaN;

  constructor(box: HTMLElement, renderer: () => RowRenderer | undefined) {
    this.#box = box;
    this.#renderer = renderer;
  }

  save(): void {
    const box = this.#box;
    if (this.#row?.isConnected && box.scrollTop === this.#scrollTop) return;
    this.#scrollTop = box.scrollTop;
    const { top } = box.getBoundingClientRect();
    const eye = top + box.clientHeight * EYE_LEVEL;
    const row = (this.#row = this.#renderer()?.rowAt(eye));
    if (!row) return;
    const rect = row.getBoundingClientRect();
    this.#share = rect.top < top ? Math.min(1, (eye - rect.top) / rect.height) : 0;
    this.#offset = rect.top + this.#share * rect.height - top;
  }

  restore(): void {
    const box = this.#box;
    const row = this.#row;
    if (!row?.isConnected || !box.clientHeight) return;
    this.#renderer()?.layOut(row);
    const rect = row.getBoundingClientRect();
    const moved = rect.top + this.#share * rect.height - box.getBoundingClientRect().top - this.#offset;
    if (Math.abs(moved) >= 0.5) box.scrollTo({ top: box.scrollTop + moved, behavior: 'instant' });
    this.#scrollTop = box.scrollTop;
  }

  /** Makes a change of heights around the anchor. */
  holdDuring(change: () => void): void {
    this.save();
    change();
    this.restore();
  }
}
