/** Times for what has none, between those that are written: an estimate from the length of the text. Seconds throughout. */
import { knotsOf, timeAt } from './knots.js';
import { nextGreater, steadyRun } from './order.js';
import { slideTimes } from './slide-times.js';

/** A chapter, segment or slide, in the order of the document. */
export interface TimedItem {
  readonly kind: 'chapter' | 'text' | 'slide';
  /** Written times. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Length of a text. */
  readonly syllables?: number;
}

export interface FoundTime {
  readonly start?: number;
  readonly end?: number;
  /** The start was not written. */
  readonly estimated: boolean;
}

/** A written time that does not fit: before one that comes earlier in the document, or after the recording's end. */
export interface Misfit {
  readonly index: number;
  readonly reason: 'backwards' | 'late';
}

export interface EstimateOptions {
  /** Length of the recording; without it nothing after the last written time can be estimated. */
  readonly duration?: number | undefined;
}

/**
 * Times of all items. Written ones stay; texts between them share the time there by their syllables, without gaps. A chapter
 * starts with the block after it, a slide with the text after it; several slides in a row are spread over the text before
 * them. A text ends where it says, or else where the next one starts. What cannot be known stays undefined.
 */
export function estimateTimes(
  items: readonly TimedItem[],
  { duration }: EstimateOptions = {},
): { times: FoundTime[]; misfits: Misfit[] } {
  const misfits = misfitsOf(items, duration);
  const strays = new Set(misfits.map((misfit) => misfit.index));
  const knots = knotsOf(items, strays, duration);
  const texts = items.filter((item) => item.kind === 'text');

  let position = 0;
  const starts = texts.map((text) => {
    const start = text.start ?? timeAt(knots, position);
    position += lengthOf(text);
    return start;
  });
  const later = nextGreater(starts);
  const ends = texts.map(({ end }, i) => {
    const start = starts[i];
    if (start === undefined || end !== undefined) return end;
    const last = starts[i + 1] === undefined && i < texts.length - 1 ? undefined : duration;
    const found = later[i] ?? last;
    return found !== undefined && found > start ? found : undefined;
  });

  const slides = slideTimes(items, starts, ends, duration);
  const times: FoundTime[] = [];
  let text = texts.length;
  let next: number | undefined;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.kind === 'text') text--;
    // a chapter starts with the block after it
    const start = item.kind === 'text' ? starts[text] : (item.start ?? (item.kind === 'slide' ? slides.get(i) : next));
    const end = item.kind === 'text' ? ends[text] : item.end;
    if (item.kind !== 'chapter') next = start;
    times[i] = {
      ...(start !== undefined && { start: toMilliseconds(start) }),
      ...(end !== undefined && { end: toMilliseconds(end) }),
      estimated: start !== undefined && item.start === undefined,
    };
  }
  return { times, misfits };
}

/** A text without words (music, applause) takes some time too. */
export const lengthOf = (text: TimedItem): number => Math.max(1, text.syllables ?? 0);

const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function misfitsOf(items: readonly TimedItem[], duration = Infinity): Misfit[] {
  const misfits: Misfit[] = [];
  for (const kind of ['chapter', 'text', 'slide'] as const) {
    const written = items.flatMap((item, index) =>
      item.kind === kind && item.start !== undefined ? [{ index, start: item.start }] : [],
    );
    const inTime = written.filter(({ start }) => start <= duration);
    const steady = new Set(steadyRun(inTime.map(({ start }) => start)).map((i) => inTime[i]!.index));
    for (const { index, start } of written) {
      if (start > duration) misfits.push({ index, reason: 'late' });
      else if (!steady.has(index)) misfits.push({ index, reason: 'backwards' });
    }
  }
  return misfits.sort((a, b) => a.index - b.index);
}
