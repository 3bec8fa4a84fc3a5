import { translation, type Segment } from '../../talk/index.js';
import type { TextRange } from '../../talk/text-range.js';
import { sentencesOf, sentencesTouched } from '../../timeline/sentences.js';
import { joinLines } from '../join-lines.js';

/** Part of what a segment says, in one language. */
export interface Excerpt {
  readonly segment: Segment;
  /** A key of the segment's `text`. */
  readonly lang: string;
  /** Offsets in that text, in UTF-16 code units. */
  readonly range: TextRange;
}

/** The languages of a quote: as it was spoken, translated, both, or one language by its BCP 47 tag where the text has it. */
export type QuoteVersion = 'original' | 'translation' | 'both' | (string & Record<never, never>);

/** The key of a segment's text for the language that was spoken. */
export function originalLanguage({ text, lang }: Segment): string {
  return translation(text, lang)?.lang ?? Object.keys(text)[0] ?? lang;
}

/** Whether any of the segments has a translation. */
export const isTranslated = (excerpts: readonly Excerpt[]): boolean =>
  excerpts.some(({ segment }) => Object.keys(segment.text).length > 1);

/** The languages in which a version quotes an excerpt. Where there is no translation, the original is quoted. */
export function quotedLanguages(
  excerpt: Excerpt,
  version: QuoteVersion,
  preferred: readonly string[],
): readonly string[] {
  const original = originalLanguage(excerpt.segment);
  if (version in excerpt.segment.text) return [version];
  if (version !== 'translation' && version !== 'both') return [original];
  const translated = translationLanguage(excerpt, preferred);
  if (translated === undefined) return [original];
  return version === 'translation' ? [translated] : [original, translated];
}

function translationLanguage({ segment, lang }: Excerpt, preferred: readonly string[]): string | undefined {
  const original = originalLanguage(segment);
  if (lang !== original) return lang;
  const others = Object.keys(segment.text).filter((tag) => tag !== original);
  return preferred.find((tag) => others.includes(tag)) ?? others[0];
}

/**
 * The text of an excerpt in a language. In the excerpt's own language these are exactly the selected words; in another, the
 * sentences with the same numbers, or the whole segment where the two texts differ in their number of sentences.
 */
export function excerptText({ segment, lang, range }: Excerpt, tag: string): string {
  const text = segment.text[tag] ?? '';
  if (tag === lang) return joinLines(text.slice(...range)).trim();
  const own = sentencesOf(segment.text[lang] ?? '', lang);
  const other = sentencesOf(text, tag);
  if (own.length !== other.length || own.length < 2) return joinLines(text).trim();
  const [first, last] = sentencesTouched(own, range);
  return joinLines(text.slice(other[first]![0], other[last]![1])).trim();
}
