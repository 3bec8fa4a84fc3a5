import { html, type TemplateResult } from 'lit';
import type { SearchMark } from '../../search/index.js';
import { nearestTag, primaryLanguage } from '../../talk/index.js';

/** Characters in front of what was found, and of the whole. A Chinese one says as much as several letters. */
const BEFORE = { wide: 10, narrow: 32 };
const ALL = { wide: 70, narrow: 170 };

/** Half of a character beyond U+FFFF is none. */
const whole = (text: string, at: number): number =>
  /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '') ? at - 1 : at;

/** Some of a text around the first place of what was found, with marks. */
export function snippet({ lang, text, ranges }: SearchMark): TemplateResult {
  const size = /^(?:zh|ja)$/.test(primaryLanguage(lang)) ? 'wide' : 'narrow';
  const first = ranges[0]?.[0] ?? 0;
  let from = whole(text, first > BEFORE[size] * 1.5 ? first - BEFORE[size] : 0);
  if (from && size === 'narrow') {
    const space = text.indexOf(' ', from);
    if (space >= 0 && space < first) from = space + 1;
  }
  const to = whole(text, Math.min(text.length, from + ALL[size]));
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

/** Of the texts in which something was found, the one in a language that the viewer reads. */
export function bestMark(marks: readonly SearchMark[], lang: string): SearchMark | undefined {
  const tags = marks.map((mark) => mark.lang);
  const near = nearestTag(lang, tags);
  return marks.find((mark) => mark.lang === near) ?? marks[0];
}
