import type { CaptionCue } from './caption-cue.js';
import { offsetOf, type CaptionOffsets } from './offset-captions.js';
import { tagIn } from './caption-order.js';

/** One text in several languages, for a while. Seconds. */
export interface MergedCue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** The cues of a segment in one list: at each time the lines of those of `tags` that are due then, in this order. */
export function mergedCues(cues: readonly CaptionCue[], tags: readonly string[], offsets: CaptionOffsets): MergedCue[] {
  const have = tags.map((asked) => cues[0] && tagIn(cues[0].segment.text, asked));
  const moved = have
    .filter((tag) => tag !== undefined)
    .map((tag) => {
      const by = offsetOf(offsets, tag);
      return cues.map(({ start, end, lines }) => ({ start: start + by, end: end + by, lines: lines[tag]! }));
    });
  const edges = [...new Set(moved.flat().flatMap(({ start, end }) => [start, end]))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((edge) => Math.max(edge, 0));
  return edges.slice(0, -1).flatMap((start, i) => {
    const end = edges[i + 1]!;
    const lines = moved.flatMap((list) => list.find((cue) => cue.start <= start && start < cue.end)?.lines ?? []);
    return end > start && lines.length ? [{ start, end, lines }] : [];
  });
}
