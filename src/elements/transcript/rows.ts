import type { Strings } from '../../i18n/index.js';
import { localized, primaryLanguage, textRuns, type LangText, type Segment, type Talk } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { soundSigns } from '../captions/forum-captions.js';
import { create } from '../shared/dom.js';
import { speakerHue, speakerName, speakerOf } from '../shared/speakers.js';
import type { Entry } from './outline.js';

/** Rows are drawn once, by hand: nothing in them ever changes but a class. */
export interface RowContext {
  readonly talk: Talk;
  readonly strings: Strings;
  readonly heading: number;
  /** Times have hours, so that all are equally long. */
  readonly hours: boolean;
}

/** How many rows are laid out, or skipped, together. */
export const CHUNK = 20;

/** Draws entries into chunks of about `CHUNK` rows; `made` hears of each segment's row. */
export function drawChunk(
  entries: readonly Entry[],
  context: RowContext,
  made: (segment: Segment, row: HTMLElement) => void,
): HTMLElement {
  const chunk = create('div', { class: 'chunk' });
  let list: HTMLElement | undefined;
  for (const entry of entries) {
    if (entry.kind === 'chapter') {
      chunk.append(chapterHeading(entry.chapter, context));
      list = undefined;
      continue;
    }
    if (!list) chunk.append((list = create('ol')));
    if (entry.kind === 'slide') list.append(slideRow(entry, context));
    else {
      const row = segmentRow(entry.segment, entry.turn, context);
      made(entry.segment, row);
      list.append(row);
    }
  }
  return chunk;
}

function chapterHeading(
  chapter: Extract<Entry, { kind: 'chapter' }>['chapter'],
  { talk, strings, heading, hours }: RowContext,
): HTMLElement {
  const { lang, text } = localized(chapter.title, [strings.lang, ...talk.languages]);
  const original = localized(chapter.title, talk.languages);
  const level = Math.min(Math.max(heading, 1), 6) as 1 | 2 | 3 | 4 | 5 | 6;
  return create(
    `h${level}`,
    { class: 'heading', part: 'heading', 'data-chapter': chapter.id },
    create('span', { lang }, text),
    original.text !== text ? create('span', { class: 'second', lang: original.lang }, original.text) : undefined,
    chapter.start === undefined ? undefined : create('span', { class: 'time' }, formatTime(chapter.start, { hours })),
  );
}

function slideRow({ slide, number }: Extract<Entry, { kind: 'slide' }>, { talk, strings }: RowContext): HTMLElement {
  const name = strings.slide(number, talk.slides.length);
  const words = slide.alt ?? slide.text;
  const alt = words ? localized(words, [strings.lang, ...talk.languages]) : { lang: strings.lang, text: name };
  const image = create('img', {
    src: slide.thumb ?? slide.src,
    alt: alt.text,
    lang: alt.lang,
    loading: 'lazy',
    decoding: 'async',
    // a slide keeps its place while it loads
    width: String(slide.width ?? 16),
    height: String(slide.height ?? 9),
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
  const timed = slide.start !== undefined;
  const button = timed
    ? create(
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
      )
    : create('span', { class: 'picture' }, image, missing);
  return create('li', { class: 'slide', 'data-slide': slide.id }, button);
}

function segmentRow(segment: Segment, turn: boolean, context: RowContext): HTMLElement {
  const { talk, strings, hours } = context;
  const tags = Object.keys(segment.text).sort((a, b) => place(a, segment, talk) - place(b, segment, talk));
  const sounds = soundSigns(segment, strings);
  const paragraphs = tags.map((tag, i) => paragraph(segment.text[tag]!, tag, talk, i === 0));
  const start = segment.start;
  const time = start === undefined ? undefined : formatTime(start, { hours });
  const unknown = segment.speaker === undefined ? undefined : { lang: strings.lang, text: strings.unknownSpeaker };
  const name = speakerName(talk, segment.speaker, strings.lang) ?? unknown;
  return create(
    'li',
    {
      part: 'segment',
      class: ['row', turn ? 'turn' : '', ...tags.map((tag) => `has${talk.languages.indexOf(tag)}`)].join(' '),
      'data-segment': segment.id,
    },
    turn && name ? speakerLine(segment, name, context) : undefined,
    time === undefined
      ? create('span', { class: 'time none', 'aria-hidden': 'true' }, '–')
      : create(
          'button',
          {
            class: 'time',
            part: 'time',
            type: 'button',
            tabindex: '-1',
            'aria-label': strings.segment(time, name?.text),
          },
          time,
        ),
    create(
      'div',
      { class: tags.length > 1 ? 'text' : 'text single' },
      sounds ? create('p', { class: 'sound', lang: strings.lang }, sounds) : undefined,
      ...paragraphs,
    ),
  );
}

function speakerLine(segment: Segment, name: LangText, { talk, strings }: RowContext): HTMLElement {
  const role = speakerOf(talk, segment.speaker)?.role;
  const said = role && localized(role, [strings.lang, ...talk.languages]);
  const label = create(
    'bdi',
    { class: 'speaker', part: 'speaker', lang: name.lang, 'data-speaker': segment.speaker },
    name.text,
  );
  label.style.setProperty('--_hue', String(speakerHue(talk, segment.speaker)));
  return create(
    'p',
    { class: 'who' },
    label,
    said ? create('bdi', { class: 'role', lang: said.lang }, said.text) : undefined,
  );
}

function paragraph(text: string, lang: string, talk: Talk, original: boolean): HTMLElement {
  const runs = textRuns(text, lang, talk.languages);
  const place = talk.languages.indexOf(lang);
  return create(
    'p',
    { lang, dir: 'auto', class: `${original ? 'original' : 'translation'} l${place}` },
    ...runs.map((run) => (run.lang === lang ? run.text : create('span', { lang: run.lang }, run.text))),
  );
}

/** The original first, or what comes nearest to it; then the talk's order. */
function place(tag: string, segment: Segment, talk: Talk): number {
  if (tag === segment.lang) return -2;
  if (primaryLanguage(tag) === primaryLanguage(segment.lang)) return -1;
  const at = talk.languages.indexOf(tag);
  return at < 0 ? 99 : at;
}
