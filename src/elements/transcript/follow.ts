/** Where the current row comes to stand, from the top of the box: in the upper third. */
const UPPER = 0.28;

/** Keys that scroll, and so say that the viewer reads elsewhere. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

/**
 * Keeps the current row in view inside its own box, until the viewer reads elsewhere. Scrolls nothing but the box, and never
 * moves the focus.
 */
export class Follow {
  #following = true;

  constructor(
    readonly box: HTMLElement,
    /** Heard when following stops or resumes. */
    readonly changed: (following: boolean) => void,
    signal: AbortSignal,
  ) {
    const stop = () => this.set(false);
    box.addEventListener('wheel', stop, { signal, passive: true });
    box.addEventListener('touchmove', stop, { signal, passive: true });
    box.addEventListener('keydown', (event) => SCROLL_KEYS.has(event.key) && stop(), { signal });
    // on the scroll bar, not on what it scrolls
    box.addEventListener('pointerdown', (event) => event.target === box && event.offsetX > box.clientWidth && stop(), {
      signal,
    });
    document.addEventListener(
      'selectionchange',
      () => {
        if (selectedIn(box)) stop();
      },
      { signal },
    );
  }

  get following(): boolean {
    return this.#following;
  }

  set(following: boolean): void {
    if (following === this.#following) return;
    this.#following = following;
    this.changed(following);
  }

  /** Whether all of `row` is in view. */
  sees(row: HTMLElement): boolean {
    const outer = this.box.getBoundingClientRect();
    const inner = row.getBoundingClientRect();
    return inner.top >= outer.top && inner.bottom <= outer.bottom;
  }

  /** Brings `row` into the upper third of the box; at once, or gliding where it is near and the viewer does not mind. */
  show(row: HTMLElement, { glide = false } = {}): void {
    const { box } = this;
    // chunks that were never laid out have guessed heights: lay out what lies around the target before measuring it
    const chunk = row.closest<HTMLElement>('.chunk');
    for (const near of box.querySelectorAll('.chunk.near')) near.classList.remove('near');
    for (const near of [chunk?.previousElementSibling, chunk, chunk?.nextElementSibling]) near?.classList.add('near');

    const height = box.clientHeight;
    const offset = row.getBoundingClientRect().top - box.getBoundingClientRect().top;
    const top = box.scrollTop + offset - height * UPPER;
    const smooth =
      glide && Math.abs(offset - height * UPPER) < height && !matchMedia('(prefers-reduced-motion: reduce)').matches;
    box.scrollTo({ top, behavior: smooth ? 'smooth' : 'instant' });
  }
}

/** Whether some text in the box is selected; a selection inside a shadow tree shows only to the tree itself. */
export function selectedIn(box: HTMLElement): boolean {
  const root = box.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
  const selection = root.getSelection?.() ?? document.getSelection();
  if (!selection || selection.isCollapsed || !selection.anchorNode) return false;
  return (
    box.contains(selection.anchorNode) ||
    Boolean(root instanceof ShadowRoot && selection.anchorNode === root.host.parentNode)
  );
}
