const VARIABLE = /\{(\w+)\}/g;

/**
 * Fills a URL template (RFC 6570, level 1) such as `https://example.org/report?at={start}&text={text}`. Values are encoded, so that
 * they cannot change another part of the URL. A missing value is left empty.
 */
export const expandTemplate = (
  template: string,
  values: Readonly<Record<string, string | number | undefined>>,
): string =>
  template.replace(VARIABLE, (_, name: string) =>
    encodeURIComponent(String((Object.hasOwn(values, name) ? values[name] : undefined) ?? '').toWellFormed()),
  );
