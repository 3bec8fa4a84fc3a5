/** JSON in which the characters that match are written as `\uXXXX`. Outside of strings JSON has none of them. */
export function escapedJson(
  value: unknown,
  characters: RegExp,
  replacer?: (key: string, value: unknown) => unknown,
): string {
  return JSON.stringify(value, replacer).replace(
    characters,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
