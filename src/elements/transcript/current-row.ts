import { lazy } from '../../lazy.js';
import type { Player, Seek } from '../../state/index.js';
import type { Segment } from '../../talk/index.js';
import { segmentAfter, segmentBefore, type CaptionCue, type CuesOf, type Timeline } from '../../timeline/index.js';
import type { RowRenderer } from './row-renderer.js';
import type { AutoScroll } from './auto-scroll.js';
import type { RowInput } from './row-input.js';
import { sentenceIn } from './cue-range.js';
import type { WordHighlight } from './word-highlight.js';

/** What the transcript needs to know of the moment. */
export interface Moment {
  readonly segments: readonly Segment[];
  readonly cues: readonly CaptionCue[];
  readonly lastSeek: Seek | undefined;
  readonly range: Player['state']['range'];
  readonly timeline: Timeline | undefined;
  readonly cuesOf: CuesOf;
  readonly media: HTMLMediaElement | undefined;
  readonly shift: number;
  readonly playing: boolean;
  readonly rate: number;
}

export const momentOf = (s: Player['state']): Moment => ({
  segments: s.cursor.segments,
  cues: s.cursor.cues,
  lastSeek: s.lastSeek,
  range: s.range,
  timeline: s.timeline,
  cuesOf: s.cuesOf,
  media: s.media,
  shift: s.shift,
  playing: !s.paused && !s.waiting && !s.seeking,
  rate: s.rate,
});

/** Marks what is said now, and keeps it in view: classes and attributes by hand, nothing is drawn. */
export class CurrentRow {
  #moment: Moment | undefined;
  #rows: readonly HTMLElement[] = [];
  /** Somebody went where nothing is said, before the row was drawn that is the place. */
  #awaited = false;
  #words: WordHighlight | undefined;

  constructor(
    readonly box: HTMLElement,
    readonly renderer: () => RowRenderer | undefined,
    readonly follow: AutoScroll,
    readonly input: RowInput,
    readonly signal: AbortSignal,
  ) {}

  /** The main current row: of several who speak, the last to begin. */
  get row(): HTMLElement | undefined {
    return this.#rows.at(-1);
  }

  /** The rows are new: nothing is marked in them yet. */
  forget(): void {
    this.#rows = [];
  }

  update(moment: Moment | undefined): void {
    const before = this.#moment;
    this.#moment = moment;
    const jump = moment?.lastSeek !== before?.lastSeek || moment?.timeline !== before?.timeline;
    const changed = this.#mark();
    if (changed || jump) this.#follow(jump);
    else if (moment?.cues !== before?.cues && this.row && this.follow.following && !this.follow.holds(this.row)) {
      // captions that have just been cut are no reason to move what was clicked
      const clicked = moment?.lastSeek?.by === 'transcript' && !before?.cues.length && this.follow.sees(this.row);
      if (!clicked) this.#show(this.row, true);
    }
    this.#light();
  }

  /** The talk is where it was, but its row has just been drawn. */
  grown(): void {
    if (this.#rows.length || !(this.#mark() || this.#awaited)) return;
    this.#follow(true);
    this.#light();
  }

  /** Brings what is said now into view. */
  show(glide = false): void {
    if (this.row) this.#show(this.row, glide);
  }

  /** Whether the current row is above what is seen. */
  get isAbove(): boolean {
    return Boolean(this.row && this.row.getBoundingClientRect().bottom < this.box.getBoundingClientRect().top + 1);
  }

  #mark(): boolean {
    const renderer = this.renderer();
    const rows = (this.#moment?.segments ?? [])
      .map((segment) => renderer?.rowOf(segment))
      .filter((row) => row !== undefined);
    if (rows.length === this.#rows.length && rows.every((row, i) => row === this.#rows[i])) return false;
    for (const row of this.#rows) if (!rows.includes(row)) row.removeAttribute('aria-current');
    for (const row of rows) row.setAttribute('aria-current', 'true');
    this.#rows = rows;
    return true;
  }

  #follow(jump: boolean): void {
    const { follow, input } = this;
    const row = this.row ?? (jump ? this.#inPause() : undefined);
    this.#awaited = jump && !row;
    if (!row) return;
    if (!input.focused) input.setStop(row);
    if (!follow.following) return;
    // what was clicked stays under the pointer
    if (jump && this.#moment?.lastSeek?.by === 'transcript' && follow.sees(row)) return;
    this.#show(row, !jump);
  }

  /** In a pause, what was said last is the place; in one that a range begins with, what is the first of it. */
  #inPause(): HTMLElement | undefined {
    const { timeline, lastSeek, range } = this.#moment ?? {};
    if (!timeline || !lastSeek) return undefined;
    const { time } = lastSeek;
    const next = range && time >= range[0] ? segmentAfter(timeline, time) : undefined;
    const place = next && next.start < range![1] ? next : segmentBefore(timeline, time);
    return place && this.renderer()?.rowOf(place.segment);
  }

  #show(row: HTMLElement, glide: boolean): void {
    const { cues = [], cuesOf } = this.#moment ?? {};
    const segment = this.renderer()?.segmentOf(row);
    const cue = cues.findLast((c) => c.segment === segment);
    this.follow.show(row, { glide, ...(cue && cuesOf && { line: () => sentenceIn(row, cue, cuesOf) }) });
  }

  #light(): void {
    const { media, shift = 0, segments = [], playing = false, rate = 1 } = this.#moment ?? {};
    if (!this.#words) {
      // few talks have words: those load what lights them up
      if (!segments.some(({ words }) => words?.length)) return;
      const part = lazy.wordHighlight.loaded;
      if (!part) {
        lazy.wordHighlight.load().then(
          () => this.signal.aborted || this.#light(),
          () => undefined,
        );
        return;
      }
      this.#words = new part.WordHighlight(this.box, this.signal);
    }
    const spoken = segments.flatMap((segment) => {
      const row = this.renderer()?.rowOf(segment);
      return row ? [[segment, row] as const] : [];
    });
    this.#words.update(media && { media, shift, spoken, playing, rate });
  }
}
