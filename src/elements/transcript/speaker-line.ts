import { localized } from '../../talk/index.js';
import { createElement } from '../shared/dom.js';
import { speakerName } from '../shared/speaker-name.js';
import { speakerHue, speakerOf } from '../shared/speakers.js';
import type { RowContext } from './row-context.js';

/** The name and role of a speaker, at the head of a turn. */
export function speakerLine(id: string, { talk, strings }: RowContext): HTMLElement {
  const name = speakerName(talk, id, strings.lang) ?? { lang: strings.lang, text: strings.unknownSpeaker };
  const label = createElement(
    'bdi',
    { class: 'speaker', part: 'speaker', lang: name.lang, 'data-speaker': id },
    name.text,
  );
  label.style.setProperty('--_hue', String(speakerHue(talk, id)));
  const line = createElement('p', { class: 'who' }, label);
  const role = speakerOf(talk, id)?.role;
  if (role) {
    const { lang, text } = localized(role, [strings.lang, ...talk.languages]);
    // the space is for text that is copied
    line.append(' ', createElement('bdi', { class: 'role', lang }, text));
  }
  return line;
}
