/** From source to a list of blocks, each with its line, time, speaker's label and translations. No languages yet. */
import type { Block, Paragraph, Quote } from './blocks.js';
import { removeComments } from './html-comments.js';
import { readInline, plainText, type InlineImage } from './inline-content.js';
import { readPrefix, type BlockPrefix, type WrittenTime } from './block-prefix.js';
import { parseBlocks, type References, type Token } from './commonmark-parser.js';
import type { Problems } from './problems.js';

/** Reads the blocks of `source`, whose first line is line `firstLine` of the file. */
export function readBlocks(source: string, firstLine: number, problems: Problems): Block[] {
  return new BlockReader(problems).read(source, firstLine);
}

class BlockReader {
  readonly #blocks: Block[] = [];
  readonly #references: References = {};
  readonly #problems: Problems;
  /** A label or time that stands alone and waits for its paragraph. */
  #pending: { line: number; label?: string; time?: WrittenTime } | undefined;
  /** Number that an item of an ordered list was written with: it may well be text ("2024. …"). */
  #number = '';

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  read(source: string, firstLine: number): Block[] {
    this.#tokens(parseBlocks(source, this.#references), firstLine);
    if (this.#pending) {
      this.#problems.warn(this.#pending.line, 'empty', 'nothing follows this label or time: left out');
    }
    return this.#blocks;
  }

  #tokens(tokens: readonly Token[], firstLine: number): void {
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const line = firstLine + (token.map?.[0] ?? 0);
      switch (token.type) {
        case 'heading_open':
          this.#heading(tokens[++i]!.content, line, token);
          break;
        case 'inline':
          this.#paragraph(token.content, line);
          break;
        case 'blockquote_open': {
          const end = closing(tokens, i);
          this.#quote(tokens.slice(i + 1, end), firstLine, line);
          i = end;
          break;
        }
        case 'bullet_list_open':
        case 'ordered_list_open':
          this.#problems.warn(line, 'list', 'a list: each of its items is read as a paragraph');
          break;
        case 'list_item_open':
          this.#number = token.info && `${token.info}${token.markup} `;
          break;
        case 'list_item_close':
          this.#number = '';
          break;
        case 'fence': {
          // what follows the opening backticks is text here too
          const text = `${token.info}\n${token.content}`;
          this.#problems.warn(line, 'code', 'a code block: read as one paragraph');
          if (text.trim()) this.#blocks.push({ kind: 'paragraph', line, text, ...this.#begin(), translations: [] });
          break;
        }
        case 'html_block':
          this.#html(token.content, line);
          break;
        case 'hr':
          this.#problems.warn(
            line,
            'rule',
            'a line across says nothing here: left out; a chapter starts with "## " and its title',
          );
          break;
      }
    }
  }

  #heading(source: string, line: number, { tag, markup }: Token): void {
    const lead = this.#lead(source, line, false);
    const text = lead.markers + plainText(lead.rest, this.#references);
    if (!markup.startsWith('#') && text.length > 100) {
      this.#problems.warn(
        line,
        'heading',
        'this text is a heading, as a line of - or = follows it; put a blank line between them if it is none',
      );
    }
    if (!text.trim()) {
      this.#problems.warn(line, 'empty', 'a heading without a text: left out');
    } else {
      const depth = Number(tag.slice(1));
      this.#blocks.push({
        kind: 'heading',
        line,
        depth,
        text,
        source: lead.rest,
        ...this.#timed(lead),
        translations: [],
      });
    }
    this.#pictures(lead.rest, line);
  }

  /** A heading is text; a picture in it is a slide all the same. */
  #pictures(source: string, line: number): void {
    for (const part of readInline(source, this.#references).parts) if (part.kind === 'image') this.#picture(part, line);
  }

  /** A paragraph, or several: a line that starts with a label or a time starts a new one. */
  #paragraph(source: string, line: number): void {
    const lines = source.split('\n');
    let from = 0;
    for (let to = 1; to <= lines.length; to++) {
      if (to < lines.length && !isLed(lines[to]!)) continue;
      this.#piece(lines.slice(from, to).join('\n'), line + from);
      from = to;
    }
  }

  #piece(source: string, line: number): void {
    const lead = this.#lead(source, line);
    const { parts, html } = readInline(lead.rest, this.#references);
    if (html) this.#problems.warn(line, 'html', 'raw HTML is kept as text');
    if (TABLE.test(source)) this.#problems.warn(line, 'table', 'a table: read as one paragraph');
    const hasText = lead.markers !== '' || parts.some((part) => part.kind === 'text');
    if (!hasText) {
      // a label or a time on its own belongs to what comes next
      const label = lead.label ?? this.#pending?.label;
      const time = lead.time ?? this.#pending?.time;
      if (lead.label !== undefined || lead.time)
        this.#pending = { line, ...(label !== undefined && { label }), ...(time && { time }) };
      for (const part of parts) this.#picture(part as InlineImage, line);
      return;
    }

    // pictures on a line of their own cut the paragraph; others follow it, or lead if they come first
    let begin: Partial<Paragraph> = this.#begin(lead);
    let text = lead.markers + this.#number;
    this.#number = '';
    let textLine = line;
    let after: InlineImage[] = [];
    const flush = () => {
      if (text) {
        this.#blocks.push({ kind: 'paragraph', line: textLine, text, ...begin, translations: [] });
        begin = {};
      }
      for (const image of after) this.#picture(image, line);
      text = '';
      after = [];
    };
    for (const part of parts) {
      if (part.kind === 'text') {
        if (!text) textLine = line + part.line;
        text += part.text;
      } else if (part.aloneOnLine || !text) {
        flush();
        this.#picture(part, line);
      } else {
        after.push(part);
      }
    }
    flush();
  }

  #picture(image: InlineImage, line: number): void {
    const { src, alt, title } = image;
    if (!src) {
      this.#problems.warn(line + image.line, 'picture', 'a picture without an address: left out');
      return;
    }
    this.#blocks.push({
      kind: 'picture',
      line: line + image.line,
      src,
      alt,
      title,
      ...this.#timed(),
      translations: [],
    });
  }

  #quote(tokens: readonly Token[], firstLine: number, line: number): void {
    const texts: string[] = [];
    const images: InlineImage[] = [];
    let lead: BlockPrefix | undefined;
    for (const token of tokens) {
      if (token.type === 'list_item_open' && token.info) texts.push(`${token.info}${token.markup}`);
      if (token.type === 'fence') texts.push(`${token.info}\n${token.content}`);
      if (token.type === 'html_block') texts.push(removeComments(token.content)?.text ?? '');
      if (token.type !== 'inline') continue;
      const at = firstLine + (token.map?.[0] ?? 0);
      const own = texts.length ? undefined : (lead ??= this.#lead(token.content, at));
      const source = own ? own.rest : token.content;
      const { parts, html } = readInline(source, this.#references);
      if (html) this.#problems.warn(at, 'html', 'raw HTML is kept as text');
      texts.push((own?.markers ?? '') + parts.map((part) => (part.kind === 'text' ? part.text : '')).join(''));
      for (const part of parts) if (part.kind === 'image') images.push({ ...part, line: at - line + part.line });
    }
    const text = texts.filter((t) => t.trim()).join('\n');
    const target = this.#pending ? undefined : this.#blocks.at(-1);
    if (text) {
      const quote: Quote = {
        line,
        text,
        ...(lead?.time && { time: lead.time }),
        ...(lead?.label !== undefined && { label: lead.label }),
      };
      if (target) {
        target.translations.push(quote);
        if (!target.time && quote.time) target.time = quote.time;
      } else {
        this.#problems.warn(
          line,
          'translation',
          'a quote that translates nothing, as no text stands before it: read as a paragraph',
        );
        this.#blocks.push({ kind: 'paragraph', line, text, ...this.#begin(lead), translations: [] });
      }
    }
    for (const image of images) this.#picture(image, line);
  }

  /** Comments are nothing; what else stands in a block of HTML is text. */
  #html(content: string, line: number): void {
    const rest = removeComments(content);
    if (!rest) {
      this.#problems.error(
        line,
        'comment',
        'this comment never ends, and would hide the rest of the file; write "-->" at its end',
      );
      return;
    }
    if (!rest.text.trim()) return;
    if (rest.comments) {
      this.#tokens(parseBlocks(rest.text, this.#references), line);
      return;
    }
    let at = line;
    for (const chunk of content.split(/\n[ \t]*\n/)) {
      if (chunk.trim()) this.#paragraph(chunk.replace(/^\s+|\s+$/g, ''), at);
      at += chunk.split('\n').length + 1;
    }
  }

  #lead(source: string, line: number, labels = true): BlockPrefix {
    const lead = readPrefix(source, { labels });
    if (lead.invalidTime) {
      this.#problems.error(
        line,
        'time',
        `${lead.invalidTime} is not a time; write it as [h:mm:ss.mmm] or [mm:ss], an end after the start`,
      );
    }
    return lead;
  }

  /** The time that a block starts with, or the one that stood alone before it. */
  #timed(lead?: BlockPrefix): { time?: WrittenTime } {
    const time = lead?.time ?? this.#pending?.time;
    const label = this.#pending?.label;
    if (this.#pending) this.#pending = label === undefined ? undefined : { line: this.#pending.line, label };
    return time ? { time } : {};
  }

  /** What a paragraph starts with, or what stood alone before it. */
  #begin(lead?: BlockPrefix): { time?: WrittenTime; label?: string } {
    const label = lead?.label ?? this.#pending?.label;
    const begin = { ...this.#timed(lead), ...(label !== undefined && { label }) };
    this.#pending = undefined;
    return begin;
  }
}

const isLed = (line: string): boolean => {
  const { time, label, invalidTime } = readPrefix(line);
  return time !== undefined || label !== undefined || invalidTime !== undefined;
};

/** The row under a table's head. CommonMark knows no tables. */
const TABLE = /\n[ \t]{0,3}\|?[ \t]{0,9}:?-{2,99}:?[ \t]{0,9}\|/;

/** Index of the token that closes the block opened at `open`. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    depth += tokens[i]!.nesting;
    if (depth === 0) return i;
  }
  return tokens.length;
}
