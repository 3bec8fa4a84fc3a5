export type { MarkdownTalk, DocumentItem } from './sidecar-builder.js';
export type { SourceProblem } from './problems.js';
export { readMarkdown, type ReadMarkdownOptions } from './read-markdown.js';
