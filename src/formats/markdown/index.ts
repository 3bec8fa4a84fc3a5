export { readMarkdown, type MarkdownTalk, type Place, type ReadMarkdownOptions } from './read.js';
export type { SourceProblem } from './problems.js';
