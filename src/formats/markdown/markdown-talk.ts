import type { Sidecar } from '../../talk/index.js';
import type { SourceProblem } from './problems.js';

/** A chapter, segment or slide of the document. */
export interface DocumentItem {
  /** Where it is in the sidecar. */
  readonly list: 'chapters' | 'segments' | 'slides';
  readonly index: number;
  /** Where it is in the file. */
  readonly line: number;
}

/** What `readMarkdown` makes of a document. */
export interface MarkdownTalk {
  /**
   * Has the times of the document; chapters and slides without a time have `before`. Where `problems` has errors, the sidecar is
   * what could be read, and should not be published.
   */
  readonly sidecar: Sidecar;
  /** Chapters, segments and slides in the order of the document. */
  readonly order: readonly DocumentItem[];
  /** In the order of lines. */
  readonly problems: readonly SourceProblem[];
  /** The line of the file that a JSON path of the sidecar comes from. */
  lineOf(path: string): number;
}
