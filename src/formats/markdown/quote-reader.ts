import type { Quote } from './blocks.js';
import type { BlockPrefix } from './block-prefix.js';
import type { Token } from './commonmark-parser.js';
import { removeComments } from './html-comments.js';
import { textOf, type InlineImage } from './inline-content.js';
import type { InlineReader } from './inline-reader.js';

/** The text of a block quote, whatever blocks it holds, and its images. */
export interface QuoteContent {
  /** Undefined for a quote without text. */
  readonly quote: Quote | undefined;
  readonly prefix: BlockPrefix | undefined;
  /** Their lines count from the start of the quote. */
  readonly images: readonly InlineImage[];
}

/**
 * @param tokens - The tokens inside of the quote.
 * @param firstLine - Line of the file on which the document starts: lines of tokens count from there.
 * @param line - Line of the file on which the quote starts.
 */
export function readQuote(
  tokens: readonly Token[],
  firstLine: number,
  line: number,
  inline: InlineReader,
): QuoteContent {
  const texts: string[] = [];
  const images: InlineImage[] = [];
  let prefix: BlockPrefix | undefined;
  for (const token of tokens) {
    if (token.type === 'list_item_open' && token.info) texts.push(`${token.info}${token.markup}`);
    if (token.type === 'fence') texts.push(`${token.info}\n${token.content}`);
    if (token.type === 'html_block') texts.push(removeComments(token.content)?.text ?? '');
    if (token.type !== 'inline') continue;
    const tokenLine = firstLine + (token.map?.[0] ?? 0);
    const isFirst = !texts.length && !prefix;
    if (isFirst) prefix = inline.prefix(token.content, tokenLine);
    const parts = inline.content(isFirst ? prefix!.rest : token.content, tokenLine);
    texts.push((isFirst ? prefix!.markers : '') + textOf(parts));
    for (const part of parts) {
      if (part.kind === 'image') images.push({ ...part, line: tokenLine - line + part.line });
    }
  }
  const text = texts.filter((each) => each.trim()).join('\n');
  const { time, label } = prefix ?? {};
  const quote = text ? { line, text, ...(time && { time }), ...(label !== undefined && { label }) } : undefined;
  return { quote, prefix, images };
}
