import type { LanguageReader, UrlReader } from './field-schemas.js';
import { Reader, isRecord, list, type Schema } from './schema.js';

/** Reads one sidecar: knows its language, and the ids that its items have. */
export class SidecarReader extends Reader implements LanguageReader, UrlReader {
  /** Language of plain text: the main one of the talk, or the spoken one inside a segment. */
  language = 'und';
  readonly #speakers = new Set<string>();
  readonly #ids = new Map<string, { given: Set<unknown>; used: Set<string> }>();

  constructor(readonly base: string | URL | undefined) {
    super();
  }

  /** Notes the ids that the items of a list have, so that ids that are made for the others differ from them. */
  expectIds(kind: string, items: readonly unknown[]): void {
    this.#ids.set(kind, {
      given: new Set(items.map((item) => (isRecord(item) ? item['id'] : undefined))),
      used: new Set(),
    });
  }

  /** The id of the item at hand: its own if no item before it has the same, else one made from its place in the file. */
  takeId(kind: string, given: string | undefined): string {
    const ids = this.#ids.get(kind)!;
    if (given && !ids.used.has(given)) {
      ids.used.add(given);
      return given;
    }
    const base = `${kind}${(this.path.at(-1) as number) + 1}`;
    let id = base;
    for (let n = 2; ids.used.has(id) || ids.given.has(id); n++) id = `${base}-${n}`;
    ids.used.add(id);
    if (given)
      this.report('warning', 'duplicate-id', `the id "${given}" was used before; this one became "${id}"`, 'id');
    return id;
  }

  /** Returns whether the id is new. */
  addSpeaker(id: string): boolean {
    if (this.#speakers.has(id)) return false;
    this.#speakers.add(id);
    return true;
  }

  /** Reports an id that no speaker has. */
  checkSpeaker(id: string, ...below: (string | number)[]): void {
    if (this.#speakers.has(id)) return;
    const message = `no speaker has the id ${JSON.stringify(id)}; add it to "speakers"`;
    this.report('warning', 'reference', message, ...below);
  }

  /** Reports a span whose end is before its start. An end without a start does not matter. */
  isBackwards({ start, end }: { readonly start?: number; readonly end?: number }): boolean {
    if (start === undefined || end === undefined || end >= start) return false;
    this.report('error', 'range', `"end" (${end}) is before "start" (${start}): left out`);
    return true;
  }
}

/** A list whose items have ids. `kind` is what made ids begin with. */
export function listWithIds<Out, In>(
  kind: string,
  item: Schema<Out, In, SidecarReader>,
): Schema<readonly Out[], readonly In[], SidecarReader> {
  const items = list(item);
  return {
    ...items,
    read(value, reader) {
      if (Array.isArray(value)) reader.expectIds(kind, value);
      return items.read(value, reader);
    },
  };
}
