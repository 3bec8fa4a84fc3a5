import type { Localized, Talk } from '../../talk/index.js';
import { escapedJson } from '../escaped-json.js';
import { textsIn } from '../localized-text.js';

/** The metadata and speakers of a talk as the YAML before a document. */
export function writeFrontMatter(talk: Talk, languages: readonly string[]): string {
  const { duration, date, description, license, source, collection, media, poster, speakers } = talk;
  const text = (value: Localized) =>
    Object.fromEntries(textsIn(value, languages, talk).map((version) => [version.lang, version.text]));
  const data: Record<string, unknown> = {
    title: text(talk.title),
    languages,
    duration,
    date,
    description: description && text(description),
    license,
    source,
    collection: collection && { ...collection, title: text(collection.title) },
    media: media.length ? media : undefined,
    poster,
  };
  const lines = Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${toYaml(value)}`);
  const people = speakers.map(
    ({ name, role, ...rest }) => `  - ${toYaml({ ...rest, name: text(name), ...(role && { role: text(role) }) })}`,
  );
  return ['---', ...lines, ...(people.length ? ['speakers:', ...people] : []), '---'].join('\n');
}

/** A value as YAML on one line: JSON, without the characters that YAML forbids and the keys that the format does not know. */
const toYaml = (value: unknown): string =>
  escapedJson(value, /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (key, part) =>
    key === 'extra' ? undefined : part,
  );
