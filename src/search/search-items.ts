import type { Localized, Segment, Talk } from '../talk/index.js';

export const SEARCH_KINDS = ['segment', 'slide', 'chapter', 'speaker'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** An item of a talk that can be found. */
export interface SearchItem {
  readonly kind: SearchKind;
  readonly id: string;
  /** In seconds; of a speaker, where they first speak. Undefined for untimed items. */
  readonly start: number | undefined;
  /** Ids of those who speak in it; of a speaker, their own. */
  readonly speakers: readonly string[];
  /** All texts that are searched, the most important first. */
  readonly texts: readonly Localized[];
}

interface SortedItem {
  readonly item: SearchItem;
  /** Seconds; Infinity for items that go to the end. */
  readonly sortKey: number;
}

/** All that can be found in a talk, in order of time. Untimed segments stay behind the segment that they follow in the file. */
export function searchItems(talk: Talk): readonly SearchItem[] {
  const sorted: SortedItem[] = [];
  const sortKeys = new Map<string, number>();
  const firstSegments = new Map<string, Segment>();
  let sortKey = -Infinity;
  const segments = talk.segments.map((segment): SortedItem => {
    const { id, start, speaker, text } = segment;
    sortKey = start ?? sortKey;
    sortKeys.set(id, sortKey);
    if (speaker !== undefined && !firstSegments.has(speaker)) firstSegments.set(speaker, segment);
    const speakers = speaker === undefined ? [] : [speaker];
    return { item: { kind: 'segment', id, start, speakers, texts: [text] }, sortKey };
  });
  const sortKeyOf = (start: number | undefined, before: string | undefined) =>
    start ?? (before === undefined ? Infinity : (sortKeys.get(before) ?? Infinity));

  for (const { id, start, before, title, summary, speakers } of talk.chapters) {
    const texts = summary ? [title, summary] : [title];
    sorted.push({ item: { kind: 'chapter', id, start, speakers, texts }, sortKey: sortKeyOf(start, before) });
  }
  for (const { id, start, before, text, alt } of talk.slides) {
    const texts = [text, alt].filter((each) => each !== undefined);
    if (texts.length)
      sorted.push({ item: { kind: 'slide', id, start, speakers: [], texts }, sortKey: sortKeyOf(start, before) });
  }
  for (const { id, name, role } of talk.speakers) {
    const first = firstSegments.get(id);
    const texts = role ? [name, role] : [name];
    sorted.push({
      item: { kind: 'speaker', id, start: first?.start, speakers: [id], texts },
      sortKey: first ? sortKeys.get(first.id)! : Infinity,
    });
  }
  sorted.push(...segments);
  // compared, not subtracted: the difference of two infinite keys is NaN
  sorted.sort((a, b) => (a.sortKey === b.sortKey ? 0 : a.sortKey < b.sortKey ? -1 : 1));
  return sorted.map(({ item }) => item);
}
