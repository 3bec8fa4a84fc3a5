import type { Segment } from '../../talk/index.js';
import { wordsInText, type WordInText } from '../../timeline/words-in-text.js';
import { SharedHighlight } from './shared-highlight.js';
import { textRanges } from './text-range.js';

/** Seconds. The clock may wake just before a word starts, and the browser rounds the position down. */
const TOLERANCE = 0.0005;

interface Word {
  readonly start: number;
  readonly end: number;
  readonly range: StaticRange;
}

/** What is said now, and how it goes on. */
export interface SpokenWords {
  readonly media: HTMLMediaElement;
  /** Seconds from the media element's position to that of the talk. */
  readonly shift: number;
  /** The current segments and their rows. */
  readonly rows: readonly (readonly [Segment, HTMLElement])[];
  readonly isPlaying: boolean;
  readonly rate: number;
}

/**
 * Highlights the words that are said now, where the sidecar knows their times. Uses the browser's highlights, which change nothing in
 * the DOM. Sleeps from one word to the next, and as long as nothing plays or can be seen.
 */
export class WordHighlight {
  readonly #box: HTMLElement;
  readonly #highlight = new SharedHighlight('forum-player-word');
  #spoken: SpokenWords | undefined;
  #rows: readonly HTMLElement[] = [];
  /** The words of the current segments. */
  #words: readonly Word[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(box: HTMLElement, signal: AbortSignal) {
    this.#box = box;
    signal.addEventListener('abort', () => this.update(undefined), { once: true });
    document.addEventListener('visibilitychange', () => this.#tick(), { signal });
  }

  update(spoken: SpokenWords | undefined): void {
    this.#spoken = spoken;
    const rows = spoken?.rows.map(([, row]) => row) ?? [];
    if (rows.length !== this.#rows.length || rows.some((row, i) => row !== this.#rows[i])) {
      this.#rows = rows;
      this.#words = spoken?.rows.flatMap(([segment, row]) => wordsIn(segment, row)) ?? [];
    }
    this.#tick();
  }

  /** Highlights the words of this moment, and wakes up again when they change. */
  #tick(): void {
    clearTimeout(this.#timer);
    const spoken = this.#spoken;
    const time = spoken ? spoken.media.currentTime + spoken.shift + TOLERANCE : NaN;
    const current = this.#words.filter(({ start, end }) => start <= time && time < end);
    this.#highlight.set(current.map(({ range }) => range));
    if (!spoken?.isPlaying || document.hidden || !this.#box.clientHeight) return;
    const next = this.#words
      .flatMap(({ start, end }) => [start, end])
      .reduce((first, boundary) => (boundary > time ? Math.min(first, boundary) : first), Infinity);
    if (next === Infinity) return;
    this.#timer = setTimeout(() => this.#tick(), Math.max(1, ((next - time) / spoken.rate) * 1000));
  }
}

function wordsIn(segment: Segment, row: HTMLElement): readonly Word[] {
  const paragraphs = Array.from(row.querySelectorAll<HTMLElement>('.original'));
  const paragraph = paragraphs.find(({ lang }) => lang === segment.lang);
  if (!paragraph) return [];
  const text = paragraph.textContent;
  const words = wordsInText(segment.words ?? [], text);
  let end = 0;
  const parts = words.map((word) => {
    const part = withSigns(word, text, end);
    [, end] = part;
    return part;
  });
  return textRanges(paragraph, parts).map((range, i) => ({ range, start: words[i]!.start, end: words[i]!.end }));
}

/** The signs before and after the letters of a word. */
const SIGNS = /^([^\p{L}\p{N}\p{M}]*).*?([^\p{L}\p{N}\p{M}]*)$/su;

/** The part of a text that a word takes with its signs, such as that of "50%". */
function withSigns({ word, from, to }: WordInText, text: string, previousEnd: number): readonly [number, number] {
  const [, before = '', after = ''] = SIGNS.exec(word.trim()) ?? [];
  return [
    text.startsWith(before, from - before.length) ? Math.max(previousEnd, from - before.length) : from,
    text.startsWith(after, to) ? to + after.length : to,
  ];
}
