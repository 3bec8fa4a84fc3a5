import { escapeMarkdown, linkDestination } from '../markdown/escape-markdown.js';
import type { Excerpt } from './excerpt.js';
import { colonIn, inQuotationMarks } from './quotation-marks.js';
import { createQuote, type QuoteOptions } from './quote.js';

/** Writes a quote as plain text: the words in quotation marks, one language a line, then who said it, where, when, and the URL. */
export function quoteText(excerpts: readonly Excerpt[], options: QuoteOptions): string {
  const quote = createQuote(excerpts, options);
  if (!quote) return '';
  const { dash, comma, name, title, time } = quote.attribution;
  const lines = quote.turns.flatMap(({ speaker, texts }) =>
    texts.map(
      ({ lang, text }, i) => (i === 0 && speaker ? speaker + colonIn(lang) : '') + inQuotationMarks(text, lang),
    ),
  );
  lines.push(dash + [name, title, time].filter(Boolean).join(comma));
  if (options.url) lines.push(options.url);
  return lines.join('\n');
}

/** Writes a quote as a block quote in Markdown that ends with its linked source. The words are escaped: none becomes markup. */
export function quoteMarkdown(excerpts: readonly Excerpt[], options: QuoteOptions): string {
  const quote = createQuote(excerpts, options);
  if (!quote) return '';
  const { dash, comma, name, title, time } = quote.attribution;
  const paragraphs = quote.turns.flatMap(({ speaker, texts }) =>
    texts.map(({ lang, text }, i) => {
      const label = i === 0 && speaker ? `**${escapeMarkdown(speaker)}**${colonIn(lang)}` : '';
      return label + escapeMarkdown(text);
    }),
  );
  const source = escapeMarkdown([title, time].filter(Boolean).join(comma));
  const linked = options.url ? `[${source}](${linkDestination(options.url)})` : source;
  paragraphs.push(dash + [name && escapeMarkdown(name), linked].filter(Boolean).join(comma));
  return paragraphs.map((paragraph) => `> ${paragraph}`).join('\n>\n');
}
