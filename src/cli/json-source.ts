/** Where things stand in a JSON text. */
import jsonc, { type ParseError } from 'jsonc-parser';

export interface Position {
  /** Both count from 1. */
  readonly line: number;
  readonly column: number;
}

export interface JsonFault extends Position {
  readonly message: string;
}

const FAULTS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'a word that is no JSON value',
  InvalidNumberFormat: 'a number that is not written as JSON has them',
  PropertyNameExpected: 'a key in double quotes was expected (or there is a comma too many)',
  ValueExpected: 'a value was expected (or there is a comma too many)',
  ColonExpected: 'a colon was expected',
  CommaExpected: 'a comma was expected',
  CloseBraceExpected: 'the text ends, or goes on, where "}" was expected',
  CloseBracketExpected: 'the text ends, or goes on, where "]" was expected',
  EndOfFileExpected: 'the JSON ended, but the text goes on',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfComment: 'JSON has no comments',
  UnexpectedEndOfString: 'a string without its closing quote',
  UnexpectedEndOfNumber: 'a number without its end',
  InvalidUnicode: 'a \\u without four hexadecimal digits',
  InvalidEscapeCharacter: 'a backslash before a character that needs none',
  InvalidCharacter: 'a character that must be written as an escape',
};

/** Why a text is no JSON, and where; `fallback` is what the engine's own parser says. */
export function jsonFault(text: string, fallback: string): JsonFault {
  const errors: ParseError[] = [];
  try {
    jsonc.parse(text, errors, { disallowComments: true, allowTrailingComma: false });
  } catch {
    // nested too deep for it
  }
  const [first] = errors;
  if (!first) return { message: fallback, line: 1, column: 1 };
  const code = jsonc.printParseErrorCode(first.error);
  return { message: FAULTS[code] ?? code, ...positionAt(text, first.offset) };
}

/** Keys that occur twice in one object: the last one counts, which nobody may have meant. */
export function duplicateKeys(text: string): { key: string; at: Position }[] {
  const found: { key: string; at: Position }[] = [];
  const objects: Set<string>[] = [];
  try {
    jsonc.visit(text, {
      onObjectBegin: () => void objects.push(new Set()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty: (key, _offset, _length, line, character) => {
        const keys = objects.at(-1)!;
        if (keys.has(key)) found.push({ key, at: { line: line + 1, column: character + 1 } });
        keys.add(key);
      },
    });
  } catch {
    // nested too deep for it
  }
  return found;
}

/** Finds the position of what a path such as `$.segments[3].start` leads to, or of the closest that is there. */
export function positionFinder(text: string): (path: string) => Position {
  let root: jsonc.Node | undefined;
  try {
    root = jsonc.parseTree(text);
  } catch {
    // nested too deep for it
  }
  return (path) => {
    const steps = path.match(/\[\d+\]|\["(?:[^"\\]|\\.)*"\]|[^.[\]$][^.[\]]*/g)?.map(step) ?? [];
    for (let length = steps.length; root && length > 0; length--) {
      const node = jsonc.findNodeAtLocation(root, steps.slice(0, length));
      if (node) return positionAt(text, node.offset);
    }
    return { line: 1, column: 1 };
  };
}

function step(text: string): string | number {
  if (!text.startsWith('[')) return text;
  return JSON.parse(text.slice(1, -1)) as string | number;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
