import { VERSION, type Sidecar } from '../../talk/index.js';
import { isRecord } from '../../talk/schema.js';
import { parseDuration } from '../clock-time.js';
import type { BilibiliTitle } from './bilibili-title.js';
import type { Localizer, TextByLanguage } from './localizer.js';
import type { Problems } from './problems.js';
import type { FrontMatter } from './read-front-matter.js';

/** What a sidecar says about the talk as a whole. */
export type TalkMetadata = Omit<Sidecar, 'speakers' | 'chapters' | 'segments' | 'slides'>;

/**
 * Title, dates and sources of a talk, from the front matter first and then from the heading. Values of the front matter that a
 * sidecar does not allow are passed on, for the sidecar's own check to report.
 */
export function talkMetadata(
  front: FrontMatter,
  localizer: Localizer,
  heading: TextByLanguage | undefined,
  bilibili: BilibiliTitle | undefined,
  problems: Problems,
): { metadata: TalkMetadata; hasTitle: boolean } {
  const { data } = front;
  const listedTitle = localizer.fromYaml(data['title']);
  const title = listedTitle === undefined || isRecord(listedTitle) ? { ...heading, ...listedTitle } : listedTitle;
  const duration = readDuration(front, problems);
  const description = localizer.fromYaml(data['description']);
  const date = valueOf(data, 'date') ?? bilibili?.date;
  const license = valueOf(data, 'license');
  const source = sourceFrom(valueOf(data, 'source')) ?? (bilibili && { name: bilibili.uploader, id: bilibili.videoId });
  const collection = {
    ...(bilibili && { title: localizer.localize(bilibili.collection), part: bilibili.part }),
    ...collectionFrom(data, localizer),
  };
  const media = mediaFrom(valueOf(data, 'media'));
  const poster = valueOf(data, 'poster');
  return {
    hasTitle: Object.keys(title).length > 0,
    metadata: {
      version: VERSION,
      title,
      languages: localizer.languages,
      ...(duration !== undefined && { duration }),
      ...(date !== undefined && { date: date as string }),
      ...(description && { description }),
      ...(license !== undefined && { license: license as string }),
      ...(source && { source }),
      ...(collection.title && { collection: collection as Sidecar['collection'] & object }),
      ...(media && { media }),
      ...(poster !== undefined && { poster: poster as string }),
    },
  };
}

/** A key without a value (`poster:`) is null in YAML, and as good as missing. */
const valueOf = (data: FrontMatter['data'], key: string): unknown => data[key] ?? undefined;

function readDuration({ data, line }: FrontMatter, problems: Problems): number | undefined {
  const value = valueOf(data, 'duration');
  if (value === undefined) return undefined;
  const seconds = typeof value === 'string' || typeof value === 'number' ? parseDuration(value) : undefined;
  if (seconds === undefined) {
    const message = `${JSON.stringify(value)} is not a duration; write h:mm:ss, or a number of seconds`;
    problems.error(line(['duration']), 'time', message);
  }
  return seconds;
}

/** An address, a name, or an object with both. */
function sourceFrom(value: unknown): Sidecar['source'] {
  if (typeof value === 'string') return /^https?:\/\//i.test(value) ? { href: value } : { name: value };
  return value as Sidecar['source'];
}

/** A title, with the part under a key of its own, or an object with both. */
function collectionFrom(data: FrontMatter['data'], localizer: Localizer): Sidecar['collection'] {
  const value = data['collection'];
  const { title, ...rest } = isRecord(value) && 'title' in value ? value : { title: value };
  const collection = localizer.fromYaml(title);
  if (!collection) return undefined;
  const part = valueOf(data, 'part');
  return { title: collection, ...(part !== undefined && { part: part as number }), ...rest };
}

/** An address, a list of addresses, or a list of `{ src, type }`. */
function mediaFrom(value: unknown): Sidecar['media'] {
  if (value === undefined) return undefined;
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  return items.map((item) => (typeof item === 'string' ? { src: item } : (item as { src: string })));
}
