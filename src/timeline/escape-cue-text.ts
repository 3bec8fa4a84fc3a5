/** Escapes text for a WebVTT cue, whose text is markup: `a < b` would lose everything after the `a`. */
export const escapeCueText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\0', '\ufffd');
