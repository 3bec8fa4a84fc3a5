import type { Speaker, Talk } from '../../talk/index.js';
import { textsIn } from '../localized-text.js';

/** Two names are the same when they differ in width, case and spaces alone. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();

/** A name that is read back from `**Name:**`. */
const READABLE = /^(?![\s*_])[^*\n\r[\]]{1,150}(?<![:：\s])$/;

/** Gives the label of a speaker by id: `**Name:** `, with a name that no other speaker has, or else the id. */
export function speakerLabels(talk: Talk, languages: readonly string[]): (id: string) => string {
  const names = ({ id, name }: Speaker) => [...textsIn(name, languages, talk).map(({ text }) => text), id];
  const owners = new Map<string, Set<string>>();
  for (const speaker of talk.speakers) {
    for (const name of names(speaker)) {
      const ids = owners.get(nameKey(name)) ?? new Set();
      owners.set(nameKey(name), ids.add(speaker.id));
    }
  }
  const isUnique = (name: string) => owners.get(nameKey(name))!.size === 1;
  const labels = new Map(
    talk.speakers.map((speaker) => [
      speaker.id,
      names(speaker).find((name) => READABLE.test(name) && isUnique(name)) ?? speaker.id,
    ]),
  );
  return (id) => `**${(labels.get(id) ?? id).replace(/[*\r\n]+/g, ' ')}:** `;
}
