/** The names in braces that a template has. */
const VARIABLE = /\{(\w+)\}/g;

/**
 * A URL template (RFC 6570, level 1): `https://example.org/report?at={start}&text={text}`. Each value is encoded as a whole, so
 * none of it can become another part of the address; what has no value is nothing.
 */
export const expandTemplate = (
  template: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string =>
  template.replace(VARIABLE, (_, name: string) =>
    encodeURIComponent(String((Object.hasOwn(values, name) ? values[name] : undefined) ?? '').toWellFormed()),
  );
