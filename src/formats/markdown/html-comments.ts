/** Raw HTML in a document: text, but for its comments. */

/** HTML without its comments, lines kept; undefined when one never ends. */
export function removeComments(html: string): { text: string; comments: boolean } | undefined {
  let text = '';
  let at = 0;
  for (;;) {
    const open = html.indexOf('<!--', at);
    if (open < 0) return { text: text + html.slice(at), comments: at > 0 };
    // `<!-->` is a whole comment
    const close = html.indexOf('-->', open + 2);
    if (close < 0) return undefined;
    text += html.slice(at, open) + html.slice(open, close).replace(/[^\n]+/g, '');
    at = close + 3;
  }
}
