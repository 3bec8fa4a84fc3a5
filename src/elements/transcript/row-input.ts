import type { Player } from '../../state/index.js';
import type { Segment } from '../../talk/index.js';
import type { RowRenderer } from './row-renderer.js';
import type { AutoScroll } from './auto-scroll.js';
import { selectedIn } from './selection.js';

/** A pointer that moved further than this was selecting, not clicking. */
const DRAG = 5;

/** What the viewer does with the rows: clicks, and moves among them by keyboard. */
export class RowInput {
  /** The one row whose button can be reached by Tab. */
  #stop: HTMLElement | undefined;
  #down: { x: number; y: number; selected: boolean } | undefined;
  /** Where the talk was before a click on text, to take that back. */
  #before: number | undefined;

  constructor(
    readonly box: HTMLElement,
    readonly follow: AutoScroll,
    readonly renderer: () => RowRenderer | undefined,
    readonly player: () => Player | undefined,
    signal: AbortSignal,
  ) {
    box.addEventListener('pointerdown', this.#press, { signal });
    box.addEventListener('click', this.#click, { signal });
    box.addEventListener('keydown', this.#key, { signal });
    box.addEventListener('focusin', this.#focusin, { signal });
  }

  get #root(): ShadowRoot {
    return this.box.getRootNode() as ShadowRoot;
  }

  /** Whether the focus is on one of the rows. */
  get focused(): boolean {
    return this.box.contains(this.#root.activeElement);
  }

  /** Lets Tab come to this row. */
  setStop(row: HTMLElement | undefined): void {
    if (!row || row === this.#stop) return;
    this.#stop?.querySelector('button.time')?.setAttribute('tabindex', '-1');
    const button = row.querySelector('button.time');
    button?.setAttribute('tabindex', '0');
    button?.setAttribute('aria-describedby', 'hint');
    this.#stop = row;
  }

  focusStop(): void {
    this.#stop?.querySelector<HTMLElement>('button.time')?.focus({ preventScroll: true });
  }

  /** What was clicked. In the frame in which a far chunk comes into view it is not laid out yet, and takes the click itself. */
  #target(event: MouseEvent): Element | null | undefined {
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return undefined;
    if (!target.matches('.chunk')) return target;
    target.classList.add('near');
    const found = this.#root.elementFromPoint(event.clientX, event.clientY);
    target.classList.remove('near');
    return found;
  }

  readonly #press = ({ clientX: x, clientY: y }: PointerEvent): void => {
    this.#down = { x, y, selected: selectedIn(this.box) };
  };

  readonly #click = (event: MouseEvent): void => {
    const target = this.#target(event);
    const picture = target?.closest<HTMLElement>('[data-start]');
    if (picture) return this.#seek(Number(picture.dataset['start']));
    const start = this.#segment(target)?.start;
    if (start === undefined) return;
    if (target?.closest('button.time')) return this.#seek(start);
    // on the text a click may be the end of a selection, or take one away
    const moved = this.#down && Math.hypot(event.clientX - this.#down.x, event.clientY - this.#down.y) > DRAG;
    const before = this.#before;
    this.#before = undefined;
    if (event.detail > 1) {
      // the first of two clicks, which select a word, was no wish to go elsewhere
      this.follow.set(false);
      if (before !== undefined) this.player()?.seek(before, 'transcript');
      return;
    }
    if (moved || this.#down?.selected || selectedIn(this.box)) return;
    this.#before = this.player()?.now();
    this.#seek(start);
  };

  #segment(target: Element | null | undefined): Segment | undefined {
    return this.renderer()?.segmentOf(target?.closest<HTMLElement>('.row'));
  }

  #seek(start: number): void {
    // the viewer is where they want to be: go on from there
    this.follow.set(true);
    this.player()?.seek(start, 'transcript');
  }

  readonly #key = (event: KeyboardEvent): void => {
    const button = this.#root.activeElement;
    const renderer = this.renderer();
    if (!renderer || !button?.matches('button.time') || event.ctrlKey || event.altKey || event.metaKey) return;
    const row = button.closest<HTMLElement>('.row')!;
    if (event.key === 'Enter') {
      event.preventDefault();
      const start = renderer.segmentOf(row)?.start;
      if (start === undefined) return;
      this.#seek(start);
      void this.player()?.play();
      return;
    }
    const moves: Readonly<Record<string, () => HTMLElement | undefined>> = {
      ArrowDown: () => renderer.timed(row, 1),
      ArrowUp: () => renderer.timed(row, -1),
      Home: () => renderer.timed(undefined, 1),
      End: () => renderer.timed(undefined, -1),
    };
    if (!Object.hasOwn(moves, event.key)) return;
    const target = moves[event.key]!();
    if (!target) return;
    event.preventDefault();
    this.setStop(target);
    this.focusStop();
    this.follow.show(target);
  };

  readonly #focusin = (event: Event): void => {
    const target = event.target as HTMLElement;
    // reached by keyboard: the viewer reads here now
    if (target.matches('button.time:focus-visible')) this.follow.set(false);
  };
}
