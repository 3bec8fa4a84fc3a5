import type { ReactiveController } from 'lit';
import { PlayerConnection, type Player, type PlayerPart } from '../../state/index.js';
import { AutoScroll } from './auto-scroll.js';
import { CurrentRow, currentRowState, type CurrentRowState } from './current-row.js';
import { LanguageFilter } from './language-filter.js';
import { singleLanguage } from './reading.js';
import { RovingTabindex } from './roving-tabindex.js';
import type { RowContext } from './row-context.js';
import { RowInput } from './row-input.js';
import { RowRenderer } from './row-renderer.js';
import { ScrollAnchor } from './scroll-anchor.js';
import { enableSelectAll } from './select-all.js';
import { hasSelection, selectionIn } from './selection.js';
import type { TranscriptView } from './transcript-view.js';
import { WordHighlightLoader, wordState, type WordState } from './word-highlight-loader.js';

/** Estimates of heights are not corrected until the box has stood still for this long. */
const SCROLL_PAUSE_MS = 250;

/** What the body needs of the transcript. */
interface BodyOptions {
  /** The scrolling box; null before the first update. */
  readonly box: () => HTMLElement | null;
  readonly player: () => Player | undefined;
  /** Undefined while there is no talk. */
  readonly context: () => RowContext | undefined;
  /** What is shown of each segment. */
  readonly reading: () => string;
}

/** What exists while the transcript is in the page. */
interface Session {
  readonly box: HTMLElement;
  readonly autoScroll: AutoScroll;
  readonly tabindex: RovingTabindex;
  readonly currentRow: CurrentRow;
  readonly words: WordHighlightLoader;
  readonly anchor: ScrollAnchor;
  readonly end: AbortController;
}

/**
 * The rows of the transcript in their box: renders them for each talk, marks and follows the current row, and holds the row that the
 * viewer reads in place while heights change.
 */
export class TranscriptBody implements ReactiveController {
  /** Whether the current row is kept in view. */
  following = true;
  /** Whether the current row is above what is in view. */
  isCurrentAbove = false;
  /** The rows; undefined while there is no talk. */
  renderer: RowRenderer | undefined;

  readonly #part: PlayerPart;
  readonly #options: BodyOptions;
  readonly #languageFilter: LanguageFilter;
  readonly #currentRowState: PlayerConnection<CurrentRowState>;
  readonly #wordState: PlayerConnection<WordState>;
  #session: Session | undefined;
  /** What is shown of each segment in the rows as they are laid out now. */
  #reading: string | undefined;
  /** When the box last moved, in milliseconds of `performance.now()`. */
  #scrolledAt = 0;

  constructor(part: PlayerPart, options: BodyOptions) {
    this.#part = part;
    this.#options = options;
    this.#languageFilter = new LanguageFilter(part);
    // these change often, and at exact times: they set attributes, and the transcript is not rendered again
    this.#currentRowState = new PlayerConnection(part, currentRowState, (state) => {
      this.#session?.currentRow.update(state);
      if (!this.following) this.#updateIsCurrentAbove();
    });
    this.#wordState = new PlayerConnection(part, wordState, (state) => this.#session?.words.update(state));
    part.addController(this);
  }

  get view(): TranscriptView {
    return {
      box: this.#options.box()!,
      renderer: this.renderer,
      autoScroll: this.#session?.autoScroll,
      player: this.#options.player(),
      reading: this.#options.reading(),
    };
  }

  toggleFollowing(): void {
    if (this.following) this.#session?.autoScroll.setFollowing(false);
    else this.resumeFollowing();
  }

  /** @param focusesRow Whether the focus moves to the current row, because the button that has it goes away. */
  resumeFollowing(focusesRow = false): void {
    if (!this.#session) return;
    const { box, currentRow, tabindex, autoScroll } = this.#session;
    if (hasSelection(box)) selectionIn(box)?.removeAllRanges();
    if (focusesRow) {
      // before following starts: focus on a row would stop it
      tabindex.moveTo(currentRow.row);
      tabindex.focus();
    }
    autoScroll.setFollowing(true);
    currentRow.show();
  }

  hostConnected(): void {
    if (!this.following) {
      this.following = true;
      this.#part.requestUpdate();
    }
    this.#start();
  }

  hostDisconnected(): void {
    this.#session?.end.abort();
    this.#session = undefined;
    this.#removeRows();
  }

  hostUpdate(): void {
    if (this.#isReadingChanged()) this.#session?.anchor.save();
    this.#languageFilter.show(singleLanguage(this.#options.reading()));
  }

  hostUpdated(): void {
    if (this.#session) this.#render(this.#session);
    else this.#start();
    const isReadingChanged = this.#isReadingChanged();
    this.#reading = this.#options.reading();
    if (!isReadingChanged) return;
    this.#session?.anchor.restore();
    this.#correctEstimates();
  }

  #isReadingChanged(): boolean {
    return this.#reading !== undefined && this.#reading !== this.#options.reading();
  }

  #start(): void {
    const box = this.#options.box();
    if (!box || !this.#part.isConnected) return;
    const end = new AbortController();
    const { signal } = end;
    const renderer = () => this.renderer;
    const autoScroll = new AutoScroll(box, renderer, (following) => this.#setFollowing(following), signal);
    const tabindex = new RovingTabindex(box);
    const currentRow = new CurrentRow(box, renderer, autoScroll, tabindex);
    const words = new WordHighlightLoader(box, renderer, signal);
    const anchor = new ScrollAnchor(box, renderer);
    new RowInput(box, renderer, this.#options.player, autoScroll, tabindex, signal);
    box.addEventListener('scroll', () => this.#handleScroll(), { signal, passive: true });
    window.addEventListener('beforeprint', () => this.#preparePrint(box), { signal });
    enableSelectAll(box, signal);
    this.#watchWidth(box, signal);
    this.#session = { box, autoScroll, tabindex, currentRow, words, anchor, end };
    this.#render(this.#session);
  }

  /** Renders the rows again if the talk, the language of the interface or the level of headings is another. */
  #render({ box, currentRow, tabindex, words }: Session): void {
    const context = this.#options.context();
    if (this.renderer && context && isSameContext(this.renderer.context, context)) return;
    this.#removeRows();
    currentRow.reset();
    box.replaceChildren();
    if (!context) return;
    this.renderer = new RowRenderer(box, context);
    this.renderer.render((isComplete) => {
      currentRow.rowsAdded();
      words.refresh();
      if (isComplete) this.#correctEstimates();
    });
    tabindex.moveTo(this.renderer.timedRow(undefined, 1));
    currentRow.update(this.#currentRowState.value);
    words.update(this.#wordState.value);
  }

  #removeRows(): void {
    this.renderer?.stop();
    this.renderer = undefined;
  }

  /** Corrects the heights of rows that were never laid out, and holds what is read in place meanwhile. */
  #correctEstimates(): void {
    this.renderer?.layout.correctEstimates(
      (change) => this.#session?.anchor.holdDuring(change),
      () => performance.now() - this.#scrolledAt < SCROLL_PAUSE_MS || !this.#session?.box.clientHeight,
    );
  }

  #watchWidth(box: HTMLElement, signal: AbortSignal): void {
    let width: number | undefined;
    const observer = new ResizeObserver(() => {
      const previous = width;
      width = box.clientWidth;
      // 0 while the box is hidden
      if (!width || previous === undefined || width === previous) return;
      if (this.following && this.#session?.currentRow.row) this.#session.currentRow.show();
      else this.#session?.anchor.restore();
      this.#correctEstimates();
    });
    observer.observe(box);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }

  #handleScroll(): void {
    this.#scrolledAt = performance.now();
    if (!this.following) this.#readElsewhere();
  }

  #setFollowing(following: boolean): void {
    this.following = following;
    this.#part.requestUpdate();
    if (!following) this.#readElsewhere();
  }

  #readElsewhere(): void {
    this.#session?.anchor.save();
    this.#updateIsCurrentAbove();
  }

  #updateIsCurrentAbove(): void {
    const isAbove = this.#session?.currentRow.isAboveView ?? false;
    if (isAbove === this.isCurrentAbove) return;
    this.isCurrentAbove = isAbove;
    this.#part.requestUpdate();
  }

  /** Paper shows all rows, and nobody scrolls there to the pictures. */
  #preparePrint(box: HTMLElement): void {
    this.renderer?.complete();
    for (const image of box.querySelectorAll<HTMLImageElement>('img[loading=lazy]')) image.loading = 'eager';
  }
}

const isSameContext = (a: RowContext, b: RowContext): boolean =>
  a.talk === b.talk && a.strings === b.strings && a.headingLevel === b.headingLevel;
