import { createElement } from '../shared/dom.js';
import { initials } from '../shared/initials.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue, speakerOf } from '../shared/speakers.js';
import type { RowContext } from './row-context.js';

/** A speaker's picture, or initials where there is none. Hidden from screen readers, because the name is beside it. */
export function avatar(id: string, { talk, strings }: RowContext): HTMLElement | undefined {
  const name = speakerName(talk, id, strings.lang);
  const speaker = speakerOf(talk, id);
  if (!name || !speaker) return undefined;
  const frame = createElement('span', { class: 'face', 'aria-hidden': 'true', lang: name.lang });
  frame.style.setProperty('--_hue', String(speakerHue(talk, id)));
  const showInitials = () => frame.replaceChildren(createElement('span', { class: 'initials' }, initials(name.text)));
  if (!speaker.image) {
    showInitials();
    return frame;
  }
  const image = createElement('img', {
    src: speaker.image,
    alt: '',
    loading: 'lazy',
    decoding: 'async',
    width: '32',
    height: '32',
  });
  image.addEventListener('error', showInitials, { once: true });
  frame.append(image);
  return frame;
}
