import type { SearchItem, SearchMark } from '../../search/index.js';
import type { Search } from '../../state/index.js';
import { afterPaint } from '../shared/after-paint.js';
import { SharedHighlight } from './shared-highlight.js';
import { textRanges } from './text-range.js';
import type { TranscriptView } from './transcript-view.js';

/** How long highlighting may take at a time. */
const SLICE_MS = 8;

/** After this long without a new search, hits out of view are highlighted too: somebody who types needs the time more. */
const TYPING_PAUSE_MS = 200;

/** How many hits are highlighted. The list and the seek bar show all. */
const MAX_HIGHLIGHTED = 5000;

/** Highlights the words of a search in the rows, and those of the hit that the viewer is at in another colour. */
export class HitHighlights {
  readonly #view: () => TranscriptView;
  readonly #all = new SharedHighlight('forum-player-found', 1);
  // seen above the others
  readonly #current = new SharedHighlight('forum-player-found-here', 2);
  /** The latest search: work on an earlier one stops. */
  #latest: Search | undefined;

  constructor(view: () => TranscriptView) {
    this.#view = view;
  }

  /** The row, heading or slide of a hit; for a speaker the first row. */
  rowOf({ kind, id }: SearchItem): HTMLElement | undefined {
    const { renderer, player, box } = this.#view();
    if (kind === 'slide' || kind === 'chapter') {
      return box.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(id)}"]`) ?? undefined;
    }
    if (kind === 'segment') return renderer?.rowById(id);
    return renderer?.rowOf(player?.state.talk?.segments.find(({ speaker }) => speaker === id));
  }

  /** Highlights the words in the row of the current hit. Returns whether there are any. */
  showCurrent(row: HTMLElement | undefined, marks: readonly SearchMark[]): boolean {
    const ranges = row ? marks.flatMap((mark) => rangesIn(row, mark)) : [];
    this.#current.set(ranges);
    return ranges.length > 0 && SharedHighlight.isSupported;
  }

  /** Highlights all hits, those in view first, in slices until there is another search. Draws the results before. */
  async showAll(search: Search | undefined): Promise<void> {
    this.#latest = search;
    if (!search || !SharedHighlight.isSupported) return this.#all.set([]);
    const isOutdated = () => search !== this.#latest;
    await afterPaint();
    if (isOutdated()) return;
    this.#all.set([]);
    let until = performance.now() + SLICE_MS;
    let pause = TYPING_PAUSE_MS;
    let ranges: StaticRange[] = [];
    for (const item of this.#fromView(search.hits).slice(0, MAX_HIGHLIGHTED)) {
      const row = this.rowOf(item);
      if (row) ranges.push(...search.marks(item).flatMap((mark) => rangesIn(row, mark)));
      if (performance.now() < until) continue;
      this.#all.add(ranges);
      ranges = [];
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isOutdated()) return;
      pause = 0;
      until = performance.now() + SLICE_MS;
    }
    this.#all.add(ranges);
  }

  /** The hits that have text in the transcript, first those from the top of what is in view. */
  #fromView(hits: readonly SearchItem[]): readonly SearchItem[] {
    const { box, renderer } = this.#view();
    const top = renderer?.segmentOf(renderer.rowAt(box.getBoundingClientRect().top))?.start ?? 0;
    const written = hits.filter(({ kind }) => kind === 'segment' || kind === 'chapter');
    const first = Math.max(written.findIndex(({ start = -1 }) => start >= top) - 1, 0);
    return [...written.slice(first), ...written.slice(0, first)];
  }
}

/** The places of a mark in the row, in the text of the mark's language. */
function rangesIn(row: HTMLElement, { lang, text, ranges }: SearchMark): readonly StaticRange[] {
  const elements = Array.from(row.querySelectorAll<HTMLElement>('[lang]'));
  const element = elements.find((each) => each.lang === lang && each.textContent === text);
  return element ? textRanges(element, ranges) : [];
}
