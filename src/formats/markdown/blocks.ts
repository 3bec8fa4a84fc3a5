/** The blocks of a document, as `readBlocks` gives them. Their texts are plain, but still contain emoji markers. */
import type { WrittenTime } from './block-prefix.js';

interface BlockBase {
  /** Line in the file; the first is 1. */
  readonly line: number;
  time?: WrittenTime;
  /** The block quotes that follow. */
  readonly translations: Quote[];
}

export interface Heading extends BlockBase {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly depth: number;
  readonly text: string;
  /** The Markdown of the heading, without its time. */
  readonly source: string;
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  readonly text: string;
  /** The speaker's name that the paragraph starts with. */
  readonly label?: string;
}

export interface Picture extends BlockBase {
  readonly kind: 'picture';
  readonly src: string;
  readonly alt: string;
  /** The text on the slide. */
  readonly title: string;
}

export type Block = Heading | Paragraph | Picture;

/** A block quote. */
export interface Quote {
  readonly line: number;
  readonly text: string;
  readonly label?: string;
  readonly time?: WrittenTime;
}
