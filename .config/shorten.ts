/** Shorter text with the same meaning, for the CSS and HTML in Lit's literals, which minifiers leave alone. */

/** Stands for an expression of the literal: a character of Unicode's private use area. */
export const HOLE = '\uE000';

const BLANK = String.raw`[\t\n\f\r ]`;

/** Alternatives in the order in which they are tried: white space with comments, strings, URLs, escapes, anything else. */
const CSS = new RegExp(
  [
    String.raw`(?:${BLANK}|/\*[^]*?\*/)+`,
    String.raw`"(?:\\[^]|[^"\\])*"|'(?:\\[^]|[^'\\])*'`,
    String.raw`(?<![-\w]|[^\0-\x7f${HOLE}])url\(${BLANK}*(?!["'\t\n\f\r ])(?:\\[^]|[^\\)])*\)`,
    String.raw`\\(?:[\da-f]{1,6}(?:\r\n|${BLANK})?|[^])`,
    '[^]',
  ].join('|'),
  'gi',
);

/** A sign that white space around it does not change. */
const isSign = (token: string): boolean => /^[{};,]$/.test(token);

/** Without comments, and without white space that separates nothing. */
export function shortenCss(text: string): string {
  let before = '';
  return text.replace(CSS, (token, at: number) => {
    let short = token;
    if (/^(?:[\t\n\f\r ]|\/\*)/.test(token) && !token.includes(HOLE)) {
      const after = text[at + token.length] ?? '';
      // `--x: ;` has a value in old browsers, `--x:;` has none. In a selector there is no space after a colon
      const separates = before === ':' ? after === ';' : !isSign(before) && !isSign(after);
      const isComment = !token.replace(/\/\*[^]*?\*\//g, '');
      // a comment alone parts two words without being a space
      short = !separates ? '' : isComment ? '/**/' : ' ';
    }
    if (short) before = short;
    return short;
  });
}

const VALUE = String.raw`"[^"]*"|'[^']*'|[^\t\n\f\r "'=<>\`]+`;
const ATTRIBUTE = String.raw`[^\t\n\f\r "'<>/=]+(?:${BLANK}*=${BLANK}*(?:${VALUE}))?`;
const HTML = new RegExp(
  [
    String.raw`(?<comment><!--(?!-?>)[^]*?--!?>)`,
    String.raw`(?<raw><(?<name>script|style|textarea|title)(?=[\t\n\f\r />])[^]*?</\k<name>${BLANK}*>)`,
    String.raw`(?<tag><(?!(?:script|style|textarea|title)[\t\n\f\r />])/?[a-z][^\t\n\f\r />]*(?:${BLANK}+${ATTRIBUTE})*${BLANK}*/?>)`,
    String.raw`(?<blank>${BLANK}+)`,
    String.raw`(?<text>(?:[^<\t\n\f\r ]|<(?![a-z/!?]))+)`,
    '(?<unknown>[^])',
  ].join('|'),
  'gi',
);

/** Without comments, and with one space, or one new line, for a run of them. Throws when it cannot read the text. */
export function shortenHtml(text: string): string {
  /** How many `<pre>` are open: white space counts in there. */
  let preformatted = 0;
  return text.replace(HTML, (token, ...rest) => {
    const { comment, tag, blank, unknown } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    if (unknown) throw new Error(`Cannot read this HTML from "${text.slice(rest.at(-3) as number).slice(0, 40)}" on.`);
    if (/^<pre[\t\n\f\r />]/i.test(token)) preformatted += 1;
    else if (/^<\/pre[\t\n\f\r >]/i.test(token)) preformatted -= 1;
    else if (preformatted) return token;
    if (comment) return comment.includes(HOLE) ? comment : '';
    if (tag)
      return tag.replace(/"[^"]*"|'[^']*'|[\t\n\f\r ]+(>)?/g, (part: string, end?: string) =>
        /^["']/.test(part) ? part : (end ?? ' '),
      );
    return blank ? (blank.includes('\n') ? '\n' : ' ') : token;
  });
}
