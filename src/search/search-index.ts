import { binarySearch } from '../talk/binary-search.js';
import type { Talk } from '../talk/index.js';
import type { TextRange } from '../talk/text-range.js';
import type { Fold } from './fold.js';
import { queryTerms } from './query-terms.js';
import { searchItems, type SearchItem, type SearchKind } from './search-items.js';

/** Where the words of a query are in a text of an item. */
export interface SearchMark {
  readonly lang: string;
  readonly text: string;
  /** In order, without overlaps. */
  readonly ranges: readonly TextRange[];
}

export interface SearchFilter {
  /** All kinds if undefined. */
  readonly kinds?: readonly SearchKind[];
  /** Id of a speaker: only what they say, and chapters that they speak in. */
  readonly speaker?: string;
}

/** All texts of one language in one string, which is searched much faster than many short ones. */
interface Haystack {
  readonly folded: string;
  /** Where each text starts in `folded`, and at last where the last one ends. */
  readonly starts: Uint32Array;
  /** The index of each text's item. */
  readonly items: Uint32Array;
}

/** Separates the texts: folded texts and words contain no line breaks. */
const SEPARATOR = '\n';

/** In characters. Folding so many takes a few milliseconds. */
const STEP = 60_000;

/**
 * Finds words in a talk: in what was said, in every language, and in its slides, chapters and speakers. It remembers the last search,
 * so that while a viewer types on, only what was found is searched again.
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

  /** Creates the index in steps of a few milliseconds. The caller decides when each step runs. */
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
          part.texts.push(fold.apply(words));
          part.items.push(number);
          folded += words.length;
        }
      }
      if (folded < STEP) continue;
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
        at += text.length + SEPARATOR.length;
      });
      starts[part.texts.length] = at;
      haystacks.push({ folded: part.texts.join(SEPARATOR) + SEPARATOR, starts, items: Uint32Array.from(part.items) });
    }
    return new SearchIndex(items, haystacks, fold);
  }

  /** The words of a query, folded. */
  terms(query: string): readonly string[] {
    return queryTerms(query, this.#fold);
  }

  /** The items with all words of the query in one of their texts, in order of time. None for a query without words. */
  search(query: string, { kinds, speaker }: SearchFilter = {}): readonly SearchItem[] {
    const terms = this.terms(query);
    if (!terms.length) {
      this.#last = undefined;
      return [];
    }
    const last = this.#last;
    const isNarrower = last && last.terms.every((old) => terms.some((term) => term.includes(old)));
    const found = this.#haystacks.map((haystack, i) =>
      isNarrower ? last.found[i]!.filter((text) => hasAll(haystack, text, terms)) : scan(haystack, terms),
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

  /** Where the words of a query are in an item, for each of its texts that has all of them. */
  marks(item: SearchItem, query: string): readonly SearchMark[] {
    const terms = this.terms(query);
    const marks: SearchMark[] = [];
    for (const texts of terms.length ? item.texts : []) {
      for (const [lang, text] of Object.entries(texts)) {
        const { text: folded, starts, ends } = this.#fold.applyWithOffsets(text);
        if (!terms.every((term) => folded.includes(term))) continue;
        const ranges: TextRange[] = [];
        for (const term of terms) {
          for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
            ranges.push([starts[at]!, ends[at + term.length - 1]!]);
          }
        }
        marks.push({ lang, text, ranges: mergeRanges(ranges) });
      }
    }
    return marks;
  }
}

/** The indexes of the texts that have all terms. It looks for the longest term, which is usually the rarest. */
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

/** The text that contains the character at `offset`. It is `from` or a later one, usually the next, so the search starts small. */
function textAt(starts: Uint32Array, offset: number, from: number, count: number): number {
  let step = 1;
  while (from + step < count && starts[from + step]! <= offset) step *= 2;
  const end = Math.min(from + step, count);
  return binarySearch(end, (text) => starts[text]! <= offset, from + (step >> 1)) - 1;
}

function mergeRanges(ranges: readonly TextRange[]): readonly TextRange[] {
  const merged: [from: number, to: number][] = [];
  for (const [from, to] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
