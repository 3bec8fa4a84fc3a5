/** What a sidecar says about the talk as a whole. */
import { VERSION, type Sidecar } from '../../talk/index.js';
import { parseDuration } from '../clock-time.js';
import type { BilibiliTitle } from './bilibili-title.js';
import type { FrontMatter } from './front-matter.js';
import type { Problems } from './problems.js';
import type { Localizer, TextByLanguage } from './localizer.js';

type Lists = 'speakers' | 'chapters' | 'segments' | 'slides';
export type TalkMetadata = Omit<Sidecar, Lists>;

/**
 * Title, dates and sources from the front matter first, then from the heading. `titled` is false when neither gave a title.
 * What the front matter has in a shape that a sidecar does not take is handed on, for the sidecar's own check to report.
 */
export function talkMetadata(
  front: FrontMatter,
  texts: Localizer,
  heading: TextByLanguage | undefined,
  bilibili: BilibiliTitle | undefined,
  problems: Problems,
): { metadata: TalkMetadata; titled: boolean } {
  const { data } = front;
  const written = texts.fromYaml(data['title']);
  const title = written === undefined || isRecord(written) ? { ...heading, ...written } : written;
  const duration = readDuration(front, problems);
  const description = texts.fromYaml(data['description']);
  const date = given(data['date']) ?? bilibili?.date;
  const source = sourceOf(data['source']) ?? (bilibili && { name: bilibili.uploader, id: bilibili.id });
  const collection = {
    ...(bilibili && { title: texts.localize(bilibili.collection), part: bilibili.part }),
    ...collectionOf(data, texts),
  };
  const media = mediaOf(data['media']);
  return {
    titled: Object.keys(title).length > 0,
    metadata: {
      version: VERSION,
      title,
      languages: texts.languages,
      ...(duration !== undefined && { duration }),
      ...(date !== undefined && { date: date as string }),
      ...(description && { description }),
      ...(given(data['license']) !== undefined && { license: data['license'] as string }),
      ...(source && { source }),
      ...(collection.title && { collection: collection as Sidecar['collection'] & object }),
      ...(media && { media }),
      ...(given(data['poster']) !== undefined && { poster: data['poster'] as string }),
    },
  };
}

const given = (value: unknown): unknown => value ?? undefined;
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readDuration({ data, line }: FrontMatter, problems: Problems): number | undefined {
  const value = given(data['duration']);
  if (value === undefined) return undefined;
  const seconds = typeof value === 'string' || typeof value === 'number' ? parseDuration(value) : undefined;
  if (seconds === undefined) {
    problems.error(line(['duration']), 'time', `${JSON.stringify(value)} is not a duration; write h:mm:ss or seconds`);
  }
  return seconds;
}

/** An address, a name, or an object that has them. */
function sourceOf(value: unknown): Sidecar['source'] {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? { href: value } : { name: value };
  return given(value) as Sidecar['source'];
}

/** A title, with the part under a key of its own, or an object that has both. */
function collectionOf(data: FrontMatter['data'], texts: Localizer): Sidecar['collection'] {
  const value = data['collection'];
  const { title, ...rest } = isRecord(value) && 'title' in value ? value : { title: value };
  const collection = texts.fromYaml(title);
  if (!collection) return undefined;
  const part = given(data['part']);
  return { title: collection, ...(part !== undefined && { part: part as number }), ...rest };
}

/** An address, a list of them, or a list of `{ src, type }`. */
function mediaOf(value: unknown): Sidecar['media'] {
  if (given(value) === undefined) return undefined;
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  return items.map((item) => (typeof item === 'string' ? { src: item } : (item as { src: string })));
}
