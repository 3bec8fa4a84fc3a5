import type { Localized, Segment, Talk } from '../talk/index.js';

export const SEARCH_KINDS = ['segment', 'slide', 'chapter', 'speaker'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something of a talk that can be found. */
export interface SearchItem {
  readonly kind: SearchKind;
  readonly id: string;
  /** Where it begins, in seconds; a speaker where they first speak. Undefined where it is untimed. */
  readonly start: number | undefined;
  /** Who says it, or speaks in it; for a speaker, they themselves. */
  readonly speakers: readonly string[];
  /** All that is searched, most telling first. */
  readonly texts: readonly Localized[];
}

interface Placed {
  readonly item: SearchItem;
  readonly at: number;
}

/** All that can be found in a talk, in the order of time. What has no time stands where it stands in the file. */
export function searchItems(talk: Talk): readonly SearchItem[] {
  const placed: Placed[] = [];
  const places = new Map<string, number>();
  const spoken = new Map<string, Segment>();
  let at = -Infinity;
  const segments = talk.segments.map((segment): Placed => {
    const { id, start, speaker, text } = segment;
    at = start ?? at;
    places.set(id, at);
    if (speaker !== undefined && !spoken.has(speaker)) spoken.set(speaker, segment);
    const speakers = speaker === undefined ? [] : [speaker];
    return { item: { kind: 'segment', id, start, speakers, texts: [text] }, at };
  });
  const place = (start: number | undefined, before: string | undefined) =>
    start ?? (before === undefined ? Infinity : (places.get(before) ?? Infinity));

  for (const { id, start, before, title, summary, speakers } of talk.chapters) {
    const texts = summary ? [title, summary] : [title];
    placed.push({ item: { kind: 'chapter', id, start, speakers, texts }, at: place(start, before) });
  }
  for (const { id, start, before, text, alt } of talk.slides) {
    const texts = [text, alt].filter((words) => words !== undefined);
    if (texts.length)
      placed.push({ item: { kind: 'slide', id, start, speakers: [], texts }, at: place(start, before) });
  }
  for (const { id, name, role } of talk.speakers) {
    const first = spoken.get(id);
    const texts = role ? [name, role] : [name];
    placed.push({
      item: { kind: 'speaker', id, start: first?.start, speakers: [id], texts },
      at: first ? places.get(first.id)! : Infinity,
    });
  }
  placed.push(...segments);
  // sorting is stable; two that stand at infinity make NaN of their difference
  placed.sort((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return placed.map(({ item }) => item);
}
