/** Line and column in a JSON file, counted from 1. */
export interface JsonPosition {
  readonly line: number;
  readonly column: number;
}

export interface JsonError {
  readonly error: string;
  readonly at: JsonPosition;
}

/** Parses JSON. Errors come from a scan of its own, since most engines do not say where they stopped. */
export function parseJson(text: string): { readonly value: unknown } | JsonError {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return findJsonError(text);
  }
}

/** The first error in a text that is not valid JSON. */
export function findJsonError(text: string): JsonError {
  const { offset, expected } = findError(text);
  const before = text.slice(0, offset);
  const found =
    offset >= text.length ? 'the end of the file' : JSON.stringify(String.fromCodePoint(text.codePointAt(offset)!));
  return {
    error: `expected ${expected}, found ${found}`,
    at: { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') },
  };
}

const SPACE = /[ \t\n\r]*/y;
const SCALAR =
  /"(?:[^"\\\0-\x1f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y; // eslint-disable-line no-control-regex

/** Scans up to the first error. Keeps a stack of its own, since deep nesting would overflow the call stack. */
function findError(text: string): { offset: number; expected: string } {
  let at = 0;
  const skip = () => {
    SPACE.lastIndex = at;
    SPACE.exec(text);
    at = SPACE.lastIndex;
  };
  const scalar = (): string | undefined => {
    SCALAR.lastIndex = at;
    const found = SCALAR.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const closers: string[] = [];
  let expecting: 'value' | 'first' | 'key' | 'firstKey' | 'colon' | 'more' = 'value';
  for (;;) {
    skip();
    const char = text[at];
    const closer = closers.at(-1);
    const ends = char !== undefined && char === closer && ['first', 'firstKey', 'more'].includes(expecting);
    if (ends) {
      closers.pop();
      at += 1;
      expecting = 'more';
    } else if (expecting === 'more') {
      if (!closer) return { offset: at, expected: 'nothing more' };
      if (char !== ',') return { offset: at, expected: `"," or "${closer}"` };
      at += 1;
      expecting = closer === '}' ? 'key' : 'value';
    } else if (expecting === 'key' || expecting === 'firstKey') {
      if (char !== '"' || scalar() === undefined) return { offset: at, expected: 'a name in double quotes' };
      expecting = 'colon';
    } else if (expecting === 'colon') {
      if (char !== ':') return { offset: at, expected: '":"' };
      at += 1;
      expecting = 'value';
    } else if (char === '{' || char === '[') {
      closers.push(char === '{' ? '}' : ']');
      expecting = char === '{' ? 'firstKey' : 'first';
      at += 1;
    } else if (scalar() === undefined) return { offset: at, expected: 'a value' };
    else expecting = 'more';
  }
}
