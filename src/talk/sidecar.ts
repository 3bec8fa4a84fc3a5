/** The sidecar, version 1. Its types, its validation and the published JSON Schema are all derived from these schemas. */
import { language, url } from './field-schemas.js';
import { chapter, slide, speaker } from './item-schemas.js';
import { BAD, describe, described, list, number, object, strict, string } from './schema.js';
import type { Bad, Input, JsonSchema, Output, Schema } from './schema.js';
import { segment } from './segment-schema.js';
import { image, link, localText } from './sidecar-fields.js';
import { listWithIds, type SidecarReader } from './sidecar-reader.js';

/** The version that this player reads. */
export const VERSION = 1;

const tag = language();

/** Must be read before any text, because plain text is in the first of these languages. */
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

// constants of their own: written in place, TypeScript would infer the wider type of any fields for them
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
    chapters: listWithIds('c', chapter),
    segments: strict(listWithIds('s', segment)),
    slides: listWithIds('slide', slide),
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
