/** Speakers, chapters and slides of a sidecar. */
import { BAD, list, number, object, string, type Output } from './schema.js';
import { id, image, link, localText, seconds } from './sidecar-fields.js';
import type { SidecarReader } from './sidecar-reader.js';

export const speaker = object(
  { id: string(), name: localText() },
  { role: localText(), image, href: link },
  (fields, reader: SidecarReader) => {
    if (reader.addSpeaker(fields.id)) return fields;
    const message = `a speaker with the id ${JSON.stringify(fields.id)} is there already: left out`;
    return reader.report('error', 'duplicate-id', message);
  },
  'Someone who speaks.',
);

const before = string(
  'untimed items only: the id of the segment that this stands in front of; after the last where it is missing',
);

export const chapter = object(
  { title: localText() },
  {
    id,
    start: seconds('start'),
    end: seconds('end; defaults to the next start'),
    speakers: list(string()),
    summary: localText(),
    image,
    before,
  },
  (fields, reader: SidecarReader) => {
    if (reader.isBackwards(fields)) return BAD;
    const speakers = fields.speakers ?? Object.freeze([]);
    speakers.forEach((id, i) => reader.checkSpeaker(id, 'speakers', i));
    return Object.assign(fields, { speakers, id: reader.takeId('c', fields.id) });
  },
  'A part of the talk with a title.',
);

export const slide = object(
  { src: image },
  {
    id,
    start: seconds('start'),
    end: seconds('end; defaults to the next start'),
    alt: localText('what the picture shows, for those who cannot see it'),
    text: localText('what is written on the slide: searchable'),
    thumb: image,
    width: number('width in pixels'),
    height: number('height in pixels'),
    before,
  },
  (fields, reader: SidecarReader) =>
    reader.isBackwards(fields) ? BAD : Object.assign(fields, { id: reader.takeId('slide', fields.id) }),
  'A picture that was on the screen.',
);

export type Speaker = Output<typeof speaker>;
export type Chapter = Output<typeof chapter>;
export type Slide = Output<typeof slide>;
