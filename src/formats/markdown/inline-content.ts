/** What is inside one block: plain text and pictures. */
import { parseInline, type References, type Token } from './commonmark-parser.js';

export interface InlineImage {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  /** The quoted title, which is what is written on the slide. */
  readonly title: string;
  /** Lines below the block's first. */
  readonly line: number;
  /** Nothing else stands on its line. */
  readonly aloneOnLine: boolean;
}
export interface InlineText {
  readonly kind: 'text';
  readonly text: string;
  readonly line: number;
}

export interface Inline {
  readonly parts: readonly (InlineText | InlineImage)[];
  /** Raw HTML that was kept as text. */
  readonly html: boolean;
}

const MARKUP = /[\\`*_[\]<>&\n]/;
const BREAK = /^<br\s*\/?>$/i;

/**
 * Reads the inline content of a block. Emphasis, links and code become their text, comments nothing, other raw HTML the text
 * that it is. Line breaks stay, as `\n`.
 */
export function readInline(source: string, references: References): Inline {
  if (!MARKUP.test(source))
    return { parts: source.trim() ? [{ kind: 'text', text: source, line: 0 }] : [], html: false };
  const parts: (InlineText | Mutable<InlineImage>)[] = [];
  let text = '';
  let blank = true;
  let textLine = 0;
  let line = 0;
  let html = false;
  const flush = () => {
    if (!blank) parts.push({ kind: 'text', text, line: textLine });
    text = '';
    blank = true;
  };
  let lineStart = true;
  let lastImage: Mutable<InlineImage> | undefined;
  const put = (piece: string) => {
    text += piece;
    if (piece.trim()) {
      if (blank) textLine = line;
      blank = false;
      lineStart = false;
      if (lastImage) lastImage.aloneOnLine = false;
      lastImage = undefined;
    }
  };
  const newline = () => {
    text += '\n';
    line++;
    lineStart = true;
    lastImage = undefined;
  };

  for (const token of parseInline(source, references)) {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        newline();
        break;
      case 'image': {
        flush();
        lastImage = { kind: 'image', ...imageOf(token), line, aloneOnLine: lineStart };
        parts.push(lastImage);
        break;
      }
      case 'html_inline': {
        const lines = token.content.split('\n').length - 1;
        if (BREAK.test(token.content)) put('\n');
        else if (!token.content.startsWith('<!--')) {
          html = true;
          put(token.content);
        }
        line += lines;
        break;
      }
      default:
        put(token.content);
    }
  }
  flush();
  return { parts, html };
}

/** The text of inline content, without its pictures. */
export function plainText(source: string, references: References): string {
  return readInline(source, references)
    .parts.map((part) => (part.kind === 'text' ? part.text : ''))
    .join('');
}

function imageOf(token: Token): Pick<InlineImage, 'src' | 'alt' | 'title'> {
  const text = (tokens: readonly Token[]): string =>
    tokens
      .map((t) => (t.type === 'softbreak' || t.type === 'hardbreak' ? '\n' : t.children ? text(t.children) : t.content))
      .join('');
  return {
    src: String(token.attrGet('src') ?? '').trim(),
    alt: text(token.children ?? []),
    title: String(token.attrGet('title') ?? ''),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
