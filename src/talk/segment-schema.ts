/** Segments of a sidecar. */
import { language } from './field-schemas.js';
import { languageTag } from './language-tag.js';
import { BAD, cleanText, describe, isRecord, list, object, oneOf, string, type Output, type Schema } from './schema.js';
import { id, localText, seconds } from './sidecar-fields.js';
import type { SidecarReader } from './sidecar-reader.js';

/** Sounds besides speech. */
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
    if (reader.isBackwards(fields)) return BAD;
    if (fields.speaker !== undefined) reader.checkSpeaker(fields.speaker, 'speaker');
    return Object.assign(fields, {
      id: reader.takeId('s', fields.id),
      lang: fields.lang ?? reader.language,
      timing: fields.timing ?? ('exact' as const),
      sounds: fields.sounds ?? Object.freeze([]),
    });
  },
  'Something that was said: a paragraph.',
);

export const segment: typeof segmentFields = {
  ...segmentFields,
  read(value, reader) {
    // plain text of a segment is in the spoken language
    const main = reader.language;
    const lang = isRecord(value) ? value['lang'] : undefined;
    if (typeof lang === 'string') reader.language = languageTag(lang) ?? main;
    const read = segmentFields.read(value, reader);
    reader.language = main;
    return read;
  },
};

export type Segment = Output<typeof segment>;
export type Sound = (typeof SOUNDS)[number];
export type Tone = (typeof TONES)[number];
export type Timing = (typeof TIMINGS)[number];
