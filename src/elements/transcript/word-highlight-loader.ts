import { lazy } from '../../lazy.js';
import type { Player, Seek } from '../../state/index.js';
import type { Segment } from '../../talk/index.js';
import type { RowRenderer } from './row-renderer.js';
import type { WordHighlight } from './word-highlight.js';

/** The slice of the player's state that says which words are said, and how fast. */
export interface WordState {
  readonly segments: readonly Segment[];
  readonly media: HTMLMediaElement | undefined;
  readonly shift: number;
  readonly isPlaying: boolean;
  readonly rate: number;
  /** Other words are said after a seek, also while nothing plays. */
  readonly lastSeek: Seek | undefined;
}

export const wordState = (state: Player['state']): WordState => ({
  segments: state.cursor.segments,
  media: state.media,
  shift: state.shift,
  isPlaying: !state.paused && !state.waiting && !state.seeking,
  rate: state.rate,
  lastSeek: state.lastSeek,
});

/** Loads the highlighting of words with the first current segment whose words have times. Few talks have such segments. */
export class WordHighlightLoader {
  readonly #box: HTMLElement;
  readonly #renderer: () => RowRenderer | undefined;
  readonly #signal: AbortSignal;
  #state: WordState | undefined;
  #highlight: WordHighlight | undefined;

  constructor(box: HTMLElement, renderer: () => RowRenderer | undefined, signal: AbortSignal) {
    this.#box = box;
    this.#renderer = renderer;
    this.#signal = signal;
  }

  update(state: WordState | undefined): void {
    this.#state = state;
    this.refresh();
  }

  /** To be called when rows were added: those of the current segments may be among them. */
  refresh(): void {
    const { media, segments = [], shift = 0, isPlaying = false, rate = 1 } = this.#state ?? {};
    if (!this.#highlight && !segments.some(({ words }) => words?.length)) return;
    const part = lazy.wordHighlight.loaded;
    if (!part) return this.#load();
    this.#highlight ??= new part.WordHighlight(this.#box, this.#signal);
    const rows = segments.flatMap((segment) => {
      const row = this.#renderer()?.rowOf(segment);
      return row ? [[segment, row] as const] : [];
    });
    this.#highlight.update(media && { media, shift, rows, isPlaying, rate });
  }

  /** A load that fails is tried again with the next change. */
  #load(): void {
    lazy.wordHighlight.load().then(
      () => this.#signal.aborted || this.refresh(),
      () => undefined,
    );
  }
}
