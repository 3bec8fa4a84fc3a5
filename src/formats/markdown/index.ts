export type { MarkdownTalk, Place } from './builder.js';
export type { SourceProblem } from './problems.js';
export { readMarkdown, type ReadMarkdownOptions } from './read.js';
