/** Removes comments from HTML and keeps its line breaks; undefined when a comment has no end. */
export function removeComments(html: string): { text: string; hadComments: boolean } | undefined {
  let text = '';
  let position = 0;
  for (;;) {
    const open = html.indexOf('<!--', position);
    if (open < 0) return { text: text + html.slice(position), hadComments: position > 0 };
    // `<!-->` is a whole comment
    const close = html.indexOf('-->', open + 2);
    if (close < 0) return undefined;
    text += html.slice(position, open) + html.slice(open, close).replace(/[^\n]+/g, '');
    position = close + 3;
  }
}
