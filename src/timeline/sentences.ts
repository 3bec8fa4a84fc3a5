import type { TextRange } from '../talk/text-range.js';
import { endsWithAbbreviation } from './abbreviations.js';
import { segmenterFor } from './split-text.js';

/**
 * The sentences of a text, each with the spaces behind it, so that together they are the whole text. A sentence goes on after an
 * abbreviation, before a small letter, and with a part that has neither letters nor digits.
 */
export function sentencesOf(text: string, lang: string): readonly TextRange[] {
  const sentences: [number, number][] = [];
  for (const { index, segment } of segmenterFor(lang, 'sentence').segment(text)) {
    const last = sentences.at(-1);
    const goesOn =
      last &&
      (endsWithAbbreviation(text.slice(...last).trimEnd()) ||
        !/[\p{L}\p{N}]/u.test(segment) ||
        /^\p{Ll}/u.test(segment));
    if (goesOn) last[1] = index + segment.length;
    else sentences.push([index, index + segment.length]);
  }
  return sentences;
}

/** Indexes of the first and the last sentence that a part of the text touches. */
export function sentencesTouched(
  sentences: readonly TextRange[],
  [from, to]: TextRange,
): readonly [first: number, last: number] {
  const first = Math.max(
    0,
    sentences.findIndex(([, end]) => end > from),
  );
  const last = sentences.findLastIndex(([start]) => start < to);
  return [first, Math.max(first, last)];
}
