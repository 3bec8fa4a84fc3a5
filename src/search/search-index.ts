import type { Talk } from '../talk/index.js';
import type { Fold } from './fold.js';
import { searchItems, type SearchItem, type SearchKind } from './search-items.js';
import { queryTerms } from './query-terms.js';

/** A stretch of a text, in UTF-16 code units. */
export type TextRange = readonly [start: number, end: number];

/** Where in an item the words are. */
export interface SearchMark {
  readonly lang: string;
  readonly text: string;
  /** In order, without overlaps. */
  readonly ranges: readonly TextRange[];
}

export interface SearchFilter {
  /** Undefined for all. */
  readonly kinds?: readonly SearchKind[];
  /** Only what this speaker says, and where they take part. */
  readonly speaker?: string;
}

/** All texts of one language in one string, so that a word is found at the speed of the machine. */
interface Haystack {
  readonly folded: string;
  /** Where each text begins; one more at the end. */
  readonly starts: Uint32Array;
  /** The item of each text. */
  readonly items: Uint32Array;
}

/** Between two texts; no folded text or word has one. */
const BREAK = '\n';

/** Characters that are folded before there is a pause. */
const SLICE = 60_000;

/**
 * What was said in a talk, in every language, what its slides say, its chapters and speakers, to be searched. It remembers the
 * last search: a query that only grew looks through what was found.
 */
export class SearchIndex {
  readonly items: readonly SearchItem[];
  readonly #fold: Fold;
  readonly #haystacks: readonly Haystack[];
  #last: { terms: readonly string[]; found: readonly (readonly number[])[] } | undefined;

  private constructor(items: readonly SearchItem[], haystacks: readonly Haystack[], fold: Fold) {
    this.items = items;
    this.#haystacks = haystacks;
    this.#fold = fold;
  }

  /** Makes the index, in steps of a few milliseconds: whoever runs it decides what happens between them. */
  static *of(talk: Talk, fold: Fold): Generator<undefined, SearchIndex, undefined> {
    const items = searchItems(talk);
    yield;
    const parts = new Map<string, { texts: string[]; items: number[] }>();
    let folded = 0;
    for (const [number, { texts }] of items.entries()) {
      for (const text of texts) {
        for (const [lang, words] of Object.entries(text)) {
          let part = parts.get(lang);
          if (!part) parts.set(lang, (part = { texts: [], items: [] }));
          part.texts.push(fold.text(words));
          part.items.push(number);
          folded += words.length;
        }
      }
      if (folded < SLICE) continue;
      folded = 0;
      yield;
    }
    const haystacks: Haystack[] = [];
    for (const part of parts.values()) {
      yield;
      let at = 0;
      const starts = new Uint32Array(part.texts.length + 1);
      part.texts.forEach((text, i) => {
        starts[i] = at;
        at += text.length + BREAK.length;
      });
      starts[part.texts.length] = at;
      haystacks.push({ folded: part.texts.join(BREAK) + BREAK, starts, items: Uint32Array.from(part.items) });
    }
    return new SearchIndex(items, haystacks, fold);
  }

  /** The words of a query as they are compared. */
  terms(query: string): readonly string[] {
    return queryTerms(query, this.#fold);
  }

  /** What has all the words of `query` in one of its texts, in the order of time. Nothing for a query without words. */
  search(query: string, { kinds, speaker }: SearchFilter = {}): readonly SearchItem[] {
    const terms = this.terms(query);
    if (!terms.length) {
      this.#last = undefined;
      return [];
    }
    const last = this.#last;
    const grown = last && last.terms.every((old) => terms.some((term) => term.includes(old)));
    const found = this.#haystacks.map((haystack, i) =>
      grown ? last.found[i]!.filter((text) => hasAll(haystack, text, terms)) : scan(haystack, terms),
    );
    this.#last = { terms, found };
    const hit = new Uint8Array(this.items.length);
    this.#haystacks.forEach(({ items }, i) => {
      for (const text of found[i]!) hit[items[text]!] = 1;
    });
    return this.items.filter(
      (item, i) =>
        hit[i] && (!kinds || kinds.includes(item.kind)) && (speaker === undefined || item.speakers.includes(speaker)),
    );
  }

  /** Where in an item's texts the words are; only of texts that have them all. */
  marks(item: SearchItem, query: string): readonly SearchMark[] {
    const terms = this.terms(query);
    const marks: SearchMark[] = [];
    for (const texts of terms.length ? item.texts : []) {
      for (const [lang, text] of Object.entries(texts)) {
        const { text: folded, starts, ends } = this.#fold.mapped(text);
        if (!terms.every((term) => folded.includes(term))) continue;
        const ranges: TextRange[] = [];
        for (const term of terms) {
          for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
            ranges.push([starts[at]!, ends[at + term.length - 1]!]);
          }
        }
        marks.push({ lang, text, ranges: merged(ranges) });
      }
    }
    return marks;
  }
}

/** The texts that have all terms: looks for the longest, which is rarest. */
function scan({ folded, starts, items }: Haystack, terms: readonly string[]): number[] {
  const [first, ...others] = [...terms].sort((a, b) => b.length - a.length);
  const found: number[] = [];
  let text = 0;
  for (let at = folded.indexOf(first!); at >= 0; at = folded.indexOf(first!, starts[text + 1])) {
    text = textAt(starts, at, text, items.length);
    if (!others.length || hasAll({ folded, starts, items }, text, others)) found.push(text);
  }
  return found;
}

function hasAll({ folded, starts }: Haystack, text: number, terms: readonly string[]): boolean {
  const words = folded.slice(starts[text], starts[text + 1]);
  return terms.every((term) => words.includes(term));
}

/** The text that has the character at `at`, at or after text `from`: often the next, sometimes far away. */
function textAt(starts: Uint32Array, at: number, from: number, count: number): number {
  let step = 1;
  while (from + step < count && starts[from + step]! <= at) step *= 2;
  let low = from + (step >> 1);
  let high = Math.min(from + step, count);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle;
  }
  return low;
}

function merged(ranges: readonly TextRange[]): readonly TextRange[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
