const segmenters = new Map<string, Intl.Segmenter>();

/** Characters that the segmenter is given at a time: its cost grows with the square of the length. */
const WINDOW = 256;

/** `Intl.Segmenter` over text of any length: words with marks and spaces between them, or graphemes. */
export function splitText(text: string, granularity: 'word' | 'grapheme', lang = 'und'): string[] {
  const key = `${granularity} ${lang}`;
  let segmenter = segmenters.get(key);
  if (!segmenter) segmenters.set(key, (segmenter = new Intl.Segmenter(lang, { granularity })));
  const parts: string[] = [];
  let size = WINDOW;
  for (let from = 0; from < text.length;) {
    const window = text.slice(from, from + size);
    const found = Array.from(segmenter.segment(window), ({ segment }) => segment);
    if (from + window.length < text.length) {
      // the window's edge may have cut the last one short
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
