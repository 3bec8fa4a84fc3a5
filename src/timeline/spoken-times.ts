import type { Segment } from '../talk/index.js';
import { cueStarts, speechLength } from './cue-starts.js';
import { sentencesOf, sentencesTouched, type Stretch } from './sentences.js';
import type { Timeline } from './timeline.js';

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

/** Letters and figures, each with its place in the text. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const places: number[] = [];
  let letters = '';
  for (const { 0: char, index } of text.matchAll(/[\p{L}\p{N}\p{M}]/gu)) {
    const lower = char.toLowerCase();
    for (let i = 0; i < lower.length; i++) places.push(index);
    letters += lower;
  }
  return { letters, places };
}

/** From the first to the last word that is touched, as far as the words are found in the text, one behind the other. */
function byWords({ words = [] }: Segment, text: string, [from, to]: Stretch): Stretch | undefined {
  const { letters, places } = lettersOf(text);
  let at = 0;
  let start: number | undefined;
  let end: number | undefined;
  for (const [begins, ends, word] of words) {
    const own = lettersOf(word).letters;
    // a word that the text does not have must not be found far down
    const found = own ? letters.slice(at, at + own.length + 40).indexOf(own) : -1;
    if (found < 0) continue;
    const first = places[at + found]!;
    at += found + own.length;
    if (places[at - 1]! < from || first >= to) continue;
    start ??= begins;
    end = ends;
  }
  return start === undefined || end === undefined ? undefined : [start, end];
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
