/** Escaping for CommonMark: text and addresses are read back as they were. */
import { joinLines } from '../join-lines.js';

const MARKUP = /[\\`*_[\]<>&~]/g;
/** What would begin a heading, a quote, a list, a rule or a code block. */
const BLOCK_START = /^(?:[#+=|-]|\d{1,9}(?=[.)]))/;

/** Writes text on one line. Nothing in it is read as markup, a time or a speaker's label. */
export function escapeMarkdown(text: string): string {
  const line = joinLines(text.replace(/[\r\n\u2028\u2029]+/g, '\n')).trim();
  // CommonMark drops number signs at the end of a heading
  const escaped = line.replace(MARKUP, '\\$&').replace(/#+$/, (signs) => '\\#'.repeat(signs.length));
  // in "2024. …" the full stop is escaped, as a digit cannot be
  return escaped.replace(BLOCK_START, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** Writes the title of a link or an image, in its quotes. */
export const linkTitle = (text: string): string => `"${escapeMarkdown(text).replace(/"/g, '\\"')}"`;

/** Writes the address of a link or an image. */
export function linkDestination(url: string): string {
  const plain = url.replace(/[\s<>\\]/g, (char) => (char === '\\' ? '%5C' : encodeURIComponent(char)));
  const escaped = plain.replace(/&/g, '&amp;').replace(/[*_`[\]]/g, '\\$&');
  return /[()]/.test(escaped) || escaped === '' ? `<${escaped}>` : escaped;
}
