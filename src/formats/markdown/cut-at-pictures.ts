import type { InlineImage, InlineText } from './inline-content.js';

/**
 * Cuts a paragraph into texts and pictures. Pictures on a line of their own, and those before any text, separate two texts; other
 * pictures follow the text that they stand in.
 *
 * @param leadingText - Put before the first text.
 */
export function cutAtPictures(
  parts: readonly (InlineText | InlineImage)[],
  leadingText: string,
): readonly (InlineText | InlineImage)[] {
  const pieces: (InlineText | InlineImage)[] = [];
  let text = leadingText;
  let line = 0;
  let after: InlineImage[] = [];
  const cut = () => {
    if (text) pieces.push({ kind: 'text', text, line });
    pieces.push(...after);
    text = '';
    after = [];
  };
  for (const part of parts) {
    if (part.kind === 'text') {
      if (!text) ({ line } = part);
      text += part.text;
    } else if (part.aloneOnLine || !text) {
      cut();
      pieces.push(part);
    } else {
      after.push(part);
    }
  }
  cut();
  return pieces;
}
