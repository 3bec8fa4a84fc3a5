import { languageTag } from '../../talk/index.js';
import { readBlocks } from './block-reader.js';
import { detectLanguages } from './detect-languages.js';
import { Localizer } from './localizer.js';
import type { MarkdownTalk } from './markdown-talk.js';
import { Problems } from './problems.js';
import { readFrontMatter, type FrontMatter } from './read-front-matter.js';
import { SidecarBuilder } from './sidecar-builder.js';

export interface ReadMarkdownOptions {
  /**
   * BCP 47 tags of the talk's languages, the main one first. By default they are those of the front matter, or those that the
   * text seems to be in.
   */
  readonly languages?: readonly string[];
  /** Title for a document without one, such as the name of its file. */
  readonly title?: string;
}

/**
 * Reads forum Markdown: CommonMark with YAML front matter, in which headings are chapters, paragraphs segments, block quotes
 * their translations, and pictures slides. Never throws. The same source gives the same sidecar, ids included.
 */
export function readMarkdown(source: string, options: ReadMarkdownOptions = {}): MarkdownTalk {
  const problems = new Problems();
  const text = source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  if (!text.trim()) problems.error(1, 'empty', 'the file is empty; write a title ("# Title") and paragraphs');
  const front = readFrontMatter(text, problems);
  const blocks = readBlocks(front.body, front.bodyLine, problems);
  const languages = options.languages ?? listedLanguages(front, problems) ?? detectLanguages(blocks);
  const builder = new SidecarBuilder(new Localizer(languages), front, problems);
  builder.add(blocks);
  return builder.finish(options.title);
}

/** The languages that the front matter lists, in a list or in a text with commas. */
function listedLanguages({ data, line }: FrontMatter, problems: Problems): string[] | undefined {
  const value = data['languages'];
  if (value === undefined || value === null) return undefined;
  const split = typeof value === 'string' ? value.split(/[\s,]+/).filter(Boolean) : value;
  const items: unknown[] = Array.isArray(split) ? split : [split];
  const tags: string[] = [];
  items.forEach((item, i) => {
    const tag = typeof item === 'string' ? languageTag(item) : undefined;
    if (tag) tags.push(tag);
    else {
      const message = `${JSON.stringify(item)} is not a language tag; write a tag such as en or zh-CN`;
      problems.error(line(['languages', i]), 'language', message);
    }
  });
  return tags.length ? [...new Set(tags)] : undefined;
}
