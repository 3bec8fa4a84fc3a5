import { localized } from '../../talk/index.js';
import { create } from '../shared/dom.js';
import type { TranscriptItem } from '../../timeline/transcript-items.js';
import type { RowContext } from './row-context.js';

/**
 * A slide at its place in the text. Its frame has the proportion that the sidecar says, or 16:9, and keeps it whatever comes to
 * stand in it: what is below never moves.
 */
export function slideRow(
  { slide, number }: Extract<TranscriptItem, { kind: 'slide' }>,
  { talk, strings }: RowContext,
): HTMLElement {
  const name = strings.slide(number, talk.slides.length);
  const words = slide.alt ?? slide.text;
  const alt = words ? localized(words, [strings.lang, ...talk.languages]) : { lang: strings.lang, text: name };
  const { width, height } = slide;
  const known = Boolean(width && height && width > 0 && height > 0);
  const image = create('img', {
    src: slide.thumb ?? slide.src,
    alt: alt.text,
    lang: alt.lang,
    loading: 'lazy',
    decoding: 'async',
  });
  const missing = create(
    'span',
    { class: 'missing' },
    create('strong', {}, name),
    ' ',
    create('span', { lang: alt.lang }, words ? alt.text : ''),
  );
  missing.hidden = true;
  image.addEventListener('error', () => {
    image.hidden = true;
    missing.hidden = false;
  });
  const button =
    slide.start === undefined
      ? create('span', { class: 'picture' }, image, missing)
      : create(
          'button',
          {
            class: 'picture',
            type: 'button',
            tabindex: '-1',
            'data-start': String(slide.start),
            'aria-label': `${name}: ${alt.text}`,
          },
          image,
          missing,
        );
  button.style.aspectRatio = known ? `${width} / ${height}` : '16 / 9';
  return create('li', { class: 'slide', 'data-slide': slide.id }, button);
}
