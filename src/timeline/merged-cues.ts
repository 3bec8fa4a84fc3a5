import { nearestTag } from '../talk/index.js';
import type { CaptionCue } from './caption-cue.js';
import { offsetOf, type CaptionOffsets } from './offset-captions.js';

/** Lines in several languages that are shown together. Seconds. */
export interface MergedCue {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Merges several languages of a segment's cues into one list. At each time it has the current lines of each language, in order. */
export function mergedCues(
  cues: readonly CaptionCue[],
  languages: readonly string[],
  offsets: CaptionOffsets,
): MergedCue[] {
  const tags = Object.keys(cues[0]?.segment.text ?? {});
  const versions = languages
    .map((language) => nearestTag(language, tags))
    .filter((tag) => tag !== undefined)
    .map((tag) => {
      const offset = offsetOf(offsets, tag);
      return cues.map(({ start, end, lines }) => ({ start: start + offset, end: end + offset, lines: lines[tag]! }));
    });
  const edges = [...new Set(versions.flat().flatMap(({ start, end }) => [start, end]))]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((edge) => Math.max(edge, 0));
  return edges.slice(0, -1).flatMap((start, i) => {
    const end = edges[i + 1]!;
    const lines = versions.flatMap((list) => list.find((cue) => cue.start <= start && start < cue.end)?.lines ?? []);
    return end > start && lines.length ? [{ start, end, lines }] : [];
  });
}
