/** The CommonMark parser, set up for transcripts: blocks first, the text inside a block only when it holds markup. */
import MarkdownIt, { type Token } from 'markdown-it';

const parser = new MarkdownIt('commonmark', { html: true, maxNesting: 100 });
// inline content is parsed block by block, after speaker labels and times were taken from its source
parser.core.ruler.enableOnly(['normalize', 'block']);
// machine transcripts indent their paragraphs, by four spaces too
parser.block.ruler.disable('code');
// URLs are judged where they are used; here they stay as they were written
parser.validateLink = () => true;
parser.normalizeLink = (url) => url;
parser.normalizeLinkText = (url) => url;

export type { Token };

/** Link definitions of a document. */
export type References = Record<string, unknown>;

/** A definition of a link named like a time would swallow its line: `[00:12]: hello`. */
const TIME_AS_REFERENCE = /^( {0,3}\[\d[\d:.,]{0,20}\]):/gm;

/** Block tokens with the source of what is inside them. `references` collects link definitions for `parseInline`. */
export function parseBlocks(source: string, references: References): Token[] {
  return parser.parse(source.replace(TIME_AS_REFERENCE, '$1'), references);
}

/** Tokens of the text inside one block. */
export function parseInline(source: string, references: References): Token[] {
  const tokens: Token[] = [];
  parser.inline.parse(source, parser, references, tokens);
  return tokens;
}

/** Han, kana, hangul and their punctuation, which are written without spaces around them. */
const CJK = /[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uff00-\uffef\u201c\u201d\u2018\u2019]/;

/**
 * CommonMark does not end `**重要。**` where a character follows, as it would between Latin words. Next to characters that
 * know no spaces, an asterisk opens and closes wherever there is text on its inner side.
 */
class CjkStateInline extends MarkdownIt.StateInline {
  override scanDelims(start: number, canSplitWord: boolean): { can_open: boolean; can_close: boolean; length: number } {
    const scanned = super.scanDelims(start, canSplitWord);
    const before = this.src[start - 1] ?? ' ';
    const after = this.src[start + scanned.length] ?? ' ';
    if (!canSplitWord || !(CJK.test(before) || CJK.test(after))) return scanned;
    return { ...scanned, can_open: /\S/.test(after), can_close: /\S/.test(before) };
  }
}
parser.inline.State = CjkStateInline;
