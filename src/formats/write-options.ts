import type { Segment, Talk } from '../talk/index.js';
import type { Timeline } from '../timeline/index.js';

export interface WriteOptions {
  /** BCP 47 tags of the languages to write; by default the first two of the talk. */
  readonly languages?: readonly string[];
  /** Words for sounds, in the reader's language; by default the English words of the sidecar. Music is always `♪`. */
  readonly sounds?: Readonly<Record<Segment['sounds'][number], string>>;
  /** The talk's timeline, where the caller has one: captions that were cut for it are not cut again. */
  readonly timeline?: Timeline;
}

export interface WrittenFile {
  readonly text: string;
  /** Number of segments that were left out because they have no time. */
  readonly untimed: number;
  /** Number of segments that were left out because they have no text in the chosen languages. */
  readonly untranslated: number;
}

export const chosenLanguages = (talk: Talk, { languages }: WriteOptions): readonly string[] =>
  languages?.length ? languages : talk.languages.slice(0, 2);
