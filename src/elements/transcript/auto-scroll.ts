import type { RowRenderer } from './row-renderer.js';
import { boundsIn, selectedIn } from './selection.js';

/** Where the current row comes to stand, from the top of the box: in the upper third. */
const UPPER = 0.28;

/** Keys that scroll, and so say that the viewer reads elsewhere. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/**
 * Keeps the current row in view inside its own box, until the viewer reads elsewhere. Scrolls nothing but the box, and never
 * moves the focus.
 */
export class AutoScroll {
  #following = true;
  /** The row that was brought into view last, and where the box glides to for it. */
  #shown: HTMLElement | undefined;
  /** It takes so much of the box that its lines are followed, too. */
  #tall = false;
  #gliding: { readonly to: number; left: number } | undefined;
  #pressed = false;

  constructor(
    readonly box: HTMLElement,
    readonly renderer: () => RowRenderer | undefined,
    /** Heard when following stops or resumes. */
    readonly changed: (following: boolean) => void,
    signal: AbortSignal,
  ) {
    const stop = () => this.set(false);
    box.addEventListener('wheel', stop, { signal, passive: true });
    box.addEventListener('touchmove', stop, { signal, passive: true });
    box.addEventListener('keydown', (event) => SCROLL_KEYS.has(event.key) && stop(), { signal });
    box.addEventListener('pointerdown', (event) => onScrollBar(event, box) && stop(), { signal });
    box.addEventListener('scroll', () => this.#foreign() && stop(), { signal, passive: true });
    window.addEventListener('pointerdown', () => (this.#pressed = true), { signal, capture: true });
    for (const type of ['pointerup', 'pointercancel'] as const) {
      window.addEventListener(type, () => (this.#pressed = false), { signal, capture: true });
    }
    document.addEventListener('selectionchange', () => selectedIn(box) && this.#selected(), { signal });
  }

  get following(): boolean {
    return this.#following;
  }

  set(following: boolean): void {
    if (following === this.#following) return;
    this.#following = following;
    this.changed(following);
  }

  /** Whether somebody else has scrolled the current row out of view: the browser's find in the page does, without a word. */
  #foreign(): boolean {
    const { box } = this;
    const row = this.#shown;
    if (!this.#following || !row?.isConnected) return false;
    if (this.#gliding) {
      const left = Math.abs(this.#gliding.to - box.scrollTop);
      const nearer = left <= this.#gliding.left;
      this.#gliding = nearer && left > 1 ? { ...this.#gliding, left } : undefined;
      if (nearer) return false;
    }
    const { top, bottom, height } = row.getBoundingClientRect();
    const outer = box.getBoundingClientRect();
    return height > 0 && (bottom < outer.top || top > outer.bottom);
  }

  /** What is selected without a pointer may be far away, in rows that were not laid out, and then nothing else scrolls there. */
  #selected(): void {
    this.set(false);
    if (this.#pressed) return;
    const { startContainer, endContainer } = boundsIn(this.box) ?? {};
    const row = startContainer?.parentElement?.closest<HTMLElement>('.row');
    if (!row || !this.box.contains(row) || !row.contains(endContainer ?? null)) return;
    const { top, bottom } = row.getBoundingClientRect();
    const outer = this.box.getBoundingClientRect();
    if (bottom < outer.top || top > outer.bottom) this.show(row);
  }

  /** Whether all of `row` is in view. */
  sees(row: HTMLElement): boolean {
    const outer = this.box.getBoundingClientRect();
    const inner = row.getBoundingClientRect();
    return inner.top >= outer.top + headingOver(row) && inner.bottom <= outer.bottom;
  }

  /** Whether `row` was brought into view last, and is too short for its lines to be followed. Measures nothing. */
  holds(row: HTMLElement): boolean {
    return row === this.#shown && !this.#tall;
  }

  /**
   * Brings `row` into the upper third of the box, or of a long one the line that `line` finds; at once, or gliding where it is
   * near and the viewer does not mind.
   */
  show(row: HTMLElement, { glide = false, line }: { glide?: boolean; line?: () => Range | undefined } = {}): void {
    const { box } = this;
    this.renderer()?.layOut(row);
    this.#shown = row;
    this.#tall = true;
    const height = box.clientHeight;
    if (!height) return;
    const rect = row.getBoundingClientRect();
    // of another speaker than the viewer reads
    if (!rect.height) return;
    this.#tall = rect.height > height / 2;
    const { top } = (this.#tall && line?.()?.getBoundingClientRect()) || rect;
    const target = Math.max(height * UPPER, headingOver(row) + 8);
    const by = top - box.getBoundingClientRect().top - target;
    // a page behind another tab glides only when it is seen again
    const seen = !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    const smooth = glide && seen && Math.abs(by) < height;
    const to = Math.min(Math.max(box.scrollTop + by, 0), box.scrollHeight - height);
    this.#gliding = smooth ? { to, left: Math.abs(to - box.scrollTop) } : undefined;
    box.scrollTo({ top: to, behavior: smooth ? 'smooth' : 'instant' });
  }
}

/** How much of the top of the box the heading of a row's chapter takes, when it sticks there. */
function headingOver(row: HTMLElement): number {
  const first = row.closest('.chapter')?.firstElementChild;
  return first?.matches('.heading') ? (first as HTMLElement).offsetHeight : 0;
}

/** A press on the scroll bar, on whichever side it is, and not on what it scrolls. */
function onScrollBar({ target, offsetX }: PointerEvent, box: HTMLElement): boolean {
  return target === box && (offsetX < 0 || offsetX >= box.clientWidth);
}
