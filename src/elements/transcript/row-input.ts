import type { Player } from '../../state/index.js';
import type { AutoScroll } from './auto-scroll.js';
import type { RovingTabindex } from './roving-tabindex.js';
import type { RowRenderer } from './row-renderer.js';
import { hasSelection } from './selection.js';

/** A pointer that moved by more pixels than this was selecting, not clicking. */
const DRAG_DISTANCE = 5;

/** Seeks when the viewer clicks rows or slides, and moves among the rows with the keyboard. */
export class RowInput {
  readonly #box: HTMLElement;
  readonly #renderer: () => RowRenderer | undefined;
  readonly #player: () => Player | undefined;
  readonly #autoScroll: AutoScroll;
  readonly #tabindex: RovingTabindex;
  #pressed: { readonly x: number; readonly y: number; readonly hadSelection: boolean } | undefined;
  /** Seconds; the position before the last click on text, in case that was the first of two. */
  #positionBeforeClick: number | undefined;

  constructor(
    box: HTMLElement,
    renderer: () => RowRenderer | undefined,
    player: () => Player | undefined,
    autoScroll: AutoScroll,
    tabindex: RovingTabindex,
    signal: AbortSignal,
  ) {
    this.#box = box;
    this.#renderer = renderer;
    this.#player = player;
    this.#autoScroll = autoScroll;
    this.#tabindex = tabindex;
    box.addEventListener('pointerdown', this.#handlePress, { signal });
    box.addEventListener('click', this.#handleClick, { signal });
    box.addEventListener('keydown', this.#handleKey, { signal });
    box.addEventListener('focusin', this.#handleFocus, { signal });
  }

  readonly #handlePress = ({ clientX: x, clientY: y }: PointerEvent): void => {
    this.#pressed = { x, y, hadSelection: hasSelection(this.#box) };
  };

  readonly #handleClick = (event: MouseEvent): void => {
    const target = this.#targetOf(event);
    const slide = target?.closest<HTMLElement>('[data-start]');
    if (slide) return this.#seek(Number(slide.dataset['start']));
    const start = this.#renderer()?.segmentOf(target?.closest<HTMLElement>('.row'))?.start;
    if (start === undefined) return;
    if (target?.closest('button.time')) this.#seek(start);
    else this.#clickText(event, start);
  };

  /** On text, a click may also be the end of a selection, or remove one. */
  #clickText({ clientX, clientY, detail: clicks }: MouseEvent, start: number): void {
    const before = this.#positionBeforeClick;
    this.#positionBeforeClick = undefined;
    if (clicks > 1) {
      // two clicks select a word: undo the seek of the first
      this.#autoScroll.setFollowing(false);
      if (before !== undefined) this.#player()?.seek(before, 'transcript');
      return;
    }
    const pressed = this.#pressed;
    const hasMoved = pressed && Math.hypot(clientX - pressed.x, clientY - pressed.y) > DRAG_DISTANCE;
    if (hasMoved || pressed?.hadSelection || hasSelection(this.#box)) return;
    this.#positionBeforeClick = this.#player()?.now();
    this.#seek(start);
  }

  /** A chunk that has just come into view is not laid out yet and receives the click instead of its row. */
  #targetOf(event: MouseEvent): Element | null | undefined {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return undefined;
    if (!target.matches('.chunk')) return target;
    target.classList.add('near');
    const found = (this.#box.getRootNode() as ShadowRoot).elementFromPoint(event.clientX, event.clientY);
    target.classList.remove('near');
    return found;
  }

  #seek(start: number): void {
    this.#autoScroll.setFollowing(true);
    this.#player()?.seek(start, 'transcript');
  }

  readonly #handleKey = (event: KeyboardEvent): void => {
    const button = event.target as HTMLElement;
    const renderer = this.#renderer();
    if (!renderer || !button.matches('button.time') || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = button.closest<HTMLElement>('.row')!;
    if (event.key === 'Enter') {
      event.preventDefault();
      const start = renderer.segmentOf(row)?.start;
      if (start === undefined) return;
      this.#seek(start);
      void this.#player()?.play();
      return;
    }
    const target = targetRow(event.key, row, renderer);
    if (!target) return;
    event.preventDefault();
    this.#tabindex.moveTo(target);
    this.#tabindex.focus();
    this.#autoScroll.scrollTo(target);
  };

  /** Who comes to a row with the keyboard reads there now. */
  readonly #handleFocus = ({ target }: FocusEvent): void => {
    if ((target as Element).matches('button.time:focus-visible')) this.#autoScroll.setFollowing(false);
  };
}

function targetRow(key: string, row: HTMLElement, renderer: RowRenderer): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return renderer.timedRow(row, 1);
    case 'ArrowUp':
      return renderer.timedRow(row, -1);
    case 'Home':
      return renderer.timedRow(undefined, 1);
    case 'End':
      return renderer.timedRow(undefined, -1);
    default:
      return undefined;
  }
}
