import type { Segment } from '../talk/index.js';
import { noCues, type CaptionCue, type CuesOf } from './caption-cue.js';
import { cursorAt, nextBoundary } from './cursor.js';
import type { Timeline } from './timeline.js';

/** By language, how many seconds the captions are shown later than the recording says, or earlier if negative. */
export type CaptionOffsets = Readonly<Record<string, number>>;

/** The captions of a segment at one time, each language moved by its offset. */
export interface CurrentCaption {
  readonly segment: Segment;
  /** The cue without an offset; undefined if only moved languages have a cue at this time. */
  readonly cue: CaptionCue | undefined;
  /** By language. Languages without a cue at this time are missing. */
  readonly cues: Readonly<Record<string, CaptionCue>>;
}

const NO_CAPTIONS: readonly CurrentCaption[] = Object.freeze([]);

/** The offset of a language, in seconds. */
export const offsetOf = (offsets: CaptionOffsets, lang: string): number =>
  Object.hasOwn(offsets, lang) ? offsets[lang]! : 0;

const allOffsets = (offsets: CaptionOffsets): ReadonlySet<number> => new Set([0, ...Object.values(offsets)]);

/** The captions at `t` seconds, those of the earlier segment first. */
export function captionsAt(
  timeline: Timeline,
  t: number,
  offsets: CaptionOffsets,
  cuesOf: CuesOf = noCues,
): readonly CurrentCaption[] {
  const cuesByOffset = new Map<Segment, Map<number, CaptionCue>>();
  for (const offset of allOffsets(offsets)) {
    for (const cue of cursorAt(timeline, t - offset, cuesOf).cues) {
      const cues = cuesByOffset.get(cue.segment) ?? new Map<number, CaptionCue>();
      cuesByOffset.set(cue.segment, cues.set(offset, cue));
    }
  }
  if (!cuesByOffset.size) return NO_CAPTIONS;
  const captions = [...cuesByOffset].map(([segment, byOffset]): CurrentCaption => {
    const cues = Object.create(null) as Record<string, CaptionCue>;
    for (const lang of Object.keys(segment.text)) {
      const cue = byOffset.get(offsetOf(offsets, lang));
      if (cue) cues[lang] = cue;
    }
    return Object.freeze({ segment, cue: byOffset.get(0), cues: Object.freeze(cues) });
  });
  // stable: segments that start together stay in the order of the cursor
  const start = ({ segment }: CurrentCaption) => timeline.index.spanOf(segment)!.start;
  return Object.freeze(captions.sort((a, b) => start(a) - start(b)));
}

/** The next time after `t` at which `captionsAt` may give something else; Infinity if there is none. */
export function nextCaptionChange(
  timeline: Timeline,
  t: number,
  offsets: CaptionOffsets,
  cuesOf: CuesOf = noCues,
): number {
  return Math.min(...[...allOffsets(offsets)].map((offset) => nextBoundary(timeline, t - offset, cuesOf) + offset));
}

/** Whether both show the very same cues. */
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
