import type { Player, Seek } from '../../state/index.js';
import type { Segment } from '../../talk/index.js';
import { segmentAfter, segmentBefore, type CaptionCue, type CuesOf, type Timeline } from '../../timeline/index.js';
import type { AutoScroll } from './auto-scroll.js';
import { cueStart } from './cue-start.js';
import type { RowRenderer } from './row-renderer.js';
import type { RovingTabindex } from './roving-tabindex.js';

/** The slice of the player's state that says which row is current and where in it the talk is. */
export interface CurrentRowState {
  readonly segments: readonly Segment[];
  readonly cues: readonly CaptionCue[];
  readonly lastSeek: Seek | undefined;
  readonly range: Player['state']['range'];
  readonly timeline: Timeline | undefined;
  readonly cuesOf: CuesOf;
}

export const currentRowState = (state: Player['state']): CurrentRowState => ({
  segments: state.cursor.segments,
  cues: state.cursor.cues,
  lastSeek: state.lastSeek,
  range: state.range,
  timeline: state.timeline,
  cuesOf: state.cuesOf,
});

/** Marks the rows that are said now and keeps the main one in view. Sets attributes only: nothing is rendered again. */
export class CurrentRow {
  readonly #box: HTMLElement;
  readonly #renderer: () => RowRenderer | undefined;
  readonly #autoScroll: AutoScroll;
  readonly #tabindex: RovingTabindex;
  #state: CurrentRowState | undefined;
  #rows: readonly HTMLElement[] = [];
  /** A seek went to a pause, and the row to show for it is not rendered yet. */
  #isRowMissing = false;

  constructor(
    box: HTMLElement,
    renderer: () => RowRenderer | undefined,
    autoScroll: AutoScroll,
    tabindex: RovingTabindex,
  ) {
    this.#box = box;
    this.#renderer = renderer;
    this.#autoScroll = autoScroll;
    this.#tabindex = tabindex;
  }

  /** The main current row: of several, the last to start. */
  get row(): HTMLElement | undefined {
    return this.#rows.at(-1);
  }

  /** Whether the current row is above what is in view. */
  get isAboveView(): boolean {
    const { row } = this;
    return row !== undefined && row.getBoundingClientRect().bottom < this.#box.getBoundingClientRect().top + 1;
  }

  /** Forgets the marked rows, because all rows are rendered again. */
  reset(): void {
    this.#rows = [];
  }

  update(state: CurrentRowState | undefined): void {
    const previous = this.#state;
    this.#state = state;
    const hasJumped = state?.lastSeek !== previous?.lastSeek || state?.timeline !== previous?.timeline;
    if (this.#mark() || hasJumped) this.#follow(hasJumped);
    else if (state?.cues !== previous?.cues) this.#followLine(Boolean(previous?.cues.length));
  }

  /** Marks and shows the current row if it was not rendered before. */
  rowsAdded(): void {
    if (!this.#rows.length && (this.#mark() || this.#isRowMissing)) this.#follow(true);
  }

  /** Scrolls the current row into view at once. */
  show(): void {
    if (this.row) this.#scrollTo(this.row, false);
  }

  /** Returns whether other rows are current than before. */
  #mark(): boolean {
    const renderer = this.#renderer();
    const rows = (this.#state?.segments ?? [])
      .map((segment) => renderer?.rowOf(segment))
      .filter((row) => row !== undefined);
    if (rows.length === this.#rows.length && rows.every((row, i) => row === this.#rows[i])) return false;
    for (const row of this.#rows) if (!rows.includes(row)) row.removeAttribute('aria-current');
    for (const row of rows) row.setAttribute('aria-current', 'true');
    this.#rows = rows;
    return true;
  }

  #follow(hasJumped: boolean): void {
    const row = this.row ?? (hasJumped ? this.#rowNearPause() : undefined);
    this.#isRowMissing = hasJumped && !row;
    if (!row) return;
    if (!this.#tabindex.hasFocus) this.#tabindex.moveTo(row);
    if (!this.#autoScroll.following) return;
    // a row that was clicked stays under the pointer
    if (hasJumped && this.#isClicked(row)) return;
    this.#scrollTo(row, !hasJumped);
  }

  /** Follows the lines of a row that is too high to be seen whole. */
  #followLine(hadCues: boolean): void {
    const { row } = this;
    if (!row || !this.#autoScroll.following || this.#autoScroll.isShowing(row)) return;
    // the first captions of a row that was clicked are no reason to move it
    if (!hadCues && this.#isClicked(row)) return;
    this.#scrollTo(row, true);
  }

  #isClicked(row: HTMLElement): boolean {
    return this.#state?.lastSeek?.by === 'transcript' && this.#autoScroll.isInView(row);
  }

  /** In a pause, the row that was said last; the next one if a range that is played begins with the pause. */
  #rowNearPause(): HTMLElement | undefined {
    const { timeline, lastSeek, range } = this.#state ?? {};
    if (!timeline || !lastSeek) return undefined;
    const { time } = lastSeek;
    const next = range && time >= range[0] ? segmentAfter(timeline, time) : undefined;
    const nearest = next && next.start < range![1] ? next : segmentBefore(timeline, time);
    return nearest && this.#renderer()?.rowOf(nearest.segment);
  }

  #scrollTo(row: HTMLElement, smooth: boolean): void {
    const { cues = [], cuesOf } = this.#state ?? {};
    const segment = this.#renderer()?.segmentOf(row);
    const cue = cues.findLast((each) => each.segment === segment);
    const line = cue && cuesOf && (() => cueStart(row, cue, cuesOf));
    this.#autoScroll.scrollTo(row, { smooth, line });
  }
}
