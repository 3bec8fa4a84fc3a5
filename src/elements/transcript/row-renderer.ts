import type { Segment } from '../../talk/index.js';
import { create } from '../shared/dom.js';
import { transcriptItems, type TranscriptItem } from '../../timeline/transcript-items.js';
import type { RowContext } from './row-context.js';
import { chapterHeading, segmentRow } from './segment-row.js';
import { slideRow } from './slide-row.js';

/** How many rows are laid out, or skipped, together. */
const CHUNK = 20;
/** So many chunks are drawn at once; the rest follows without holding up anything. */
const FIRST = 3;
/** A talk of so many chunks is laid out altogether. */
const SHORT = 4;
/** Milliseconds that renderer may take at a time. */
const SLICE = 16;

/**
 * A talk drawn into a box: chapters, each with a heading that sticks and chunks of rows, which the browser lays out only when
 * they are near. (The headings are outside of the chunks: what is skipped also holds fast what sticks in it.) The first rows
 * come at once, the others in slices.
 */
export class RowRenderer {
  /** The rows of segments, in reading order. */
  readonly rows: HTMLElement[] = [];
  readonly chunks: HTMLElement[] = [];
  readonly #segments: readonly Segment[];
  readonly #places = new Map<string, number>();
  readonly #chunkOf = new Map<Element, number>();
  readonly #entries: Iterator<TranscriptItem, void>;
  #chapter: HTMLElement | undefined;
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
    this.#entries = transcriptItems(context.talk);
  }

  /** Draws the first rows now, and all the others soon; `grown` hears of each slice. */
  draw(grown: (done: boolean) => void): void {
    this.#grown = grown;
    this.#draw(() => this.chunks.length >= FIRST);
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

  /** Draws whole chunks, until `enough` holds after one. They are filled first: a page that grows row by row costs more. */
  #draw(enough: () => boolean): void {
    while (!this.#done && !(this.#drawChunk() && enough()));
    // WebKit leaves out of what it copies the end of a selection where that is not laid out: of "all", this
    if (this.#done) this.chunks.at(-1)?.classList.add('settled');
    this.#grown?.(this.#done);
  }

  /** Draws a chunk, unless a heading comes first. */
  #drawChunk(): boolean {
    const items: HTMLElement[] = [];
    while (items.length < CHUNK) {
      const { value: entry, done } = this.#entries.next();
      if (done) {
        this.#done = true;
        break;
      }
      if (entry.kind === 'chapter') {
        this.#add(items);
        this.#chapter = create('div', { class: 'chapter' }, chapterHeading(entry.chapter, this.context));
        this.box.append(this.#chapter);
        return items.length > 0;
      }
      items.push(entry.kind === 'slide' ? slideRow(entry, this.context) : this.#row(entry));
    }
    this.#add(items);
    return items.length > 0;
  }

  #add(items: readonly HTMLElement[]): void {
    if (!items.length) return;
    const chunk = create('ol', { class: 'chunk' }, ...items);
    if (items.length < CHUNK) chunk.style.setProperty('--_rows', String(items.length));
    this.#chunkOf.set(chunk, this.chunks.length);
    this.chunks.push(chunk);
    if (!this.#chapter) this.box.append((this.#chapter = create('div', { class: 'chapter' })));
    this.#chapter.append(chunk);
  }

  #row({ segment, turn }: Extract<TranscriptItem, { kind: 'segment' }>): HTMLElement {
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
    // said again, it would be a change to the browser
    for (const chunk of near) if (!chunk.classList.contains('near')) chunk.classList.add('near');
    this.#near = near;
  }

  /**
   * Learns from the chunks in view how high a row is, while nothing else is to be done: what was never laid out is taken to be
   * so high, and the scroll bar nearly tells the truth. To lay out more for that would cost more than everything else together.
   *
   * @param change - called with the change of heights
   * @param busy - whether this is no time for it
   */
  settle(change: (change: () => void) => void, busy: () => boolean): void {
    const turn = ++this.#settling;
    const learn = () => {
      const { box } = this;
      // a box that is not shown settles when it appears
      if (this.signal.aborted || turn !== this.#settling || !box.clientHeight) return;
      if (busy()) return idle(learn);
      if (this.chunks.length <= SHORT) {
        return change(() => this.chunks.forEach((chunk) => chunk.classList.add('settled')));
      }
      const at = this.#chunkOf.get(this.rowAt(box.getBoundingClientRect().top)?.parentElement ?? box) ?? 0;
      const seen = this.chunks.slice(at, at + 2);
      const rows = seen.reduce((sum, chunk) => sum + chunk.childElementCount, 0);
      const height = seen.reduce((sum, chunk) => sum + chunk.offsetHeight, 0) / rows;
      if (height) change(() => box.style.setProperty('--_row', `${height.toFixed(1)}px`));
    };
    idle(learn);
  }
}

function idle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 1000 });
  else setTimeout(work, 100);
}
