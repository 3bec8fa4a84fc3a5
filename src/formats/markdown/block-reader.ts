import { hasPrefix } from './block-prefix.js';
import type { Block } from './blocks.js';
import { parseBlocks, type Token } from './commonmark-parser.js';
import { cutAtPictures } from './cut-at-pictures.js';
import { removeComments } from './html-comments.js';
import { readInline, textOf, type InlineImage } from './inline-content.js';
import { InlineReader } from './inline-reader.js';
import { PendingPrefix } from './pending-prefix.js';
import type { Problems } from './problems.js';
import { readQuote } from './quote-reader.js';

/**
 * Reads a document as a list of blocks, each with its line, time, speaker's label and translations. Which languages the texts
 * are in is decided later.
 *
 * @param firstLine - The line of the file on which `source` starts.
 */
export function readBlocks(source: string, firstLine: number, problems: Problems): Block[] {
  return new BlockReader(problems).read(source, firstLine);
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #problems: Problems;
  readonly #inline: InlineReader;
  readonly #pending = new PendingPrefix();
  /** The number that a list item was written with. It may be text: "2024. …". */
  #itemNumber = '';

  constructor(problems: Problems) {
    this.#problems = problems;
    this.#inline = new InlineReader(problems);
  }

  read(source: string, firstLine: number): Block[] {
    this.#readTokens(parseBlocks(source, this.#inline.references), firstLine);
    if (this.#pending.line !== undefined) {
      const message = 'this label or time was ignored, because no paragraph follows it';
      this.#problems.warn(this.#pending.line, 'empty', message);
    }
    return this.#blocks;
  }

  #readTokens(tokens: readonly Token[], firstLine: number): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const line = firstLine + (token.map?.[0] ?? 0);
      switch (token.type) {
        case 'heading_open':
          this.#readHeading(tokens[++i]!.content, line, token);
          break;
        case 'inline':
          this.#readParagraphs(token.content, line);
          break;
        case 'blockquote_open': {
          const end = closingToken(tokens, i);
          this.#readQuote(tokens.slice(i + 1, end), firstLine, line);
          i = end;
          break;
        }
        case 'bullet_list_open':
        case 'ordered_list_open':
          this.#problems.warn(line, 'list', 'lists are not supported; each item becomes a paragraph');
          break;
        case 'list_item_open':
          this.#itemNumber = token.info && `${token.info}${token.markup} `;
          break;
        case 'list_item_close':
          this.#itemNumber = '';
          break;
        case 'fence':
          this.#readCode(token, line);
          break;
        case 'html_block':
          this.#readHtml(token.content, line);
          break;
        case 'hr':
          this.#problems.warn(
            line,
            'rule',
            'this horizontal rule was ignored; to start a chapter, write "## " and its title',
          );
          break;
      }
    }
  }

  #readHeading(source: string, line: number, { tag, markup }: Token): void {
    const prefix = this.#inline.prefix(source, line, { labels: false });
    const { parts } = readInline(prefix.rest, this.#inline.references);
    const text = prefix.markers + textOf(parts);
    if (!markup.startsWith('#') && text.length > 100) {
      this.#problems.warn(
        line,
        'heading',
        'the line of "-" or "=" under this text makes it a heading; if it is a paragraph, put an empty line between them',
      );
    }
    if (text.trim()) {
      const depth = Number(tag.slice(1));
      const time = this.#pending.takeTime(prefix);
      this.#blocks.push({ kind: 'heading', line, depth, text, source: prefix.rest, ...time, translations: [] });
    } else {
      this.#problems.warn(line, 'empty', 'this heading was ignored, because it has no text');
    }
    // a picture in a heading is a slide, too
    for (const part of parts) if (part.kind === 'image') this.#addPicture(part, line);
  }

  /** One paragraph, or several: a line that starts with a label or a time starts another one. */
  #readParagraphs(source: string, line: number): void {
    const lines = source.split('\n');
    let from = 0;
    for (let to = 1; to <= lines.length; to++) {
      if (to < lines.length && !hasPrefix(lines[to]!)) continue;
      this.#readParagraph(lines.slice(from, to).join('\n'), line + from);
      from = to;
    }
  }

  #readParagraph(source: string, line: number): void {
    const prefix = this.#inline.prefix(source, line);
    const parts = this.#inline.content(prefix.rest, line);
    if (TABLE.test(source)) {
      this.#problems.warn(line, 'table', 'tables are not supported; the table becomes a paragraph');
    }
    if (!prefix.markers && !parts.some((part) => part.kind === 'text')) {
      if (prefix.label !== undefined || prefix.time) this.#pending.hold(prefix, line);
      for (const part of parts) this.#addPicture(part as InlineImage, line);
      return;
    }
    let start = this.#pending.take(prefix);
    for (const part of cutAtPictures(parts, prefix.markers + this.#itemNumber)) {
      if (part.kind === 'image') this.#addPicture(part, line);
      else {
        const { text } = part;
        this.#blocks.push({ kind: 'paragraph', line: line + part.line, text, ...start, translations: [] });
        start = {};
      }
    }
    this.#itemNumber = '';
  }

  #addPicture({ src, alt, title, line: linesBelow }: InlineImage, blockLine: number): void {
    const line = blockLine + linesBelow;
    if (src) {
      this.#blocks.push({ kind: 'picture', line, src, alt, title, ...this.#pending.takeTime(), translations: [] });
    } else {
      const message = 'this picture was ignored, because it has no address; write ![description](address)';
      this.#problems.warn(line, 'picture', message);
    }
  }

  /** A quote translates the block before it. */
  #readQuote(tokens: readonly Token[], firstLine: number, line: number): void {
    const { quote, prefix, images } = readQuote(tokens, firstLine, line, this.#inline);
    const translated = this.#pending.line === undefined ? this.#blocks.at(-1) : undefined;
    if (quote && translated) {
      translated.translations.push(quote);
      if (!translated.time && quote.time) translated.time = quote.time;
    } else if (quote) {
      this.#problems.warn(
        line,
        'translation',
        'this block quote has no text before it that it could translate; it becomes a paragraph',
      );
      const start = this.#pending.take(prefix);
      this.#blocks.push({ kind: 'paragraph', line, text: quote.text, ...start, translations: [] });
    }
    for (const image of images) this.#addPicture(image, line);
  }

  #readCode({ info, content }: Token, line: number): void {
    // what follows the opening backticks is text here, too
    const text = `${info}\n${content}`;
    this.#problems.warn(line, 'code', 'code blocks are not supported; the block becomes a paragraph');
    if (text.trim()) {
      this.#blocks.push({ kind: 'paragraph', line, text, ...this.#pending.take(), translations: [] });
    }
  }

  /** Drops comments, and reads what else stands in a block of HTML as text. */
  #readHtml(content: string, line: number): void {
    const remaining = removeComments(content);
    if (!remaining) {
      this.#problems.error(
        line,
        'comment',
        'this comment has no end, and would hide the rest of the file; end it with "-->"',
      );
      return;
    }
    if (!remaining.text.trim()) return;
    if (remaining.hadComments) {
      this.#readTokens(parseBlocks(remaining.text, this.#inline.references), line);
      return;
    }
    let chunkLine = line;
    for (const chunk of content.split(/\n[ \t]*\n/)) {
      if (chunk.trim()) this.#readParagraphs(chunk.replace(/^\s+|\s+$/g, ''), chunkLine);
      chunkLine += chunk.split('\n').length + 1;
    }
  }
}

/** The row of dashes under the head of a table, which CommonMark does not know. */
const TABLE = /\n[ \t]{0,3}\|?[ \t]{0,9}:?-{2,99}:?[ \t]{0,9}\|/;

/** Index of the token that closes the block that opens at `open`. */
function closingToken(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i]!.nesting;
    if (depth === 0) return i;
  }
  return tokens.length;
}
