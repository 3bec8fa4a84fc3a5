/** A `name=value` pair of a query or fragment. */
export interface Parameter {
  readonly name: string;
  /** Still percent-encoded. */
  readonly value: string;
  /** The whole pair as it was written. */
  readonly source: string;
}

/** Resolves percent-encoding. A text that is not valid UTF-8 then stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Percent-encodes what would end a value, or look like an escape. Colons and commas stay: they are allowed, and legible. */
export const encode = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%3A/g, ':').replace(/%2C/g, ',');

export function parseParameters(text: string): Parameter[] {
  if (!text) return [];
  return text.split('&').map((source) => {
    const at = source.indexOf('=');
    return at < 0
      ? { name: decode(source), value: '', source }
      : { name: decode(source.slice(0, at)), value: source.slice(at + 1), source };
  });
}
