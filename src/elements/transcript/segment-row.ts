import { localized, primaryLanguage, textRuns, type Chapter, type Segment, type Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { soundSigns } from '../shared/sounds.js';
import { create } from '../shared/dom.js';
import { speakerName } from '../shared/speaker-name.js';
import { face, speakerLine } from './avatar.js';
import type { Models, RowContext, Shape, SpeakerModel } from './row-context.js';

export const noRowTemplates = (): Models => ({ shapes: new Map(), speakers: new Map() });

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

export function segmentRow(segment: Segment, turn: boolean, context: RowContext): HTMLElement {
  const { tags, row: model } = shapeOf(segment, context);
  const row = model.cloneNode(true) as HTMLElement;
  row.setAttribute('data-segment', segment.id);
  const time = row.firstElementChild as HTMLElement;
  const text = row.lastElementChild as HTMLElement;
  const { speaker } = segment;
  if (speaker !== undefined) row.setAttribute('data-by', speaker);
  if (turn) {
    row.classList.add('turn');
    if (speaker !== undefined) {
      const model = modelOf(speaker, context);
      const picture = model.face?.querySelector('img') ? face(speaker, context) : model.face?.cloneNode(true);
      if (picture) time.before(picture);
      time.before(model.line.cloneNode(true));
    }
  }
  if (segment.start !== undefined) sayTime(time, segment, segment.start, context);
  let p = text.firstElementChild as HTMLElement | null;
  for (const tag of tags) {
    write(p!, segment.text[tag]!, tag, context.talk);
    p = p!.nextElementSibling as HTMLElement | null;
  }
  if (segment.sounds.length) {
    const { strings } = context;
    text.prepend(create('p', { class: 'sound', lang: strings.lang }, soundSigns(segment, strings)));
  }
  return row;
}

function shapeOf(segment: Segment, { talk, models }: RowContext): Shape {
  const tags = Object.keys(segment.text);
  const key = `${segment.lang} ${segment.start === undefined} ${tags.join(' ')}`;
  let shape = models.shapes.get(key);
  if (!shape) models.shapes.set(key, (shape = makeShape(segment, tags, talk)));
  return shape;
}

function makeShape(segment: Segment, tags: string[], { languages }: Talk): Shape {
  if (tags.length > 1) tags.sort((a, b) => place(a, segment, languages) - place(b, segment, languages));
  const time =
    segment.start === undefined
      ? create('span', { class: 'time none', 'aria-hidden': 'true' }, '–')
      : create('button', { class: 'time', part: 'time', type: 'button', tabindex: '-1' });
  const paragraphs = tags.map((lang, i) =>
    create('p', { lang, dir: 'auto', class: `${i ? 'translation' : 'original'} l${languages.indexOf(lang)}` }),
  );
  const text = create('div', { class: tags.length > 1 ? 'text' : 'text single' }, ...paragraphs);
  return { tags, row: create('li', { part: 'segment', class: 'row', 'data-languages': tags.join(' ') }, time, text) };
}

function sayTime(button: HTMLElement, segment: Segment, start: number, context: RowContext): void {
  const { strings, hours } = context;
  const exact = formatTime(start, { hours });
  const time = segment.timing === 'estimated' ? strings.about(exact) : exact;
  const { speaker } = segment;
  const name = speaker === undefined ? undefined : modelOf(speaker, context).name;
  button.setAttribute('aria-label', strings.segment(time, name));
  button.append(time);
}

function modelOf(id: string, context: RowContext): SpeakerModel {
  const { models, talk, strings } = context;
  let model = models.speakers.get(id);
  if (!model) {
    const name = speakerName(talk, id, strings.lang)?.text ?? strings.unknownSpeaker;
    models.speakers.set(id, (model = { name, line: speakerLine(id, context), face: face(id, context) }));
  }
  return model;
}

function write(p: HTMLElement, text: string, lang: string, { languages }: Talk): void {
  const runs = textRuns(text, lang, languages);
  if (runs.length === 1 && runs[0]!.lang === lang) p.append(text);
  else for (const run of runs) p.append(run.lang === lang ? run.text : create('span', { lang: run.lang }, run.text));
}

/** The original first, or what comes nearest to it; then the talk's order. */
function place(tag: string, segment: Segment, languages: readonly string[]): number {
  if (tag === segment.lang) return -2;
  if (primaryLanguage(tag) === primaryLanguage(segment.lang)) return -1;
  const at = languages.indexOf(tag);
  return at < 0 ? 99 : at;
}
