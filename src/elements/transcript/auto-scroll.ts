import type { RowRenderer } from './row-renderer.js';
import { hasSelection, selectionBounds } from './selection.js';

/** Where the current row is shown, as a share of the height of the box: in its upper third. */
const TARGET = 0.28;

/** Pixels between a heading that sticks to the top and the current row. */
const HEADING_GAP = 8;

const SCROLL_KEYS: ReadonlySet<string> = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

interface ScrollOptions {
  /** Whether to glide where the row is near and the viewer does not mind motion. */
  readonly smooth?: boolean;
  /** Finds the line to show of a row that is too high to be seen whole. */
  readonly line?: (() => Range | undefined) | undefined;
}

/**
 * Keeps the current row in view inside the box until the viewer reads elsewhere. Scrolls nothing but the box, and never moves the
 * focus.
 */
export class AutoScroll {
  readonly #box: HTMLElement;
  readonly #renderer: () => RowRenderer | undefined;
  readonly #changed: (following: boolean) => void;
  #following = true;
  /** The row that was scrolled into view last. */
  #row: HTMLElement | undefined;
  /** Whether that row takes so much of the box that its lines are followed too. */
  #isTall = false;
  /** The smooth scroll under way: where it ends, and how many pixels are left. */
  #glide: { readonly to: number; readonly left: number } | undefined;
  #isPointerDown = false;

  /** @param changed Called when following stops or starts again. */
  constructor(
    box: HTMLElement,
    renderer: () => RowRenderer | undefined,
    changed: (following: boolean) => void,
    signal: AbortSignal,
  ) {
    this.#box = box;
    this.#renderer = renderer;
    this.#changed = changed;
    const stop = () => this.setFollowing(false);
    box.addEventListener('wheel', stop, { signal, passive: true });
    box.addEventListener('touchmove', stop, { signal, passive: true });
    box.addEventListener('keydown', (event) => SCROLL_KEYS.has(event.key) && stop(), { signal });
    box.addEventListener('pointerdown', (event) => isOnScrollBar(event, box) && stop(), { signal });
    box.addEventListener('scroll', () => this.#isScrolledAway() && stop(), { signal, passive: true });
    window.addEventListener('pointerdown', () => (this.#isPointerDown = true), { signal, capture: true });
    for (const type of ['pointerup', 'pointercancel']) {
      window.addEventListener(type, () => (this.#isPointerDown = false), { signal, capture: true });
    }
    document.addEventListener('selectionchange', () => hasSelection(box) && this.#selected(), { signal });
  }

  get following(): boolean {
    return this.#following;
  }

  setFollowing(following: boolean): void {
    if (following === this.#following) return;
    this.#following = following;
    this.#changed(following);
  }

  /** Whether all of `row` is in view. */
  isInView(row: HTMLElement): boolean {
    const outer = this.#box.getBoundingClientRect();
    const inner = row.getBoundingClientRect();
    return inner.top >= outer.top + stickyHeadingHeight(row) && inner.bottom <= outer.bottom;
  }

  /** Whether `row` was scrolled into view last and is too short for its lines to be followed. Measures nothing. */
  isShowing(row: HTMLElement): boolean {
    return row === this.#row && !this.#isTall;
  }

  /** Scrolls `row` into the upper third of the box, or a line of it if it is high. */
  scrollTo(row: HTMLElement, { smooth = false, line }: ScrollOptions = {}): void {
    const box = this.#box;
    this.#renderer()?.layOut(row);
    this.#row = row;
    this.#isTall = true;
    const height = box.clientHeight;
    const rect = row.getBoundingClientRect();
    // the box is hidden, or the filter hides the row's speaker
    if (!height || !rect.height) return;
    this.#isTall = rect.height > height / 2;
    const { top } = (this.#isTall && line?.()?.getBoundingClientRect()) || rect;
    const target = Math.max(height * TARGET, stickyHeadingHeight(row) + HEADING_GAP);
    const by = top - box.getBoundingClientRect().top - target;
    const to = Math.min(Math.max(box.scrollTop + by, 0), box.scrollHeight - height);
    const glides = smooth && Math.abs(by) < height && allowsMotion();
    this.#glide = glides ? { to, left: Math.abs(to - box.scrollTop) } : undefined;
    box.scrollTo({ top: to, behavior: glides ? 'smooth' : 'instant' });
  }

  /** Whether something else has scrolled the current row out of view. The browser's find in page does, without any other event. */
  #isScrolledAway(): boolean {
    const box = this.#box;
    const row = this.#row;
    if (!this.#following || !row?.isConnected) return false;
    if (this.#glide) {
      const { to } = this.#glide;
      const left = Math.abs(to - box.scrollTop);
      const isNearer = left <= this.#glide.left;
      this.#glide = isNearer && left > 1 ? { to, left } : undefined;
      if (isNearer) return false;
    }
    return row.getBoundingClientRect().height > 0 && isOutside(row, box);
  }

  /** Find in page also selects what it has found, perhaps in a far row that was not laid out: then nothing else scrolls there. */
  #selected(): void {
    this.setFollowing(false);
    if (this.#isPointerDown) return;
    const { startContainer, endContainer } = selectionBounds(this.#box) ?? {};
    const row = startContainer?.parentElement?.closest<HTMLElement>('.row');
    if (!row || !this.#box.contains(row) || !row.contains(endContainer ?? null)) return;
    if (isOutside(row, this.#box)) this.scrollTo(row);
  }
}

/** A page in a background tab would glide only when it is shown again. */
const allowsMotion = (): boolean => !document.hidden && !matchMedia('(prefers-reduced-motion: reduce)').matches;

function isOutside(row: Element, box: Element): boolean {
  const { top, bottom } = row.getBoundingClientRect();
  const outer = box.getBoundingClientRect();
  return bottom < outer.top || top > outer.bottom;
}

/** Pixels at the top of the box that the heading of the row's chapter takes while it sticks there. */
function stickyHeadingHeight(row: HTMLElement): number {
  const first = row.closest('.chapter')?.firstElementChild;
  return first?.matches('.heading') ? (first as HTMLElement).offsetHeight : 0;
}

/** Whether the pointer is on the box itself and beside what scrolls in it. The scroll bar may be on either side. */
function isOnScrollBar({ target, offsetX }: PointerEvent, box: HTMLElement): boolean {
  return target === box && (offsetX < 0 || offsetX >= box.clientWidth);
}
