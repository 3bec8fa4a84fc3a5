/** The blocks of a document. */
import type { WrittenTime } from './block-prefix.js';

/** The text of a block quote. */
export interface Quote {
  readonly line: number;
  /** Plain text, markers still inside. */
  readonly text: string;
  readonly label?: string;
  readonly time?: WrittenTime;
}

interface BlockBase {
  readonly line: number;
  time?: WrittenTime;
  readonly translations: Quote[];
}
export interface Heading extends BlockBase {
  readonly kind: 'heading';
  readonly depth: number;
  readonly text: string;
  /** As it was written, without its time. */
  readonly source: string;
}
export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph';
  /** Plain text, markers still inside. */
  readonly text: string;
  readonly label?: string;
}
export interface Picture extends BlockBase {
  readonly kind: 'picture';
  readonly src: string;
  readonly alt: string;
  /** What is written on the slide. */
  readonly title: string;
}
export type Block = Heading | Paragraph | Picture;
