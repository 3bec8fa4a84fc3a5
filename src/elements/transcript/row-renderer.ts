import type { Segment } from '../../talk/index.js';
import { transcriptItems, type TranscriptItem } from '../../timeline/transcript-items.js';
import { createElement } from '../shared/dom.js';
import { chapterHeading } from './chapter-heading.js';
import { ChunkLayout } from './chunk-layout.js';
import type { RowContext } from './row-context.js';
import { SegmentRowFactory } from './segment-row.js';
import { slideRow } from './slide-row.js';

/** How many rows the browser lays out, or skips, together. */
const CHUNK_SIZE = 20;
/** How many chunks are rendered at once; the others follow in slices. */
const FIRST_CHUNKS = 3;
const SLICE_MS = 16;

/**
 * Renders a talk into a box: for each chapter a heading that sticks to the top and chunks of rows. Headings are outside of the chunks,
 * because what sticks inside a chunk that is skipped stays where it is.
 */
export class RowRenderer {
  readonly context: RowContext;
  /** The rows of segments, in reading order. */
  readonly rows: HTMLElement[] = [];
  readonly layout: ChunkLayout;
  readonly #box: HTMLElement;
  readonly #items: Iterator<TranscriptItem, void>;
  readonly #factory: SegmentRowFactory;
  /** Index of each segment's row, by the segment's id. */
  readonly #indexes = new Map<string, number>();
  #chapter: HTMLElement | undefined;
  #isComplete = false;
  #isStopped = false;
  #rowsAdded: ((isComplete: boolean) => void) | undefined;

  constructor(box: HTMLElement, context: RowContext) {
    this.#box = box;
    this.context = context;
    this.layout = new ChunkLayout(box);
    this.#items = transcriptItems(context.talk);
    this.#factory = new SegmentRowFactory(context);
  }

  /** Renders the first rows now and all others soon. Calls `rowsAdded` after each slice. */
  render(rowsAdded: (isComplete: boolean) => void): void {
    this.#rowsAdded = rowsAdded;
    this.#renderUntil(() => this.layout.count >= FIRST_CHUNKS);
    this.#continue();
  }

  /** Renders all that is missing at once: printing does not wait. */
  complete(): void {
    if (!this.#isComplete) this.#renderUntil(() => false);
  }

  /** Renders no more rows and measures nothing more. */
  stop(): void {
    this.#isStopped = true;
    this.layout.stop();
  }

  rowOf(segment: Segment | undefined): HTMLElement | undefined {
    return segment && this.rowById(segment.id);
  }

  /** @param id A segment's id. */
  rowById(id: string): HTMLElement | undefined {
    const index = this.#indexes.get(id);
    return index === undefined ? undefined : this.rows[index];
  }

  segmentOf(row: HTMLElement | null | undefined): Segment | undefined {
    const index = this.#indexes.get(row?.dataset['segment'] ?? '');
    return index === undefined ? undefined : this.context.talk.segments[index];
  }

  /** The nearest row with a time after `row`, or before it with -1; without `row` the first or the last. */
  timedRow(row: HTMLElement | undefined, direction: 1 | -1): HTMLElement | undefined {
    const from = row ? this.#indexes.get(row.dataset['segment'] ?? '')! : direction > 0 ? -1 : this.rows.length;
    for (let i = from + direction; i >= 0 && i < this.rows.length; i += direction) {
      if (this.context.talk.segments[i]!.start !== undefined) return this.rows[i];
    }
    return undefined;
  }

  /** The row at `y` of the viewport, or the next below it, or the last. */
  rowAt(y: number): HTMLElement | undefined {
    return this.layout.rowAt(y) ?? this.rows.at(-1);
  }

  /** Lays out what is around `row`, so that the row can be measured. */
  layOut(row: HTMLElement): void {
    this.layout.layOut(row);
  }

  #continue(): void {
    if (this.#isComplete) return;
    setTimeout(() => {
      if (this.#isStopped || this.#isComplete) return;
      const until = performance.now() + SLICE_MS;
      this.#renderUntil(() => performance.now() > until);
      this.#continue();
    });
  }

  /** Renders whole chunks until `isEnough` after one of them. A page that grows row by row would cost more. */
  #renderUntil(isEnough: () => boolean): void {
    while (!this.#isComplete && !(this.#renderChunk() && isEnough()));
    if (this.#isComplete) this.layout.complete();
    this.#rowsAdded?.(this.#isComplete);
  }

  /** Renders up to a chunk of rows, as far as the next heading. Returns whether there were any. */
  #renderChunk(): boolean {
    const items: HTMLElement[] = [];
    while (items.length < CHUNK_SIZE) {
      const { value: item, done } = this.#items.next();
      if (done) {
        this.#isComplete = true;
        break;
      }
      if (item.kind === 'chapter') {
        this.#addChunk(items);
        this.#addChapter(chapterHeading(item.chapter, this.context));
        return items.length > 0;
      }
      if (item.kind === 'slide') items.push(slideRow(item.slide, item.number, this.context));
      else items.push(this.#createRow(item.segment, item.turn));
    }
    this.#addChunk(items);
    return items.length > 0;
  }

  #createRow(segment: Segment, startsTurn: boolean): HTMLElement {
    const row = this.#factory.create(segment, startsTurn);
    this.#indexes.set(segment.id, this.rows.length);
    this.rows.push(row);
    return row;
  }

  #addChunk(items: readonly HTMLElement[]): void {
    if (!items.length) return;
    const chunk = createElement('ol', { class: 'chunk' }, ...items);
    if (items.length < CHUNK_SIZE) chunk.style.setProperty('--_rows', String(items.length));
    this.layout.add(chunk);
    (this.#chapter ?? this.#addChapter()).append(chunk);
  }

  #addChapter(heading?: HTMLElement): HTMLElement {
    this.#chapter = createElement('div', { class: 'chapter' }, heading);
    this.#box.append(this.#chapter);
    return this.#chapter;
  }
}
