/** Forum Markdown → sidecar. */
import { languageTag } from '../../talk/index.js';
import { readBlocks } from './block-reader.js';
import { SidecarBuilder, type MarkdownTalk } from './sidecar-builder.js';
import { readFrontMatter, type FrontMatter } from './front-matter.js';
import { detectLanguages } from './guess-language.js';
import { Problems } from './problems.js';
import { Localizer } from './localizer.js';

export interface ReadMarkdownOptions {
  /** BCP 47 tags, the main language first; instead of those of the front matter or those found in the text. */
  readonly languages?: readonly string[];
  /** Title of a document that has none, such as its file's name. */
  readonly title?: string;
}

/**
 * Reads forum Markdown: CommonMark with YAML front matter, in which headings are chapters, paragraphs segments, quotes their
 * translations and pictures slides. Never throws; ids and everything else are the same for the same source.
 */
export function readMarkdown(source: string, options: ReadMarkdownOptions = {}): MarkdownTalk {
  const problems = new Problems();
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!text.trim()) problems.error(1, 'empty', 'the file is empty; write a title ("# …") and paragraphs');
  const front = readFrontMatter(text, problems);
  const blocks = readBlocks(front.body, front.bodyLine, problems);
  const languages = options.languages ?? listedLanguages(front, problems) ?? detectLanguages(blocks);
  const builder = new SidecarBuilder(new Localizer(languages), front, problems);
  builder.add(blocks);
  return builder.finish(options.title);
}

function listedLanguages({ data, line }: FrontMatter, problems: Problems): string[] | undefined {
  const value = data['languages'];
  if (value === undefined || value === null) return undefined;
  const items =
    typeof value === 'string'
      ? value.split(/[\s,]+/).filter(Boolean)
      : Array.isArray(value)
        ? (value as unknown[])
        : [value];
  const tags: string[] = [];
  items.forEach((item, i) => {
    const tag = typeof item === 'string' ? languageTag(item) : undefined;
    if (tag) tags.push(tag);
    else
      problems.error(
        line(['languages', i]),
        'language',
        `${JSON.stringify(item)} is not a language tag; write one such as en or zh-CN`,
      );
  });
  return tags.length ? [...new Set(tags)] : undefined;
}
