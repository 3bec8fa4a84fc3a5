import type { Chapter, Segment, Slide, Talk } from '../talk/index.js';

/** A heading, slide or paragraph of a transcript. */
export type TranscriptItem =
  | { readonly kind: 'chapter'; readonly chapter: Chapter }
  /** `number` counts from 1. */
  | { readonly kind: 'slide'; readonly slide: Slide; readonly number: number }
  /** `turn`: the speaker changes here, or a heading is before it. */
  | { readonly kind: 'segment'; readonly segment: Segment; readonly turn: boolean };

/**
 * Lists a talk in reading order. Chapters and slides come before the first segment that does not start before them; untimed ones
 * before the segment that they name. It is a generator, so that the first rows of a long talk need not wait for the last.
 */
export function* transcriptItems(talk: Talk): Generator<TranscriptItem, void> {
  const chapters = createQueue(talk.chapters);
  const slides = createQueue(talk.slides);
  let number = 0;
  let speaker: string | undefined;
  let startsTurn = true;

  for (const segment of talk.segments) {
    for (const chapter of chapters.takeBefore(segment)) {
      yield { kind: 'chapter', chapter };
      startsTurn = true;
    }
    for (const slide of slides.takeBefore(segment)) yield { kind: 'slide', slide, number: ++number };
    yield { kind: 'segment', segment, turn: startsTurn || segment.speaker !== speaker };
    speaker = segment.speaker;
    startsTurn = false;
  }
  for (const chapter of chapters.takeRest()) yield { kind: 'chapter', chapter };
  for (const slide of slides.takeRest()) yield { kind: 'slide', slide, number: ++number };
}

interface PlacedItem {
  readonly start?: number;
  readonly before?: string;
}

const NONE: readonly never[] = [];

/** Takes items off a list in its order, as far as they belong before each segment. */
function createQueue<T extends PlacedItem>(items: readonly T[]) {
  let next = 0;
  const belongsBefore = (item: T, segment: Segment): boolean =>
    item.start === undefined ? item.before === segment.id : segment.start !== undefined && item.start <= segment.start;
  return {
    takeBefore(segment: Segment): readonly T[] {
      const from = next;
      // items before one that belongs here come along, so that the order of the file is kept
      for (let i = next; i < items.length; i++) {
        const item = items[i]!;
        if (belongsBefore(item, segment)) next = i + 1;
        else if (item.start !== undefined || item.before !== undefined) break;
      }
      return next > from ? items.slice(from, next) : NONE;
    },
    takeRest(): readonly T[] {
      return items.slice(next);
    },
  };
}
