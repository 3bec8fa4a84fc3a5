export type { DocumentItem, MarkdownTalk } from './markdown-talk.js';
export type { SourceProblem } from './problems.js';
export { readMarkdown, type ReadMarkdownOptions } from './read-markdown.js';
