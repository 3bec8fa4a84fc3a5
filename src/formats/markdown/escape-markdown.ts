/** Text as CommonMark has to be given it, so that it is read as text again. */
import { joinLines } from './tidy-punctuation.js';

const MARKUP = /[\\`*_[\]<>&~]/g;
/** What would begin a heading, a quote, a list, a rule or a fence. */
const BLOCK = /^(?:[#+=|-]|\d{1,9}(?=[.)]))/;

/** One line of text. Nothing in it is markup, a time or a speaker's label. */
export function escapeMarkdown(text: string): string {
  const line = joinLines(text.replace(/[\r\n\u2028\u2029]+/g, '\n')).trim();
  // number signs at the end of a heading are no text
  const escaped = line.replace(MARKUP, '\\$&').replace(/#+$/, (signs) => '\\#'.repeat(signs.length));
  // "2024. …" is no list
  return escaped.replace(BLOCK, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** The text of a picture's title, in its quotes. */
export const linkTitle = (text: string): string => `"${escapeMarkdown(text).replace(/"/g, '\\"')}"`;

/** An address in a picture or a link. */
export function linkDestination(url: string): string {
  const plain = url.replace(/[\s<>\\]/g, (char) => (char === '\\' ? '%5C' : encodeURIComponent(char)));
  const escaped = plain.replace(/&/g, '&amp;').replace(/[*_`[\]]/g, '\\$&');
  return /[()]/.test(escaped) || escaped === '' ? `<${escaped}>` : escaped;
}

/**
 * Any value as YAML, which JSON is a part of. Characters that YAML does not print are escaped; what a sidecar has beyond the
 * format stays behind.
 */
export const toYaml = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => (key === 'extra' ? undefined : part)).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** `1:02:03.5`, `12:34`: as a block may begin. */
export function formatClockTime(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  const whole = Math.floor(ms / 1000);
  const padded = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const fraction =
    ms % 1000
      ? `.${String(ms % 1000)
          .padStart(3, '0')
          .replace(/0+$/, '')}`
      : '';
  return `${hours ? `${hours}:${padded(minutes)}` : minutes}:${padded(whole % 60)}${fraction}`;
}
