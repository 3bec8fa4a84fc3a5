import { html, type TemplateResult } from 'lit';
import type { SearchMark } from '../../search/index.js';
import { nearestTag, primaryLanguage } from '../../talk/index.js';

/** How many characters are shown before what was found, and altogether. A Chinese one says as much as several letters. */
const BEFORE = { wide: 10, narrow: 32 };
const LENGTH = { wide: 70, narrow: 170 };

/** The part of a text around the first words that were found, with all of them marked. */
export function snippet({ lang, text, ranges }: SearchMark): TemplateResult {
  const width = /^(?:zh|ja)$/.test(primaryLanguage(lang)) ? 'wide' : 'narrow';
  const first = ranges[0]?.[0] ?? 0;
  let from = characterStart(text, first > BEFORE[width] * 1.5 ? first - BEFORE[width] : 0);
  if (from && width === 'narrow') {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < first) from = space + 1;
  }
  const to = characterStart(text, Math.min(text.length, from + LENGTH[width]));
  const parts: (string | TemplateResult)[] = [from ? '…' : ''];
  let at = from;
  for (const [start, end] of ranges) {
    if (start < at || end > to) continue;
    parts.push(text.slice(at, start), html`<mark>${text.slice(start, end)}</mark>`);
    at = end;
  }
  parts.push(text.slice(at, to), to < text.length ? '…' : '');
  return html`<span class="snippet" lang=${lang} dir="auto">${parts}</span>`;
}

/** Moves an offset out of the middle of a character that takes two UTF-16 code units. */
const characterStart = (text: string, offset: number): number =>
  /[\udc00-\udfff]/.test(text[offset] ?? '') && /[\ud800-\udbff]/.test(text[offset - 1] ?? '') ? offset - 1 : offset;

/** The mark in the language that is nearest to `lang`, or the first. */
export function bestMark(marks: readonly SearchMark[], lang: string): SearchMark | undefined {
  const tags = marks.map((mark) => mark.lang);
  const near = nearestTag(lang, tags);
  return marks.find((mark) => mark.lang === near) ?? marks[0];
}
