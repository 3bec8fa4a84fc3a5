import { originalLanguage, type Excerpt, type QuoteVersion } from '../../formats/quote/index.js';
import type { Segment, Talk } from '../../talk/index.js';
import type { RowRenderer } from '../transcript/row-renderer.js';
import { boundsIn, selectionIn } from '../transcript/selection.js';

/** What may be quoted, and how it was being read. */
export interface Passage {
  readonly excerpts: readonly Excerpt[];
  /** What is quoted of it at first. */
  readonly version: QuoteVersion;
  /** The one language that the transcript is read in. */
  readonly tag: string | undefined;
}

type Kind = 'original' | 'translation';

interface Part {
  readonly kind: Kind;
  readonly lang: string;
  readonly stretch: readonly [from: number, to: number];
}

/** The viewer's selection, as far as it is in the box: also one that begins or ends in another tree. */
export function selectedRange(box: HTMLElement): Range | undefined {
  const bounds = boundsIn(box);
  if (!bounds) return undefined;
  const starts = box.contains(bounds.startContainer);
  const ends = box.contains(bounds.endContainer);
  // all of a page is nothing that somebody wants to quote
  if (!starts && !ends) return undefined;
  const range = document.createRange();
  range.selectNodeContents(box);
  if (starts) range.setStart(bounds.startContainer, bounds.startOffset);
  if (ends) range.setEnd(bounds.endContainer, bounds.endOffset);
  return range.collapsed ? undefined : range;
}

/** Whether the selection was made from its end to its beginning. */
export const isBackward = (box: HTMLElement): boolean => selectionIn(box)?.direction === 'backward';

/** The language that the transcript is read in, where it is one. */
const singleLanguage = (reading: string, talk: Talk): string | undefined =>
  talk.languages.find((tag) => tag === reading);

/** What is read of a segment, of two kinds the one that leads. */
function leading(segment: Segment, kind: Kind, tag: string | undefined, talk: Talk): string {
  const original = originalLanguage(segment);
  if (tag !== undefined) return tag in segment.text ? tag : original;
  if (kind === 'original') return original;
  return talk.languages.find((each) => each !== original && each in segment.text) ?? original;
}

/** What a range holds of the segments; undefined where that is no text. */
export function passageIn(
  range: Range,
  renderer: RowRenderer,
  reading: string,
  speakerFilter?: string,
): Passage | undefined {
  const { rows, context } = renderer;
  const { talk } = context;
  let first = findFirst(rows, (row) => range.comparePoint(row, row.childNodes.length) >= 0);
  let last = findFirst(rows, (row) => range.comparePoint(row, 0) > 0) - 1;
  const parts = new Map<number, readonly Part[]>();
  const look = (at: number) => {
    if (!parts.has(at)) parts.set(at, partsOf(rows[at]!, range));
    return parts.get(at)!;
  };
  while (first <= last && !look(first).length) first++;
  while (last > first && !look(last).length) last--;
  const begins = first <= last ? look(first)[0]?.kind : undefined;
  const ends = first <= last ? look(last).at(-1)?.kind : undefined;
  if (!begins || !ends) return undefined;
  const tag = singleLanguage(reading, talk);
  const lead: Kind = begins === 'translation' && ends === 'translation' ? 'translation' : 'original';
  const excerpts: Excerpt[] = [];
  for (let at = first; at <= last; at++) {
    const segment = renderer.segmentOf(rows[at]);
    if (!segment || (speakerFilter !== undefined && segment.speaker !== speakerFilter)) continue;
    if (at > first && at < last) excerpts.push(whole(segment, leading(segment, lead, tag, talk)));
    else {
      const own = look(at);
      const part = own.find(({ kind }) => kind === lead) ?? own[0];
      if (part) excerpts.push({ segment, lang: part.lang, stretch: part.stretch });
    }
  }
  return excerpts.length ? { excerpts, tag, version: tag ?? (begins === ends ? begins : 'both') } : undefined;
}

/** All of a segment. */
export function passageOf(segment: Segment, reading: string, talk: Talk): Passage {
  const tag = singleLanguage(reading, talk);
  const kind = reading === 'translation' ? 'translation' : 'original';
  const excerpts = [whole(segment, leading(segment, kind, tag, talk))];
  return { excerpts, tag, version: tag ?? (reading === 'both' ? 'both' : kind) };
}

const whole = (segment: Segment, lang: string): Excerpt => ({
  segment,
  lang,
  stretch: [0, (segment.text[lang] ?? '').length],
});

/** The first of sorted items for which something holds; their number where it holds for none. */
function findFirst<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** What a range holds of each text of a row that can be seen. */
function partsOf(row: HTMLElement, range: Range): Part[] {
  const parts: Part[] = [];
  for (const p of row.querySelectorAll<HTMLElement>('.original, .translation')) {
    if (!p.offsetParent) continue;
    const text = p.textContent;
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const starts = p.contains(startContainer);
    const from = starts ? lengthTo(p, startContainer, startOffset) : range.comparePoint(p, 0) < 0 ? text.length : 0;
    const ends = p.contains(endContainer);
    const to = ends ? lengthTo(p, endContainer, endOffset) : range.comparePoint(p, 0) > 0 ? 0 : text.length;
    if (!text.slice(from, to).trim()) continue;
    parts.push({ kind: p.matches('.original') ? 'original' : 'translation', lang: p.lang, stretch: [from, to] });
  }
  return parts;
}

/** How much text of an element is before a point in it. */
function lengthTo(element: Element, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(node, offset);
  return range.toString().length;
}
