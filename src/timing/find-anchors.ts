import type { Anchor } from '../talk/anchor.js';
import { speechLength, type TimedItem } from './timed-item.js';

/**
 * Anchors in the order of the document: written starts and ends of texts; starts of chapters and of single slides, for the text
 * after them; start and end of the recording.
 *
 * @param ignored - indexes of items whose written time does not fit the others
 */
export function findAnchors(
  items: readonly TimedItem[],
  ignored: ReadonlySet<number>,
  duration: number | undefined,
): Anchor[] {
  const limits = nextTextStarts(items, ignored, duration);
  const anchors: Anchor[] = [];
  let syllables = 0;
  let latest = 0;
  const add = (time: number | undefined, limit: number) => {
    if (time === undefined || time < latest || time > limit) return;
    anchors.push({ syllables, time });
    latest = time;
  };
  let chapter: number | undefined;
  let slides: (number | undefined)[] = [];
  items.forEach((item, i) => {
    const start = ignored.has(i) ? undefined : item.start;
    if (item.kind === 'chapter') {
      chapter = start;
      slides = [];
    } else if (item.kind === 'slide') {
      slides.push(start);
    } else {
      // several slides in a row belong to the text before them
      add(start ?? chapter ?? (slides.length === 1 ? slides[0] : undefined), limits[i]!);
      syllables += speechLength(item);
      if (start !== undefined) add(item.end, limits[i + 1] ?? duration ?? Infinity);
      chapter = undefined;
      slides = [];
    }
  });
  if (!anchors.length && duration === undefined) return [];
  if (anchors[0]?.syllables !== 0) anchors.unshift({ syllables: 0, time: 0 });
  if (duration !== undefined) add(duration, duration);
  return anchors;
}

/** For each item the written start of the first text from it on, or else the duration: by then the item must have started. */
function nextTextStarts(items: readonly TimedItem[], ignored: ReadonlySet<number>, duration = Infinity): number[] {
  const limits: number[] = [];
  let limit = duration;
  for (let i = items.length - 1; i >= 0; i--) {
    const { kind, start } = items[i]!;
    if (kind === 'text' && start !== undefined && !ignored.has(i)) limit = start;
    limits[i] = limit;
  }
  return limits;
}
