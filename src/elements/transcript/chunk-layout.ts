import { binarySearch } from '../../talk/binary-search.js';

/** A transcript of this many chunks or fewer is laid out as a whole. */
const FEW_CHUNKS = 4;

/**
 * Decides which chunks of rows the browser lays out. It skips those that are far from view (`content-visibility: auto`), and takes an
 * estimate for their height.
 */
export class ChunkLayout {
  readonly #box: HTMLElement;
  readonly #chunks: HTMLElement[] = [];
  readonly #indexes = new Map<Element, number>();
  /** Chunks that are laid out because a row in them is measured. */
  #near: readonly HTMLElement[] = [];
  /** The latest request to correct the estimates: earlier ones stop. */
  #latestCorrection: object | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  get count(): number {
    return this.#chunks.length;
  }

  add(chunk: HTMLElement): void {
    this.#indexes.set(chunk, this.#chunks.length);
    this.#chunks.push(chunk);
  }

  /** To be called after the last chunk. WebKit copies the end of a selection only if it is laid out, and "select all" ends here. */
  complete(): void {
    this.#chunks.at(-1)?.classList.add('settled');
  }

  /** The row at `y` of the viewport, or the next below it. On the way only chunks are measured. */
  rowAt(y: number): HTMLElement | undefined {
    const chunks = this.#chunks;
    const index = binarySearch(chunks.length, (i) => chunks[i]!.getBoundingClientRect().bottom <= y);
    for (const item of chunks[index]?.children ?? []) {
      if (item.getBoundingClientRect().bottom > y && item.matches('.row')) return item as HTMLElement;
    }
    return chunks[index + 1]?.querySelector<HTMLElement>('.row') ?? undefined;
  }

  /** Lays out the chunk of `row` and its neighbours, so that the row can be measured. */
  layOut(row: HTMLElement): void {
    const index = this.#indexes.get(row.parentElement!);
    if (index === undefined) return;
    const near = this.#chunks.slice(Math.max(0, index - 1), index + 2);
    for (const chunk of this.#near) if (!near.includes(chunk)) chunk.classList.remove('near');
    // adding a class that is there already would make the browser compute styles again
    for (const chunk of near) if (!chunk.classList.contains('near')) chunk.classList.add('near');
    this.#near = near;
  }

  /**
   * Takes the heights of the rows in view as the estimate for those that were never laid out, when the browser is idle: the scroll bar
   * is then nearly right. To lay out more rows for that would cost more than everything else together.
   *
   * @param apply Makes the change of heights.
   * @param isBusy Whether to try again later.
   */
  correctEstimates(apply: (change: () => void) => void, isBusy: () => boolean): void {
    const correction = (this.#latestCorrection = {});
    const correct = () => {
      // a box that is hidden is corrected when it appears
      if (correction !== this.#latestCorrection || !this.#box.clientHeight) return;
      if (isBusy()) return whenIdle(correct);
      if (this.#chunks.length <= FEW_CHUNKS) {
        return apply(() => this.#chunks.forEach((chunk) => chunk.classList.add('settled')));
      }
      const height = this.#rowHeightInView();
      if (height) apply(() => this.#box.style.setProperty('--_row', `${height.toFixed(1)}px`));
    };
    whenIdle(correct);
  }

  stop(): void {
    this.#latestCorrection = undefined;
  }

  /** The mean height in pixels of the rows in view; NaN where there are none. */
  #rowHeightInView(): number {
    const first = this.rowAt(this.#box.getBoundingClientRect().top)?.parentElement;
    const index = (first && this.#indexes.get(first)) ?? 0;
    const chunks = this.#chunks.slice(index, index + 2);
    const rows = chunks.reduce((sum, chunk) => sum + chunk.childElementCount, 0);
    return chunks.reduce((sum, chunk) => sum + chunk.offsetHeight, 0) / rows;
  }
}

function whenIdle(work: () => void): void {
  // Safari has no idle callbacks
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 100);
}
