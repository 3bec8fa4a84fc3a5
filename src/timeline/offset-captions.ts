import type { Segment } from '../talk/index.js';
import type { CaptionCue } from './caption-cue.js';
import { cursorAt, nextBoundary } from './cursor.js';
import { noCues, type CuesOf } from './caption-cue.js';
import type { Timeline } from './timeline.js';

/** By how many seconds the captions of a language come later than the recording says; earlier where it is less than 0. */
export type CaptionOffsets = Readonly<Record<string, number>>;

/** What is due of a segment: each of its languages by a clock of its own. */
export interface CurrentCaption {
  readonly segment: Segment;
  /** What is current by the recording's clock; undefined where a language alone comes early or late. */
  readonly cue: CaptionCue | undefined;
  /** By language. What is missing is not due. */
  readonly cues: Readonly<Record<string, CaptionCue>>;
}

const NOTHING: readonly CurrentCaption[] = Object.freeze([]);

/** By how much the captions of a language come later. */
export const offsetOf = (offsets: CaptionOffsets, lang: string): number =>
  Object.hasOwn(offsets, lang) ? offsets[lang]! : 0;

/** All clocks there are; 0 is the recording's. */
const shifts = (offsets: CaptionOffsets): ReadonlySet<number> => new Set([0, ...Object.values(offsets)]);

/** The captions due at `t` seconds of the recording, those of the earlier segment first. */
export function captionsAt(
  timeline: Timeline,
  t: number,
  offsets: CaptionOffsets,
  cuesOf: CuesOf = noCues,
): readonly CurrentCaption[] {
  const current = new Map<Segment, Map<number, CaptionCue>>();
  for (const shift of shifts(offsets)) {
    for (const cue of cursorAt(timeline, t - shift, cuesOf).cues) {
      const clocks = current.get(cue.segment) ?? new Map<number, CaptionCue>();
      current.set(cue.segment, clocks.set(shift, cue));
    }
  }
  if (!current.size) return NOTHING;
  const due = [...current].map(([segment, clocks]): CurrentCaption => {
    const cues = Object.create(null) as Record<string, CaptionCue>;
    for (const lang of Object.keys(segment.text)) {
      const cue = clocks.get(offsetOf(offsets, lang));
      if (cue) cues[lang] = cue;
    }
    return Object.freeze({ segment, cue: clocks.get(0), cues: Object.freeze(cues) });
  });
  const start = ({ segment }: CurrentCaption) => timeline.index.spanOf(segment)!.start;
  // those that start together stay as the cursor has them
  return Object.freeze(due.sort((a, b) => start(a) - start(b)));
}

/** The next time after `t` at which `dueAt` may give something else; Infinity when there is none. */
export function nextCaptionChange(
  timeline: Timeline,
  t: number,
  offsets: CaptionOffsets,
  cuesOf: CuesOf = noCues,
): number {
  return Math.min(...[...shifts(offsets)].map((shift) => nextBoundary(timeline, t - shift, cuesOf) + shift));
}

/** Whether both show the very same. */
export function sameCaptions(a: readonly CurrentCaption[], b: readonly CurrentCaption[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((one, i) => {
        const other = b[i]!;
        if (one.segment !== other.segment || one.cue !== other.cue) return false;
        return Object.keys(one.segment.text).every((lang) => one.cues[lang] === other.cues[lang]);
      }))
  );
}
