import type { Segment } from '../../talk/index.js';
import { lettersOf } from './letter-points.js';

/** In the page's registry of highlights, for all players together. */
const NAME = 'forum-player-word';

interface Word {
  readonly start: number;
  readonly end: number;
  readonly range: StaticRange;
}

/** What is being said, and how it goes on. */
export interface SpokenWords {
  readonly media: HTMLMediaElement;
  readonly shift: number;
  /** The current segments and their rows. */
  readonly spoken: readonly (readonly [Segment, HTMLElement])[];
  readonly playing: boolean;
  readonly rate: number;
}

function highlight(): Highlight | undefined {
  if (!globalThis.CSS?.highlights) return undefined;
  let found = CSS.highlights.get(NAME);
  if (!found) CSS.highlights.set(NAME, (found = new Highlight()));
  return found;
}

/**
 * Lights up the words that are being said, where the sidecar knows them, as a highlight of the browser: nothing in the DOM
 * changes. Sleeps from one word to the next, and altogether while nothing is playing or to be seen.
 */
export class WordHighlight {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saying: SpokenWords | undefined;
  #lit: StaticRange[] = [];
  /** The words of the current segments. */
  #words: readonly Word[] = [];
  #of = '';

  constructor(
    readonly box: HTMLElement,
    signal: AbortSignal,
  ) {
    signal.addEventListener('abort', () => this.update(undefined), { once: true });
    document.addEventListener('visibilitychange', () => this.#look(), { signal });
  }

  update(saying: SpokenWords | undefined): void {
    this.#saying = saying;
    const of = saying?.spoken.map(([{ id }]) => id).join(' ') ?? '';
    if (of !== this.#of) {
      this.#of = of;
      this.#words = saying?.spoken.flatMap(([segment, row]) => wordsIn(segment, row)) ?? [];
    }
    this.#look();
  }

  #look(): void {
    clearTimeout(this.#timer);
    const saying = this.#saying;
    const t = (saying ? saying.media.currentTime + saying.shift : NaN) + 0.0005;
    this.#light(this.#words.filter(({ start, end }) => start <= t && t < end).map(({ range }) => range));
    if (!saying?.playing || document.hidden || !this.box.clientHeight) return;
    let next = Infinity;
    for (const { start, end } of this.#words) {
      if (start > t) next = Math.min(next, start);
      if (end > t) next = Math.min(next, end);
    }
    if (next < Infinity) this.#timer = setTimeout(() => this.#look(), Math.max(1, ((next - t) / saying.rate) * 1000));
  }

  #light(ranges: StaticRange[]): void {
    if (ranges.length === this.#lit.length && ranges.every((range, i) => range === this.#lit[i])) return;
    const all = highlight();
    for (const range of this.#lit) all?.delete(range);
    for (const range of ranges) all?.add(range);
    this.#lit = ranges;
  }
}

/** Finds each word in the text, one behind the other; what the text does not have is left out. */
function wordsIn(segment: Segment, row: HTMLElement): Word[] {
  const text = Array.from(row.querySelectorAll<HTMLElement>('.original')).find((p) => p.lang === segment.lang);
  if (!text || !segment.words) return [];
  const all = text.textContent.replace(/\s/g, '').toLowerCase();
  const letters = lettersOf(text);
  const found: Word[] = [];
  let from = 0;
  for (const [start, end, word] of segment.words) {
    const own = word.replace(/\s/g, '').toLowerCase();
    // not far down: a word that is missing would take all between along
    const at = own ? all.slice(from, from + own.length + 40).indexOf(own) : -1;
    if (at < 0) continue;
    const first = letters[from + at];
    const last = letters[from + at + own.length - 1];
    from += at + own.length;
    if (!first || !last) continue;
    const range = new StaticRange({
      startContainer: first.node,
      startOffset: first.offset,
      endContainer: last.node,
      endOffset: last.offset + 1,
    });
    found.push({ start, end, range });
  }
  return found;
}
