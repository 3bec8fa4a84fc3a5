/** Name and value pairs, as they stand in a query or a fragment: what is not ours stays as it was written. */

/** Text with its percent signs taken for what they mean; what is not UTF-8 stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Only what would end a value, or look like an escape. Colons and commas are legible, and allowed. */
export const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%3A/g, ':').replace(/%2C/g, ',');

/** Every part of `text`, with its name; values still encoded. */
export function parseParameters(text: string): { name: string; value: string; written: string }[] {
  if (!text) return [];
  return text.split('&').map((written) => {
    const at = written.indexOf('=');
    return at < 0
      ? { name: decode(written), value: '', written }
      : { name: decode(written.slice(0, at)), value: written.slice(at + 1), written };
  });
}
