/** The CommonMark parser, set up for transcripts: it parses blocks first, and the text inside of them on demand. */
import MarkdownIt, { type Token } from 'markdown-it';

const parser = new MarkdownIt('commonmark', { html: true, maxNesting: 100 });
// text is parsed block by block, after labels and times were taken off its source
parser.core.ruler.enableOnly(['normalize', 'block']);
// machine transcripts indent paragraphs, even by the four spaces that mean code
parser.block.ruler.disable('code');
// URLs stay as they are written; they are checked where they are used
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;

export type { Token };

/** Link definitions of a document. */
export type References = Record<string, unknown>;

/** `[00:12]: hello` would define a link named 00:12, and the line would disappear. */
const TIME_AS_REFERENCE = /^( {0,3}\[\d[\d:.,]{0,20}\]):/gm;

/** Parses a document into block tokens, with the source of their content; fills `references` for `parseInline`. */
export function parseBlocks(source: string, references: References): Token[] {
  return parser.parse(source.replace(TIME_AS_REFERENCE, '$1'), references);
}

/** Parses the content of one block. */
export function parseInline(source: string, references: References): Token[] {
  const tokens: Token[] = [];
  parser.inline.parse(source, parser, references, tokens);
  return tokens;
}

/** Han, kana, hangul and their punctuation. */
const EAST_ASIAN = /[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef\u201c\u201d\u2018\u2019]/;

/**
 * CommonMark expects spaces around emphasis, and does not end the bold text of `**重要。**后`. Next to East Asian characters,
 * asterisks open and close wherever there is text on their inner side.
 */
class EastAsianStateInline extends MarkdownIt.StateInline {
  override scanDelims(start: number, canSplitWord: boolean): { can_open: boolean; can_close: boolean; length: number } {
    const scanned = super.scanDelims(start, canSplitWord);
    const before = this.src[start - 1] ?? ' ';
    const after = this.src[start + scanned.length] ?? ' ';
    if (!canSplitWord || !(EAST_ASIAN.test(before) || EAST_ASIAN.test(after))) return scanned;
    return { ...scanned, can_open: /\S/.test(after), can_close: /\S/.test(before) };
  }
}
parser.inline.State = EastAsianStateInline;
