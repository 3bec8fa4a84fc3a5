import type { Strings } from '../../i18n/index.js';
import { localized, primaryLanguage, textRuns, type Chapter, type Segment, type Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { soundSigns } from '../shared/sounds.js';
import { create } from '../shared/dom.js';
import { speakerName } from '../shared/speaker-name.js';
import { face, speakerLine } from './face.js';

/** Rows are drawn once, by hand: nothing in them ever changes but a class. */
export interface RowContext {
  readonly talk: Talk;
  readonly strings: Strings;
  readonly heading: number;
  /** Times have hours, so that all are equally long. */
  readonly hours: boolean;
  /** Names of speakers by id, as far as they were needed. */
  readonly names: Map<string, string | undefined>;
}

export function chapterHeading(chapter: Chapter, { talk, strings, heading, hours }: RowContext): HTMLElement {
  const { lang, text } = localized(chapter.title, [strings.lang, ...talk.languages]);
  const original = localized(chapter.title, talk.languages);
  const level = Math.min(Math.max(heading, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return create(
    `h${level}`,
    { class: 'heading', part: 'heading', 'data-chapter': chapter.id },
    create('span', { lang }, text),
    original.text !== text ? ' ' : undefined,
    original.text !== text ? create('span', { class: 'second', lang: original.lang }, original.text) : undefined,
    chapter.start === undefined ? undefined : create('span', { class: 'time' }, formatTime(chapter.start, { hours })),
  );
}

/** What all rows have in common is made once, and copied: that is much faster than setting it again. */
const models = new Map<string, HTMLElement>();

function copy(key: string, make: () => HTMLElement): HTMLElement {
  let model = models.get(key);
  if (!model) models.set(key, (model = make()));
  return model.cloneNode() as HTMLElement;
}

export function segmentRow(segment: Segment, turn: boolean, context: RowContext): HTMLElement {
  const { talk, strings } = context;
  const tags = Object.keys(segment.text);
  if (tags.length > 1) tags.sort((a, b) => place(a, segment, talk) - place(b, segment, talk));
  const has = tags.map((tag) => ` has${talk.languages.indexOf(tag)}`).join('');
  const className = `row${turn ? ' turn' : ''}${has}`;
  const row = copy(className, () => create('li', { part: 'segment', class: className }));
  row.dataset['segment'] = segment.id;
  if (segment.speaker !== undefined) row.dataset['by'] = segment.speaker;
  const who = turn ? speakerLine(segment.speaker, context) : undefined;
  if (who) {
    const picture = face(segment.speaker, context);
    if (picture) row.append(picture);
    row.append(who);
  }
  row.append(timeOf(segment, context));
  const text = copy(`text${tags.length > 1}`, () => create('div', { class: tags.length > 1 ? 'text' : 'text single' }));
  if (segment.sounds.length) {
    text.append(create('p', { class: 'sound', lang: strings.lang }, soundSigns(segment, strings)));
  }
  tags.forEach((tag, i) => text.append(paragraph(segment.text[tag]!, tag, talk, i === 0)));
  row.append(text);
  return row;
}

function timeOf(segment: Segment, context: RowContext): HTMLElement {
  const { strings, hours } = context;
  if (segment.start === undefined) {
    const none = copy('none', () => create('span', { class: 'time none', 'aria-hidden': 'true' }));
    none.textContent = '–';
    return none;
  }
  const button = copy('time', () => create('button', { class: 'time', part: 'time', type: 'button', tabindex: '-1' }));
  const exact = formatTime(segment.start, { hours });
  const time = segment.timing === 'estimated' ? strings.about(exact) : exact;
  button.setAttribute('aria-label', strings.segment(time, nameOf(segment.speaker, context)));
  button.textContent = time;
  return button;
}

function nameOf(id: string | undefined, { talk, strings, names }: RowContext): string | undefined {
  if (id === undefined) return undefined;
  if (!names.has(id)) names.set(id, speakerName(talk, id, strings.lang)?.text ?? strings.unknownSpeaker);
  return names.get(id);
}

function paragraph(text: string, lang: string, talk: Talk, original: boolean): HTMLElement {
  const place = talk.languages.indexOf(lang);
  const className = `${original ? 'original' : 'translation'} l${place}`;
  const p = copy(`${className} ${lang}`, () => create('p', { lang, dir: 'auto', class: className }));
  const runs = textRuns(text, lang, talk.languages);
  if (runs.length === 1 && runs[0]!.lang === lang) p.textContent = text;
  else for (const run of runs) p.append(run.lang === lang ? run.text : create('span', { lang: run.lang }, run.text));
  return p;
}

/** The original first, or what comes nearest to it; then the talk's order. */
function place(tag: string, segment: Segment, talk: Talk): number {
  if (tag === segment.lang) return -2;
  if (primaryLanguage(tag) === primaryLanguage(segment.lang)) return -1;
  const at = talk.languages.indexOf(tag);
  return at < 0 ? 99 : at;
}
