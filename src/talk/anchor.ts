import { binarySearch } from './binary-search.js';

/** A point of a text whose time is known. */
export interface Anchor {
  /** From the start of the text. */
  readonly syllables: number;
  /** In seconds. */
  readonly time: number;
}

/** The time after so many syllables, in proportion between the anchors around them; undefined after the last anchor. */
export function timeAt(anchors: readonly Anchor[], syllables: number): number | undefined {
  const next = binarySearch(anchors.length, (i) => anchors[i]!.syllables <= syllables);
  const before = anchors[next - 1];
  const after = anchors[next];
  if (!before || !after) return undefined;
  const share = (syllables - before.syllables) / (after.syllables - before.syllables);
  return before.time + share * (after.time - before.time);
}
