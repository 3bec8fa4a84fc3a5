import type { TalkLink } from '../../links/index.js';
import type { Timeline } from '../../timeline/index.js';
import { spokenTimes } from '../../timeline/spoken-times.js';
import { quotedLanguages, type Excerpt } from './excerpt.js';
import type { QuoteOptions } from './quote.js';

/** When a passage is said: from its first excerpt to the end of the last. Undefined where none of it has a time. */
export function passageTimes(
  excerpts: readonly Excerpt[],
  timeline: Timeline,
): { start: number; end: number | undefined; estimated: boolean } | undefined {
  let start = Infinity;
  let end = -Infinity;
  let estimated = false;
  for (const { segment, lang, range } of excerpts) {
    const times = spokenTimes(timeline, segment, lang, range);
    if (!times) continue;
    if (times.start < start) {
      ({ start } = times);
      estimated = segment.timing === 'estimated';
    }
    end = Math.max(end, times.end);
  }
  if (start === Infinity) return undefined;
  const ends = end < Infinity && end > start;
  return { start: shortened(start, Math.floor), end: ends ? shortened(end, Math.ceil) : undefined, estimated };
}

/** Tenths of a second, for a short address. Times that the sidecar writes in whole milliseconds stay as they are. */
function shortened(seconds: number, round: (value: number) => number): number {
  if (Math.abs(seconds * 1000 - Math.round(seconds * 1000)) < 1e-6) return seconds;
  return round(seconds * 10) / 10;
}

/** The languages that the link to a quote asks the player to show; empty for a talk in one language. */
export function versionLanguages(
  excerpts: readonly Excerpt[],
  { talk, version, languages = talk.languages }: Pick<QuoteOptions, 'talk' | 'version' | 'languages'>,
): readonly string[] {
  if (talk.languages.length < 2 || !excerpts[0]) return [];
  const all = excerpts.map((excerpt) => quotedLanguages(excerpt, version, languages));
  return all.find((tags) => tags.length > 1) ?? all[0]!;
}

/**
 * The link that plays exactly a passage. It names the time, and also the segments where others speak at the same time; without
 * a time it names the segments alone.
 */
export function passageLink(
  excerpts: readonly Excerpt[],
  timeline: Timeline,
  lang: readonly string[],
): TalkLink | undefined {
  const first = excerpts[0]?.segment.id;
  const last = excerpts.at(-1)?.segment.id;
  if (first === undefined) return undefined;
  const segments = { segment: first, ...(last !== first && last !== undefined && { lastSegment: last }) };
  const languages = lang.length ? { lang } : {};
  const times = passageTimes(excerpts, timeline);
  if (!times) return { ...segments, ...languages };
  const { start, end } = times;
  if (end === undefined) return { start, ...segments, ...languages };
  const quoted = new Set(excerpts.map(({ segment }) => segment.id));
  const isAlone = timeline.segments
    .filter((span) => span.start < end && span.end > start)
    .every(({ segment }) => quoted.has(segment.id));
  return { start, end, ...(!isAlone && segments), ...languages };
}
