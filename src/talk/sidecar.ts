/**
 * The sidecar, version 1, written once: types, validation and the published JSON Schema all come from here.
 */
import { language, text, url, type LanguageReader, type UrlReader } from './field-schemas.js';
import { languageTag } from './localized.js';
import {
  BAD,
  Reader,
  cleanText,
  describe,
  described,
  isRecord,
  list,
  number,
  object,
  oneOf,
  strict,
  string,
} from './schema.js';
import type { Bad, Input, JsonSchema, Output, Schema } from './schema.js';

/** The version that this player reads. */
export const VERSION = 1;

/** One pass over one sidecar. */
export class SidecarReader extends Reader implements LanguageReader, UrlReader {
  /** Language of plain text: the talk's main one, within a segment the spoken one. */
  language = 'und';
  readonly speakers = new Set<string>();
  readonly #ids = new Map<string, { given: Set<unknown>; used: Set<string> }>();

  constructor(readonly base: string | URL | undefined) {
    super();
  }

  /** Ids that the file gives itself; made ones keep clear of them. */
  expect(kind: string, items: readonly unknown[]): void {
    this.#ids.set(kind, {
      given: new Set(items.map((item) => (isRecord(item) ? item['id'] : undefined))),
      used: new Set(),
    });
  }

  /** The given id when it is free, else one made from the item's place in the file. */
  id(kind: string, given: string | undefined, path: readonly (string | number)[]): string {
    const ids = this.#ids.get(kind)!;
    if (given && !ids.used.has(given)) {
      ids.used.add(given);
      return given;
    }
    const base = `${kind}${(path.at(-1) as number) + 1}`;
    let id = base;
    for (let n = 2; ids.used.has(id) || ids.given.has(id); n++) id = `${base}-${n}`;
    ids.used.add(id);
    if (given)
      this.report('warning', 'duplicate-id', `the id "${given}" was used before; this one became "${id}"`, 'id');
    return id;
  }
}

const localText = text<SidecarReader>;
const link = url<SidecarReader>('link');
const image = url<SidecarReader>('image');
const seconds = (what: string) => strict(number(`${what}, in seconds`));
const id = string('stable within the file; made from the position where it is missing');
const NONE: readonly never[] = Object.freeze([]);

/** A list whose items have ids. */
function identified<Out, In>(
  kind: string,
  item: Schema<Out, In, SidecarReader>,
): Schema<readonly Out[], readonly In[], SidecarReader> {
  const items = list(item);
  return {
    ...items,
    read(value, reader) {
      if (Array.isArray(value)) reader.expect(kind, value);
      return items.read(value, reader);
    },
  };
}

interface Span {
  readonly start?: number;
  readonly end?: number;
}

/** Reports a span that runs backwards; an end without a start says nothing. */
function isBackwards({ start, end }: Span, reader: SidecarReader): boolean {
  if (start === undefined || end === undefined || end >= start) return false;
  reader.report('error', 'range', `"end" (${end}) is before "start" (${start}): left out`);
  return true;
}

function knownSpeaker(id: string, reader: SidecarReader, ...below: (string | number)[]): void {
  if (!reader.speakers.has(id)) {
    reader.report(
      'warning',
      'reference',
      `no speaker has the id ${JSON.stringify(id)}; add it to "speakers"`,
      ...below,
    );
  }
}

const speaker = object(
  { id: string(), name: localText() },
  { role: localText(), image, href: link },
  (fields, reader: SidecarReader) => {
    if (reader.speakers.has(fields.id)) {
      return reader.report(
        'error',
        'duplicate-id',
        `a speaker with the id ${JSON.stringify(fields.id)} is there already: left out`,
      );
    }
    reader.speakers.add(fields.id);
    return fields;
  },
  'Someone who speaks.',
);

const before = string(
  'untimed items only: the id of the segment that this stands in front of; after the last where it is missing',
);

const chapter = object(
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
    if (isBackwards(fields, reader)) return BAD;
    const speakers = fields.speakers ?? NONE;
    speakers.forEach((id, i) => knownSpeaker(id, reader, 'speakers', i));
    return Object.assign(fields, { speakers, id: reader.id('c', fields.id, reader.path) });
  },
  'A part of the talk with a title.',
);

const slide = object(
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
    isBackwards(fields, reader) ? BAD : Object.assign(fields, { id: reader.id('slide', fields.id, reader.path) }),
  'A picture that was on the screen.',
);

/** What can be heard besides speech. */
export const SOUNDS = ['music', 'applause', 'laughter', 'crying', 'cough'] as const;
/** How something was said. */
export const TONES = ['happy', 'sad', 'angry', 'fearful', 'disgusted', 'surprised'] as const;
/** How times were found: written by hand or machine, aligned with the sound, or estimated from the text's length. */
export const TIMINGS = ['exact', 'aligned', 'estimated'] as const;

type WordTuple = readonly [start: number, end: number, text: string];
const words: Schema<readonly WordTuple[]> = list({
  json: {
    type: 'array',
    prefixItems: [{ type: 'number' }, { type: 'number' }, { type: 'string' }],
    minItems: 3,
    maxItems: 3,
  },
  read(value, reader) {
    if (Array.isArray(value)) {
      const [start, end, word] = value as unknown[];
      if (
        Number.isFinite(start) &&
        Number.isFinite(end) &&
        typeof word === 'string' &&
        (start as number) <= (end as number)
      ) {
        return Object.freeze([start as number, end as number, cleanText(word)] as const);
      }
    }
    return reader.report('error', 'type', `expected [start, end, "word"], found ${describe(value)}`);
  },
});

const segmentFields = object(
  { text: localText() },
  {
    id,
    start: seconds('start; an untimed segment is shown and never highlighted'),
    end: seconds('end'),
    speaker: string('the id of a speaker'),
    lang: language<SidecarReader>(),
    timing: oneOf(TIMINGS, 'how the times were found; exact where it is missing'),
    sounds: list(oneOf(SOUNDS)),
    tone: oneOf(TONES),
    words,
  },
  (fields, reader: SidecarReader) => {
    if (isBackwards(fields, reader)) return BAD;
    if (fields.speaker !== undefined) knownSpeaker(fields.speaker, reader, 'speaker');
    return Object.assign(fields, {
      id: reader.id('s', fields.id, reader.path),
      lang: fields.lang ?? reader.language,
      timing: fields.timing ?? ('exact' as const),
      sounds: fields.sounds ?? NONE,
    });
  },
  'Something that was said: a paragraph.',
);

const segment: typeof segmentFields = {
  ...segmentFields,
  read(value, reader) {
    // plain text of a segment is in the language that is spoken there
    const main = reader.language;
    const lang = isRecord(value) ? value['lang'] : undefined;
    if (typeof lang === 'string') reader.language = languageTag(lang) ?? main;
    const read = segmentFields.read(value, reader);
    reader.language = main;
    return read;
  },
};

const tag = language();

/** The first of `languages` is that of all plain text, so it must be known before any other text is read. */
const languages: Schema<readonly string[], readonly string[], SidecarReader> = {
  json: {
    type: 'array',
    items: tag.json,
    minItems: 1,
    description: 'the first is the main language; the order is that of captions',
  },
  read(value, reader) {
    const tags = list(tag).read(value, reader);
    if (tags === BAD) return BAD;
    if (!tags.length) return reader.report('error', 'required', 'expected at least one language tag, such as "en"');
    reader.language = tags[0]!;
    return Object.freeze([...new Set(tags)]);
  },
};

const version: Schema<typeof VERSION, number, SidecarReader> = {
  json: { const: VERSION },
  read(value, reader): typeof VERSION | Bad {
    if (typeof value === 'number' && Math.floor(value) === VERSION) return VERSION;
    return reader.report(
      'error',
      'version',
      `this player reads version ${VERSION} of the sidecar; the file says ${describe(value)}`,
    );
  },
};

// schemas of their own, not written in place: there the compiler would take their type from the list of any fields
const part = object({ title: localText(), href: link }, {});
const source = described('where the recording was published', object({}, { name: string(), href: link, id: string() }));
const collection = described(
  'the series that this talk belongs to',
  object({ title: localText() }, { part: number('number of this talk in the series'), href: link, parts: list(part) }),
);

/** The whole file. */
export const sidecar = object(
  { version, languages, title: localText() },
  {
    duration: number('length of the recording, in seconds'),
    date: string('ISO 8601'),
    description: localText(),
    license: string(),
    source,
    collection,
    media: list(
      object({ src: url<SidecarReader>('media') }, { type: string('MIME type') }),
      'used when the element has no src',
    ),
    poster: image,
    speakers: list(speaker),
    chapters: identified('c', chapter),
    segments: strict(identified('s', segment)),
    slides: identified('slide', slide),
  },
);

/** The JSON of a sidecar, as it is written. */
export type Sidecar = Omit<Input<typeof sidecar>, 'segments'> & {
  segments: NonNullable<Input<typeof sidecar>['segments']>;
};
export type SidecarSegment = Sidecar['segments'][number];
export type SidecarSlide = NonNullable<Sidecar['slides']>[number];
export type SidecarChapter = NonNullable<Sidecar['chapters']>[number];
export type SidecarSpeaker = NonNullable<Sidecar['speakers']>[number];

export type Speaker = Output<typeof speaker>;
export type Chapter = Output<typeof chapter>;
export type Segment = Output<typeof segment>;
export type Slide = Output<typeof slide>;
export type Sound = (typeof SOUNDS)[number];
export type Tone = (typeof TONES)[number];
export type Timing = (typeof TIMINGS)[number];
export type SidecarOutput = Output<typeof sidecar>;

/** The sidecar's JSON Schema (draft 2020-12), as published with the package. */
export function sidecarSchema(): JsonSchema {
  const { required, ...json } = sidecar.json as { required: string[] };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'forum-player sidecar, version 1',
    ...json,
    required: [...required, 'segments'],
  };
}
