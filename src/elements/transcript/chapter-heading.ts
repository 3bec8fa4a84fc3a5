import { localized, type Chapter } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { createElement } from '../shared/dom.js';
import type { RowContext } from './row-context.js';

/** A chapter's title in the language of the interface and, where it differs, in that of the talk, with its time. */
export function chapterHeading({ id, title, start }: Chapter, context: RowContext): HTMLElement {
  const { talk, strings, headingLevel, showHours: hours } = context;
  const { lang, text } = localized(title, [strings.lang, ...talk.languages]);
  const original = localized(title, talk.languages);
  const level = Math.min(Math.max(headingLevel, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return createElement(
    `h${level}`,
    { class: 'heading', part: 'heading', 'data-chapter': id },
    createElement('span', { lang }, text),
    original.text !== text ? ' ' : undefined,
    original.text !== text ? createElement('span', { class: 'second', lang: original.lang }, original.text) : undefined,
    start === undefined ? undefined : createElement('span', { class: 'time' }, formatTime(start, { hours })),
  );
}
