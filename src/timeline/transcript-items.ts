import type { Chapter, Segment, Slide, Talk } from '../talk/index.js';

/** What stands in a transcript, in reading order. */
export type TranscriptItem =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  | { readonly kind: 'slide'; readonly slide: Slide; readonly number: number }
  | { readonly kind: 'segment'; readonly segment: Segment; readonly turn: boolean };

/**
 * Puts headings and slides in front of the segment that they belong to: the first that does not start before them; what has no
 * time says itself what it stands before. A turn begins where the speaker changes, and after each heading. Entries come one by
 * one: the first rows of a long talk do not wait for the last.
 */
export function* transcriptItems(talk: Talk): Generator<TranscriptItem, void> {
  const chapters = queue(talk.chapters);
  const slides = queue(talk.slides);
  let number = 0;
  let speaker: string | undefined;
  let first = true;

  for (const segment of talk.segments) {
    for (const chapter of chapters.takeBefore(segment)) {
      yield { kind: 'chapter', chapter };
      first = true;
    }
    for (const slide of slides.takeBefore(segment)) yield { kind: 'slide', slide, number: ++number };
    yield { kind: 'segment', segment, turn: first || segment.speaker !== speaker };
    speaker = segment.speaker;
    first = false;
  }
  for (const chapter of chapters.rest()) yield { kind: 'chapter', chapter };
  for (const slide of slides.rest()) yield { kind: 'slide', slide, number: ++number };
}

interface Placed {
  readonly start?: number;
  readonly before?: string;
}

/** Takes items off a list that is in order, as far as each segment. */
function queue<T extends Placed>(items: readonly T[]) {
  let next = 0;
  const belongsBefore = (item: T, segment: Segment): boolean =>
    item.start === undefined ? item.before === segment.id : segment.start !== undefined && item.start <= segment.start;
  return {
    takeBefore(segment: Segment): readonly T[] {
      const from = next;
      // everything in front of the last that belongs here comes along: the order of the file is kept
      for (let i = next; i < items.length; i++) {
        const item = items[i]!;
        if (belongsBefore(item, segment)) next = i + 1;
        else if (item.start !== undefined || item.before !== undefined) break;
      }
      return next > from ? items.slice(from, next) : NONE;
    },
    rest(): readonly T[] {
      return items.slice(next);
    },
  };
}

const NONE: readonly never[] = [];
