import type { Strings } from '../../i18n/index.js';
import type { Talk } from '../../talk/index.js';

/** What rows are drawn from. They are drawn once, without Lit, as only their classes change later. */
export interface RowContext {
  readonly talk: Talk;
  readonly strings: Strings;
  /** Level of chapter headings. */
  readonly heading: number;
  /** Show hours in every time, so that all are equally long. */
  readonly hours: boolean;
  /** Filled while rows are drawn. */
  readonly models: Models;
}

/** Elements that rows clone: cloning is much faster than creating each element and setting its attributes. */
export interface Models {
  /** By the languages of a segment. */
  readonly shapes: Map<string, Shape>;
  /** By speaker id. */
  readonly speakers: Map<string, SpeakerModel>;
}

export interface SpeakerModel {
  readonly name: string;
  readonly line: HTMLElement;
  /** Initials; a picture is not cloned, as it has listeners. */
  readonly face: HTMLElement | undefined;
}

/** A row without its words: a time, and a text with a paragraph for each language. */
export interface Shape {
  readonly row: HTMLElement;
  /** Languages of the paragraphs, the original first. */
  readonly tags: readonly string[];
}
