import { BAD, describe, isRecord, type Problem } from './schema.js';
import {
  SidecarReader,
  VERSION,
  sidecar,
  type Chapter,
  type Segment,
  type SidecarOutput,
  type Slide,
} from './sidecar.js';

type Lists = 'media' | 'speakers' | 'chapters' | 'segments' | 'slides';

/** A talk as everything else here reads it: complete, checked, frozen, in order of time. Seconds throughout. */
export type Talk = Omit<SidecarOutput, Lists> & { readonly [K in Lists]: NonNullable<SidecarOutput[K]> };

export interface ParseOptions {
  /** URL of the sidecar; relative URLs are resolved against it. Without one they stay relative. */
  readonly base?: string | URL | undefined;
}

export interface ParseResult {
  /** Undefined when the file is no sidecar at all; then the problems say why. */
  readonly talk: Talk | undefined;
  readonly problems: readonly Problem[];
}

const NONE: readonly never[] = Object.freeze([]);

/** Turns unknown JSON into a talk and a list of what is wrong with it. Never throws. */
export function parse(value: unknown, options: ParseOptions = {}): ParseResult {
  const reader = new SidecarReader(options.base);
  // a package.json has a "version", too
  if (!isRecord(value) || !(typeof value['version'] === 'number' || 'segments' in value)) {
    reader.report(
      'error',
      'shape',
      `this is not a forum sidecar: expected an object with "version", "title", "languages" and "segments", found ${shape(value)}`,
    );
    return { talk: undefined, problems: reader.problems };
  }
  // another version may mean anything by the rest
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

function shape(value: unknown): string {
  if (!isRecord(value)) return describe(value);
  const keys = Object.keys(value).slice(0, 4);
  return keys.length
    ? `an object with ${keys.map((k) => JSON.stringify(k.slice(0, 30))).join(', ')}`
    : 'an empty object';
}

/** By start, then end, then place in the file; what has no time stays behind what it followed. */
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
