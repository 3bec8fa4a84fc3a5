import { localized, type Slide } from '../../talk/index.js';
import { createElement } from '../shared/dom.js';
import type { RowContext } from './row-context.js';

/** A slide at its place in the text. Its frame is as high before and after the picture loads, or fails to: rows below never move. */
export function slideRow(slide: Slide, number: number, { talk, strings }: RowContext): HTMLElement {
  const name = strings.slide(number, talk.slides.length);
  const description = slide.alt ?? slide.text;
  const alt = description && localized(description, [strings.lang, ...talk.languages]);
  const { lang, text } = alt ?? { lang: strings.lang, text: name };
  const image = createElement('img', {
    src: slide.thumb ?? slide.src,
    alt: text,
    lang,
    loading: 'lazy',
    decoding: 'async',
  });
  const missing = createElement('span', { class: 'missing' }, createElement('strong', {}, name), ' ');
  if (alt) missing.append(createElement('span', { lang }, text));
  missing.hidden = true;
  image.addEventListener('error', () => {
    image.hidden = true;
    missing.hidden = false;
  });
  const frame =
    slide.start === undefined
      ? createElement('span', { class: 'picture' })
      : createElement('button', {
          class: 'picture',
          type: 'button',
          tabindex: '-1',
          'data-start': String(slide.start),
          'aria-label': `${name}: ${text}`,
        });
  frame.append(image, missing);
  frame.style.aspectRatio = aspectRatio(slide);
  return createElement('li', { class: 'slide', 'data-slide': slide.id }, frame);
}

const aspectRatio = ({ width = 0, height = 0 }: Slide): string =>
  width > 0 && height > 0 ? `${width} / ${height}` : '16 / 9';
