import { css } from 'lit';
import type { SearchItem, SearchMark } from '../../search/index.js';
import type { PlayerPart, Search } from '../../state/index.js';
import { ForumSearch } from '../search/forum-search.js';
import type { TranscriptView } from './transcript-view.js';

/** In the page's registry of highlights, for all players together. */
const NAMES = ['forum-player-found', 'forum-player-found-here'] as const;

/** Milliseconds that marking may take at a time. */
const SLICE = 8;

/** Milliseconds without a key, after which also what is out of sight is marked. */
const STILL = 200;

/** No more hits than these are marked: the others are in the list, and on the seek bar. */
const MOST = 5000;

const sheet = css`
  ::highlight(forum-player-found) {
    background-color: var(--_found);
    color: var(--_on-found);
  }
  ::highlight(forum-player-found-here) {
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .found .text,
  .found .picture,
  .heading.found {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .panel > forum-search {
    flex: none;
    max-height: 60%;
    --forum-search-results: 15rem;
  }
`.styleSheet;

/**
 * The search in the transcript: the field above the rows, the words marked in them as highlights of the browser, which change
 * nothing in the DOM, and the hit that the viewer is at in view.
 */
export class TranscriptSearch {
  readonly #part: PlayerPart;
  readonly #of: () => TranscriptView;
  readonly #field = new ForumSearch();
  #search: Search | undefined;
  #ranges: readonly [StaticRange[], StaticRange[]] = [[], []];
  #here: HTMLElement | undefined;
  #turn = 0;

  constructor(part: PlayerPart, of: () => TranscriptView) {
    this.#part = part;
    this.#of = of;
    const root = part.shadowRoot!;
    if (sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#field.setAttribute('exportparts', 'search, input, result');
    if (part.for) this.#field.for = part.for;
  }

  update(search: Search | undefined): void {
    const before = this.#search;
    this.#search = search;
    if (!search) this.#close();
    if (before?.hits !== search?.hits) void this.#mark();
    if (search && before?.at !== search.at) this.#goTo(search);
    if (!search || search.at < 0) this.#show(undefined);
  }

  /** Shows the search field and puts the focus there. Not called for a search in an element elsewhere in the page. */
  open(): void {
    if (!this.#field.isConnected) {
      this.#of().autoScroll?.set(false);
      this.#of().box.before(this.#field);
    }
    void this.#field.updateComplete.then(() => this.#field.focusInput());
  }

  #close(): void {
    const had = this.#field.matches(':focus-within');
    this.#field.remove();
    if (had) this.#part.shadowRoot!.querySelector<HTMLElement>('.find')?.focus();
  }

  // ── the hit that the viewer is at ─────────────────────────────────────────────────────────────

  #goTo(search: Search): void {
    const item = search.hits[search.at];
    const row = item && this.#rowOf(item);
    this.#show(row);
    if (!row) return;
    const { autoScroll } = this.#of();
    autoScroll?.set(false);
    const ranges = item.kind === 'slide' ? [] : search.marks(item).flatMap((mark) => rangesIn(row, mark));
    this.#put(1, ranges);
    row.classList.toggle('found', !ranges.length || !globalThis.CSS?.highlights);
    autoScroll?.show(row);
  }

  #show(row: HTMLElement | undefined): void {
    this.#here?.classList.remove('found');
    this.#here = row;
    if (!row) this.#put(1, []);
  }

  /** Where an item stands in the transcript; a speaker where they first speak. */
  #rowOf({ kind, id }: SearchItem): HTMLElement | undefined {
    const { renderer, player, box } = this.#of();
    if (kind === 'slide' || kind === 'chapter') {
      return box.querySelector<HTMLElement>(`[data-${kind}="${CSS.escape(id)}"]`) ?? undefined;
    }
    return renderer?.rowOf(player?.state.talk?.segments.find((s) => (kind === 'segment' ? s.id : s.speaker) === id));
  }

  // ── all the hits ──────────────────────────────────────────────────────────────────────────────

  /**
   * Marks what was found, first what is in view; in slices, until there is another search. The results are shown before, and
   * what is out of sight waits until nobody types.
   */
  async #mark(): Promise<void> {
    const turn = ++this.#turn;
    const search = this.#search;
    if (!search || !globalThis.CSS?.highlights) return this.#put(0, []);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    if (turn !== this.#turn) return;
    this.#put(0, []);
    const { box, renderer, player } = this.#of();
    const rows = new Map(player?.state.talk?.segments.map((segment) => [segment.id, segment]));
    const top = renderer?.segmentOf(renderer.rowAt(box.getBoundingClientRect().top))?.start ?? 0;
    const hits = search.hits.filter(({ kind }) => kind === 'segment' || kind === 'chapter');
    const from = Math.max(hits.findIndex(({ start = -1 }) => start >= top) - 1, 0);
    let until = performance.now() + SLICE;
    let pause = STILL;
    let found: StaticRange[] = [];
    for (const item of [...hits.slice(from), ...hits.slice(0, from)].slice(0, MOST)) {
      const row = item.kind === 'segment' ? renderer?.rowOf(rows.get(item.id)) : this.#rowOf(item);
      if (row) found.push(...search.marks(item).flatMap((mark) => rangesIn(row, mark)));
      if (performance.now() < until) continue;
      this.#add(0, found);
      found = [];
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (turn !== this.#turn) return;
      pause = 0;
      until = performance.now() + SLICE;
    }
    this.#add(0, found);
  }

  #put(which: 0 | 1, ranges: StaticRange[]): void {
    const all = highlight(which);
    for (const range of this.#ranges[which].splice(0)) all?.delete(range);
    this.#add(which, ranges);
  }

  #add(which: 0 | 1, ranges: StaticRange[]): void {
    const all = highlight(which);
    for (const range of ranges) all?.add(range);
    this.#ranges[which].push(...ranges);
  }
}

function highlight(which: 0 | 1): Highlight | undefined {
  if (!globalThis.CSS?.highlights) return undefined;
  const name = NAMES[which];
  let found = CSS.highlights.get(name);
  if (!found) {
    found = new Highlight();
    // the word that is said may lie in what was found; where the viewer is goes over all
    found.priority = which + 1;
    CSS.highlights.set(name, found);
  }
  return found;
}

/** The places of a mark in the row's text of that language, whatever elements that is made of. */
function rangesIn(row: HTMLElement, { lang, text, ranges }: SearchMark): StaticRange[] {
  const inside = Array.from(row.querySelectorAll<HTMLElement>('[lang]')).find(
    (element) => element.lang === lang && element.textContent === text,
  );
  if (!inside) return [];
  const found: StaticRange[] = [];
  const walker = document.createTreeWalker(inside, NodeFilter.SHOW_TEXT);
  let node = walker.nextNode() as Text | null;
  let before = 0;
  const place = (at: number, end: boolean): [Text, number] | undefined => {
    while (node && (end ? before + node.length < at : before + node.length <= at)) {
      before += node.length;
      node = walker.nextNode() as Text | null;
    }
    return node ? [node, at - before] : undefined;
  };
  for (const [start, end] of ranges) {
    const from = place(start, false);
    const to = place(end, true);
    if (!from || !to) break;
    found.push(
      new StaticRange({ startContainer: from[0], startOffset: from[1], endContainer: to[0], endOffset: to[1] }),
    );
  }
  return found;
}
