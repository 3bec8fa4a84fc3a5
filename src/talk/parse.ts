import type { Chapter, Slide } from './item-schemas.js';
import { BAD, describe, isRecord, type Problem } from './schema.js';
import type { Segment } from './segment-schema.js';
import { VERSION, sidecar, type SidecarOutput } from './sidecar.js';
import { SidecarReader } from './sidecar-reader.js';

type Lists = 'media' | 'speakers' | 'chapters' | 'segments' | 'slides';

/** A talk: a sidecar after its validation, complete, frozen and in order of time. All times are in seconds. */
export type Talk = Omit<SidecarOutput, Lists> & { readonly [K in Lists]: NonNullable<SidecarOutput[K]> };

export interface ParseOptions {
  /** URL of the sidecar, to resolve relative URLs against. Without it they stay relative. */
  readonly base?: string | URL | undefined;
}

export interface ParseResult {
  /** Undefined if the file is no sidecar at all. The problems say why. */
  readonly talk: Talk | undefined;
  readonly problems: readonly Problem[];
}

const NONE: readonly never[] = Object.freeze([]);

/** Reads a talk from unknown JSON, with a list of what is wrong with it. Bad items are left out. Never throws. */
export function parse(value: unknown, options: ParseOptions = {}): ParseResult {
  const reader = new SidecarReader(options.base);
  // any JSON file may have a "version": that of a package.json is a string
  if (!isRecord(value) || !(typeof value['version'] === 'number' || 'segments' in value)) {
    reader.report(
      'error',
      'shape',
      `this is not a forum sidecar: expected an object with "version", "title", "languages" and "segments", found ${describeShape(value)}`,
    );
    return { talk: undefined, problems: reader.problems };
  }
  // in another version the rest may have another meaning
  if (typeof value['version'] === 'number' && Math.floor(value['version']) !== VERSION) {
    reader.report(
      'error',
      'version',
      `this player reads version ${VERSION} of the sidecar; the file says ${value['version']}`,
      'version',
    );
    return { talk: undefined, problems: reader.problems };
  }
  const read = sidecar.read(value, reader);
  if (read === BAD) return { talk: undefined, problems: reader.problems };
  if (!read.segments) {
    reader.report('error', 'required', '"segments" is missing; write an empty list when there is no transcript');
    return { talk: undefined, problems: reader.problems };
  }
  const talk: Talk = {
    ...read,
    media: read.media ?? NONE,
    speakers: read.speakers ?? NONE,
    chapters: inOrder<Chapter>(read.chapters ?? NONE),
    segments: inOrder<Segment>(read.segments),
    slides: inOrder<Slide>(read.slides ?? NONE),
  };
  return { talk: Object.freeze(talk), problems: reader.problems };
}

function describeShape(value: unknown): string {
  if (!isRecord(value)) return describe(value);
  const keys = Object.keys(value).slice(0, 4);
  return keys.length
    ? `an object with ${keys.map((k) => JSON.stringify(k.slice(0, 30))).join(', ')}`
    : 'an empty object';
}

/** Sorts by start, then end, then place in the file. Untimed items stay behind the one they follow. */
function inOrder<T extends { readonly start?: number; readonly end?: number }>(items: readonly T[]): readonly T[] {
  let last = -Infinity;
  let sorted = true;
  const keyed = items.map((item) => {
    if (item.start !== undefined && item.start < last) sorted = false;
    last = item.start ?? last;
    return { item, at: last };
  });
  if (sorted) return items;
  const end = (item: T) => item.end ?? Infinity;
  return Object.freeze(
    keyed
      .sort((a, b) =>
        a.at === b.at
          ? a.item.start === undefined || b.item.start === undefined
            ? 0
            : end(a.item) - end(b.item) || 0
          : a.at - b.at,
      )
      .map(({ item }) => item),
  );
}
