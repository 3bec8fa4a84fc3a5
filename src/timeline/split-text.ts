import { memoize } from './memoize.js';

/** At most so many characters go to the segmenter at once, because its cost grows with the square of the length. */
const WINDOW = 256;

const segmenters = memoize((key: string): Intl.Segmenter => {
  const [granularity, lang] = key.split(' ') as ['word' | 'grapheme' | 'sentence', string];
  return new Intl.Segmenter(lang, { granularity });
});

export const segmenterFor = (lang: string, granularity: 'word' | 'grapheme' | 'sentence'): Intl.Segmenter =>
  segmenters(`${granularity} ${lang}`);

/** Splits a text of any length into words, with the punctuation and spaces between them, or into graphemes. */
export function splitText(text: string, granularity: 'word' | 'grapheme', lang = 'und'): string[] {
  const segmenter = segmenterFor(lang, granularity);
  const parts: string[] = [];
  let size = WINDOW;
  for (let from = 0; from < text.length;) {
    const window = text.slice(from, from + size);
    const found = Array.from(segmenter.segment(window), ({ segment }) => segment);
    if (from + window.length < text.length) {
      // the last part may go on behind the window
      if (found.length === 1) {
        size *= 2;
        continue;
      }
      found.pop();
    }
    for (const part of found) {
      parts.push(part);
      from += part.length;
    }
    size = WINDOW;
  }
  return parts;
}
