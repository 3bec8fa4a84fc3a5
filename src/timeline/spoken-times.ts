import type { Segment } from '../talk/index.js';
import { cueStarts, speechLength } from './cue-starts.js';
import { sentencesOf, sentencesTouched, type Stretch } from './sentences.js';
import type { Timeline } from './timeline.js';
import { wordsInText } from './words-in-text.js';

/**
 * When a stretch of a segment's text is said, in seconds: to the word where the sidecar knows the words, else from the beginning
 * of a sentence to the end of one, by estimate. All of the text is all of the segment. Undefined for an untimed segment; the end
 * of the last segment of a talk without a duration is Infinity.
 */
export function spokenTimes(
  timeline: Timeline,
  segment: Segment,
  lang: string,
  stretch: Stretch,
): { start: number; end: number } | undefined {
  const span = timeline.index.spanOf(segment);
  if (!span) return undefined;
  const text = segment.text[lang] ?? '';
  const [from, to] = stretch;
  const first = !text.slice(0, from).trim();
  const last = !text.slice(to).trim();
  let { start, end } = span;
  if (!first || !last) {
    const [a, b] = (lang === segment.lang && byWords(segment, text, stretch)) || bySentences(text, lang, stretch, span);
    if (!first) start = Math.min(Math.max(start, a), end);
    if (!last) end = Math.max(start, Math.min(end, b));
  }
  return { start, end };
}

/** From the first to the last word that the stretch touches; undefined where it touches none that the sidecar has a time for. */
function byWords({ words = [] }: Segment, text: string, [from, to]: Stretch): Stretch | undefined {
  const touched = wordsInText(words, text).filter((word) => word.to > from && word.from < to);
  return touched.length ? [touched[0]!.start, touched.at(-1)!.end] : undefined;
}

function bySentences(text: string, lang: string, stretch: Stretch, span: { start: number; end: number }): Stretch {
  const sentences = sentencesOf(text, lang);
  const [first, last] = sentencesTouched(sentences, stretch);
  // where sentences are cut, in syllables
  let said = 0;
  const lengths = sentences.map(([from, to]) => (said += speechLength(text.slice(from, to))));
  const times = cueStarts(lengths.slice(0, -1), said, span.start, span.end, []);
  return [times[first - 1] ?? span.start, times[last] ?? span.end];
}
