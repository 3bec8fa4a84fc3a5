import type { Segment } from '../talk/index.js';
import type { TextRange } from '../talk/text-range.js';
import { cueStarts, spokenLength } from './cue-starts.js';
import { sentencesOf, sentencesTouched } from './sentences.js';
import type { Timeline } from './timeline.js';
import { wordsInText } from './words-in-text.js';

/** Seconds. */
interface Times {
  readonly start: number;
  readonly end: number;
}

/**
 * When a part of a segment's text is said: from the first to the last of its words if the sidecar has their times, else from the
 * start of its first sentence to the end of its last, by estimate. The whole text takes the whole segment. Undefined for an untimed
 * segment; the end may be Infinity in a talk without a duration.
 */
export function spokenTimes(timeline: Timeline, segment: Segment, lang: string, range: TextRange): Times | undefined {
  const span = timeline.index.spanOf(segment);
  if (!span) return undefined;
  const text = segment.text[lang] ?? '';
  const [from, to] = range;
  const isFromStart = !text.slice(0, from).trim();
  const isToEnd = !text.slice(to).trim();
  const part =
    (lang === segment.lang && timesByWords(segment, text, range)) || timesBySentences(text, lang, range, span);
  const start = isFromStart ? span.start : Math.min(Math.max(span.start, part.start), span.end);
  const end = isToEnd ? span.end : Math.max(start, Math.min(span.end, part.end));
  return { start, end };
}

function timesByWords({ words = [] }: Segment, text: string, [from, to]: TextRange): Times | undefined {
  const touched = wordsInText(words, text).filter((word) => word.from < to && word.to > from);
  return touched.length ? { start: touched[0]!.start, end: touched.at(-1)!.end } : undefined;
}

function timesBySentences(text: string, lang: string, range: TextRange, span: Times): Times {
  const sentences = sentencesOf(text, lang);
  const [first, last] = sentencesTouched(sentences, range);
  let syllables = 0;
  const ends = sentences.map(([from, to]) => (syllables += spokenLength(text.slice(from, to))));
  const starts = cueStarts(ends.slice(0, -1), syllables, span.start, span.end);
  return { start: starts[first - 1] ?? span.start, end: starts[last] ?? span.end };
}
