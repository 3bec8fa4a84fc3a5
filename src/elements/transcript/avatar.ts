import { speakerName } from '../shared/speaker-name.js';
import { speakerHue, speakerOf } from '../shared/speakers.js';
import { localized } from '../../talk/index.js';
import { create } from '../shared/dom.js';
import type { RowContext } from './row-context.js';

/** Scripts that write a name without spaces: one character stands for it. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What stands where a speaker has no picture: the first character of 文澜, W and L of Wen Lan. */
export function initials(name: string): string {
  const words = name.trim().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu) ?? [];
  const first = words[0] ?? name.trim();
  const letter = (word: string) => String.fromCodePoint(word.codePointAt(0) ?? 0x2013).toLocaleUpperCase();
  if (WIDE.test(first) || words.length < 2) return letter(first || '–');
  return letter(first) + letter(words.at(-1)!);
}

/** A speaker's picture, or else initials: beside the name, which says the same to who cannot see it. */
export function face(id: string | undefined, { talk, strings }: RowContext): HTMLElement | undefined {
  const name = speakerName(talk, id, strings.lang);
  const speaker = speakerOf(talk, id);
  if (!name || !speaker) return undefined;
  const around = create('span', { class: 'face', 'aria-hidden': 'true', lang: name.lang });
  const letters = () => around.replaceChildren(create('span', { class: 'initials' }, initials(name.text)));
  around.style.setProperty('--_hue', String(speakerHue(talk, id)));
  letters();
  if (speaker.image) {
    const image = create('img', {
      src: speaker.image,
      alt: '',
      loading: 'lazy',
      decoding: 'async',
      width: '32',
      height: '32',
    });
    image.addEventListener('error', letters, { once: true });
    around.replaceChildren(image);
  }
  return around;
}

/** Who begins to speak, and as what. */
export function speakerLine(id: string, { talk, strings }: RowContext): HTMLElement {
  const name = speakerName(talk, id, strings.lang) ?? { lang: strings.lang, text: strings.unknownSpeaker };
  const role = speakerOf(talk, id)?.role;
  const said = role && localized(role, [strings.lang, ...talk.languages]);
  const label = create('bdi', { class: 'speaker', part: 'speaker', lang: name.lang, 'data-speaker': id }, name.text);
  label.style.setProperty('--_hue', String(speakerHue(talk, id)));
  return create(
    'p',
    { class: 'who' },
    label,
    // a space for what is copied
    said && ' ',
    said && create('bdi', { class: 'role', lang: said.lang }, said.text),
  );
}
