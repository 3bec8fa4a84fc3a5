import { timeAt } from '../talk/anchor.js';
import { findAnchors } from './find-anchors.js';
import { slideTimes } from './slide-times.js';
import { longestNonDecreasing, nextGreater } from './time-order.js';
import { speechLength, type TimedItem } from './timed-item.js';

/** Seconds, like all times here. */
export interface FoundTime {
  readonly start?: number;
  readonly end?: number;
  /** The start was not written in the document. */
  readonly estimated: boolean;
}

/** A written time that is before one that comes earlier in the document, or after the end of the recording. */
export interface Misfit {
  readonly index: number;
  readonly reason: 'backwards' | 'late';
}

export interface EstimateOptions {
  /** Length of the recording. Without it, nothing after the last written time can be estimated. */
  readonly duration?: number | undefined;
}

/**
 * Finds the times of all items. Written times stay. Texts without one share the time between the written ones by their
 * syllables, without gaps. A chapter starts with the block after it, a slide with the text after it; several slides in a row are
 * spread over the text before them. A text ends where it says, or else where the next one starts. What cannot be known stays
 * undefined.
 */
export function estimateTimes(
  items: readonly TimedItem[],
  { duration }: EstimateOptions = {},
): { times: FoundTime[]; misfits: Misfit[] } {
  const misfits = findMisfits(items, duration);
  const anchors = findAnchors(items, new Set(misfits.map((misfit) => misfit.index)), duration);
  const texts = items.filter((item) => item.kind === 'text');

  let syllables = 0;
  const starts = texts.map((text) => {
    const start = text.start ?? timeAt(anchors, syllables);
    syllables += speechLength(text);
    return start;
  });
  const laterStarts = nextGreater(starts);
  const ends = texts.map(({ end }, i) => {
    const start = starts[i];
    if (start === undefined || end !== undefined) return end;
    const last = starts[i + 1] === undefined && i < texts.length - 1 ? undefined : duration;
    const found = laterStarts[i] ?? last;
    return found !== undefined && found > start ? found : undefined;
  });

  const slides = slideTimes(items, starts, ends, duration);
  const times: FoundTime[] = [];
  let text = texts.length;
  let nextStart: number | undefined;
  for (let i = items.length - 1; i >= 0; i--) {
    const item = items[i]!;
    if (item.kind === 'text') text--;
    const start =
      item.kind === 'text' ? starts[text] : (item.start ?? (item.kind === 'slide' ? slides.get(i) : nextStart));
    const end = item.kind === 'text' ? ends[text] : item.end;
    if (item.kind !== 'chapter') nextStart = start;
    times[i] = {
      ...(start !== undefined && { start: toMilliseconds(start) }),
      ...(end !== undefined && { end: toMilliseconds(end) }),
      estimated: start !== undefined && item.start === undefined,
    };
  }
  return { times, misfits };
}

/** Seconds, rounded to whole milliseconds. */
const toMilliseconds = (seconds: number): number => Math.round(seconds * 1000) / 1000;

function findMisfits(items: readonly TimedItem[], duration = Infinity): Misfit[] {
  const misfits: Misfit[] = [];
  for (const kind of ['chapter', 'text', 'slide'] as const) {
    const written = items.flatMap((item, index) =>
      item.kind === kind && item.start !== undefined ? [{ index, start: item.start }] : [],
    );
    const inTime = written.filter(({ start }) => start <= duration);
    const inOrder = new Set(longestNonDecreasing(inTime.map(({ start }) => start)).map((i) => inTime[i]!.index));
    for (const { index, start } of written) {
      if (start > duration) misfits.push({ index, reason: 'late' });
      else if (!inOrder.has(index)) misfits.push({ index, reason: 'backwards' });
    }
  }
  return misfits.sort((a, b) => a.index - b.index);
}
