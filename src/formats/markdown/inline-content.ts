import { parseInline, type References, type Token } from './commonmark-parser.js';

export interface InlineImage {
  readonly kind: 'image';
  readonly src: string;
  readonly alt: string;
  /** The quoted title, which holds the text on the slide. */
  readonly title: string;
  /** Number of lines below the start of the block. */
  readonly line: number;
  /** Nothing else stands on the image's line. */
  readonly aloneOnLine: boolean;
}

export interface InlineText {
  readonly kind: 'text';
  readonly text: string;
  /** Number of lines below the start of the block. */
  readonly line: number;
}

export interface InlineContent {
  readonly parts: readonly (InlineText | InlineImage)[];
  /** There was HTML, which was kept as text. */
  readonly html: boolean;
}

const MARKUP = /[\\`*_[\]<>&\n]/;
const BREAK = /^<br\s*\/?>$/i;

/**
 * Reads the text and the images inside of a block. Emphasis, links and code become their text, comments are dropped, and other
 * HTML stays as text. Line breaks stay, as `\n`.
 */
export function readInline(source: string, references: References): InlineContent {
  if (!MARKUP.test(source)) {
    return { parts: source.trim() ? [{ kind: 'text', text: source, line: 0 }] : [], html: false };
  }
  const collector = new PartCollector();
  let html = false;
  for (const token of parseInline(source, references)) {
    switch (token.type) {
      case 'softbreak':
      case 'hardbreak':
        collector.breakLine();
        break;
      case 'image':
        collector.addImage(imageOf(token));
        break;
      case 'html_inline': {
        if (BREAK.test(token.content)) collector.addText('\n');
        else if (!token.content.startsWith('<!--')) {
          html = true;
          collector.addText(token.content);
        }
        collector.line += token.content.split('\n').length - 1;
        break;
      }
      default:
        collector.addText(token.content);
    }
  }
  return { parts: collector.finish(), html };
}

/** Puts texts between images together, and counts lines. */
class PartCollector {
  line = 0;
  readonly #parts: (InlineText | Mutable<InlineImage>)[] = [];
  #text = '';
  /** The line on which the first word of `#text` stands; undefined before that word. */
  #textLine: number | undefined;
  #atLineStart = true;
  /** The last image of the line, until text follows it. */
  #lastImage: Mutable<InlineImage> | undefined;

  addText(text: string): void {
    this.#text += text;
    if (!text.trim()) return;
    this.#textLine ??= this.line;
    this.#atLineStart = false;
    if (this.#lastImage) this.#lastImage.aloneOnLine = false;
    this.#lastImage = undefined;
  }

  addImage(image: Pick<InlineImage, 'src' | 'alt' | 'title'>): void {
    this.#endText();
    this.#lastImage = { kind: 'image', ...image, line: this.line, aloneOnLine: this.#atLineStart };
    this.#parts.push(this.#lastImage);
  }

  breakLine(): void {
    this.#text += '\n';
    this.line++;
    this.#atLineStart = true;
    this.#lastImage = undefined;
  }

  finish(): readonly (InlineText | InlineImage)[] {
    this.#endText();
    return this.#parts;
  }

  #endText(): void {
    if (this.#textLine !== undefined) this.#parts.push({ kind: 'text', text: this.#text, line: this.#textLine });
    this.#text = '';
    this.#textLine = undefined;
  }
}

export const textOf = (parts: readonly (InlineText | InlineImage)[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');

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
