import { readPrefix, type BlockPrefix } from './block-prefix.js';
import type { References } from './commonmark-parser.js';
import { readInline, type InlineImage, type InlineText } from './inline-content.js';
import type { Problems } from './problems.js';

/** Reads the content of blocks, and reports problems in it. */
export class InlineReader {
  /** Link definitions of the document. */
  readonly references: References = {};
  readonly #problems: Problems;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  prefix(source: string, line: number, options?: { labels: boolean }): BlockPrefix {
    const prefix = readPrefix(source, options);
    if (prefix.invalidTime) {
      this.#problems.error(
        line,
        'time',
        `${prefix.invalidTime} is not a valid time; write [h:mm:ss.mmm] or [mm:ss], and no end before the start`,
      );
    }
    return prefix;
  }

  content(source: string, line: number): readonly (InlineText | InlineImage)[] {
    const { parts, html } = readInline(source, this.references);
    if (html) this.#problems.warn(line, 'html', 'HTML is not supported; the tags were kept as text');
    return parts;
  }
}
