import type { Segment } from '../../talk/index.js';
import { create } from '../shared/dom.js';
import { outline, type Entry } from '../../timeline/outline.js';
import { chapterHeading, segmentRow, type RowContext } from './rows.js';
import { slideRow } from './slide.js';

/** How many rows are laid out, or skipped, together. */
const CHUNK = 20;
/** So many chunks are drawn at once; the rest follows without holding up anything. */
const FIRST = 3;
/** Milliseconds that drawing may take at a time. */
const SLICE = 16;
/** Up to so many chunks are laid out ahead of time: 3,000 rows. */
const SETTLED = 150;

/**
 * A talk drawn into a box: chapters, each with a heading that sticks and chunks of rows, which the browser lays out only when
 * they are near. (The headings are outside of the chunks: what is skipped also holds fast what sticks in it.) The first rows
 * come at once, the others in slices.
 */
export class Drawing {
  /** The rows of segments, in reading order. */
  readonly rows: HTMLElement[] = [];
  readonly chunks: HTMLElement[] = [];
  readonly #segments: readonly Segment[];
  readonly #places = new Map<string, number>();
  readonly #chunkOf = new Map<Element, number>();
  readonly #entries: Iterator<Entry, void>;
  #chapter: HTMLElement | undefined;
  #chunk: HTMLElement | undefined;
  #room = 0;
  #done = false;
  #near: HTMLElement[] = [];
  #settling = 0;
  #grown: ((done: boolean) => void) | undefined;

  constructor(
    readonly box: HTMLElement,
    readonly context: RowContext,
    readonly signal: AbortSignal,
  ) {
    this.#segments = context.talk.segments;
    this.#entries = outline(context.talk);
  }

  /** Draws the first rows now, and all the others soon; `grown` hears of each slice. */
  draw(grown: (done: boolean) => void): void {
    this.#grown = grown;
    this.#draw(() => this.chunks.length > FIRST);
    this.#continue();
  }

  #continue(): void {
    if (!this.#done) {
      setTimeout(() => {
        if (this.signal.aborted || this.#done) return;
        const until = performance.now() + SLICE;
        this.#draw(() => performance.now() > until);
        this.#continue();
      });
    }
  }

  /** Draws what is missing, at once: for printing, which does not wait. */
  finish(): void {
    if (!this.#done) this.#draw(() => false);
  }

  /** Draws up to the first new chunk for which `enough` holds. */
  #draw(enough: () => boolean): void {
    for (;;) {
      const { value: entry, done } = this.#entries.next();
      if (done) {
        this.#done = true;
        break;
      }
      if (entry.kind === 'chapter') {
        this.#chapter = create('div', { class: 'chapter' }, chapterHeading(entry.chapter, this.context));
        this.box.append(this.#chapter);
        this.#room = 0;
        continue;
      }
      const full = this.#room-- <= 0;
      if (full) this.#open();
      this.#chunk!.append(entry.kind === 'slide' ? slideRow(entry, this.context) : this.#row(entry));
      if (full && enough()) break;
    }
    this.#grown?.(this.#done);
  }

  #open(): void {
    if (!this.#chapter) this.box.append((this.#chapter = create('div', { class: 'chapter' })));
    this.#chunk = create('ol', { class: 'chunk' });
    this.#chapter.append(this.#chunk);
    this.#chunkOf.set(this.#chunk, this.chunks.length);
    this.chunks.push(this.#chunk);
    this.#room = CHUNK - 1;
  }

  #row({ segment, turn }: Extract<Entry, { kind: 'segment' }>): HTMLElement {
    const row = segmentRow(segment, turn, this.context);
    this.#places.set(segment.id, this.rows.length);
    this.rows.push(row);
    return row;
  }

  // ── finding things ────────────────────────────────────────────────────────────────────────────

  rowOf(segment: Segment | undefined): HTMLElement | undefined {
    const place = segment && this.#places.get(segment.id);
    return place === undefined ? undefined : this.rows[place];
  }

  segmentOf(row: HTMLElement | null | undefined): Segment | undefined {
    const place = this.#places.get(row?.dataset['segment'] ?? '');
    return place === undefined ? undefined : this.#segments[place];
  }

  /** The next row with a time after `row`, or before it; the first or last for `undefined`. */
  timed(row: HTMLElement | undefined, direction: 1 | -1): HTMLElement | undefined {
    const from = row ? this.#places.get(row.dataset['segment'] ?? '')! : direction > 0 ? -1 : this.rows.length;
    for (let i = from + direction; i >= 0 && i < this.rows.length; i += direction) {
      if (this.#segments[i]!.start !== undefined) return this.rows[i];
    }
    return undefined;
  }

  /** The row that is at `y` of the viewport, or the next below: only chunks are measured on the way. */
  rowAt(y: number): HTMLElement | undefined {
    let low = 0;
    let high = this.chunks.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.chunks[middle]!.getBoundingClientRect().bottom <= y) low = middle + 1;
      else high = middle;
    }
    for (const item of this.chunks[low]?.children ?? []) {
      if (item.getBoundingClientRect().bottom > y && item.matches('.row')) return item as HTMLElement;
    }
    const after = this.chunks[low + 1]?.querySelector<HTMLElement>('.row');
    return after ?? this.rows.at(-1);
  }

  // ── laying out ────────────────────────────────────────────────────────────────────────────────

  /** Chunks that were never laid out have guessed heights: lays out what lies around the row, so that it can be measured. */
  layOut(row: HTMLElement): void {
    const at = this.#chunkOf.get(row.parentElement!);
    if (at === undefined) return;
    const near = this.chunks.slice(Math.max(0, at - 1), at + 2);
    for (const chunk of this.#near) if (!near.includes(chunk)) chunk.classList.remove('near');
    for (const chunk of near) chunk.classList.add('near');
    this.#near = near;
  }

  /**
   * Gives each chunk its real height, a few at a time, while nothing else is to be done: the scroll bar then tells the truth. A
   * talk of a whole day keeps its guesses.
   *
   * @param change - called with each change of heights
   * @param busy - whether this is no time for it
   */
  settle(change: (change: () => void) => void, busy: () => boolean): void {
    const turn = ++this.#settling;
    if (this.chunks.length > SETTLED) return;
    const chunks = [...this.chunks];
    const next = () => {
      if (this.signal.aborted || turn !== this.#settling) return;
      if (busy()) return idle(next);
      const some = chunks.splice(0, 2);
      change(() => some.forEach((chunk) => chunk.classList.add('settled')));
      // the browser remembers a height that it has drawn
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          for (const chunk of some) chunk.classList.remove('settled');
          if (chunks.length) idle(next);
        }),
      );
    };
    if (chunks.length) idle(next);
  }
}

function idle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 100);
}
