/** Finds the lines of a JSON text that something is on. */
import jsonc from 'jsonc-parser';
import { binarySearch } from '../talk/binary-search.js';

/** Keys that occur twice in one object. JSON.parse keeps only the last value, without a warning. */
export function duplicateKeys(text: string): { key: string; line: number }[] {
  const found: { key: string; line: number }[] = [];
  const objects: Set<string>[] = [];
  try {
    jsonc.visit(text, {
      onObjectBegin: () => void objects.push(new Set()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty: (key, _offset, _length, line) => {
        const keys = objects.at(-1)!;
        if (keys.has(key)) found.push({ key, line: line + 1 });
        keys.add(key);
      },
    });
  } catch {
    // nested too deeply for the parser
  }
  return found;
}

/** Finds the line of the value at a JSON path such as `$.segments[3].start`, or of the nearest value around it. */
export function createLineFinder(text: string): (path: string) => number {
  let parsed: { root: jsonc.Node | undefined; lineStarts: readonly number[] } | undefined;
  return (path) => {
    // parsed when first needed: most files have no problems
    parsed ??= { root: parseTree(text), lineStarts: [...text.matchAll(/^/gm)].map(({ index }) => index) };
    const { root, lineStarts } = parsed;
    const steps = path.match(/\[\d+\]|\["(?:[^"\\]|\\.)*"\]|[^.[\]$][^.[\]]*/g)?.map(parseStep) ?? [];
    for (let length = steps.length; root && length > 0; length--) {
      const node = jsonc.findNodeAtLocation(root, steps.slice(0, length));
      if (node) return binarySearch(lineStarts.length, (i) => lineStarts[i]! <= node.offset);
    }
    return 1;
  };
}

function parseTree(text: string): jsonc.Node | undefined {
  try {
    return jsonc.parseTree(text);
  } catch {
    // nested too deeply for the parser
    return undefined;
  }
}

/** `segments`, `[3]` or `["zh-CN"]` as a key or an index. */
function parseStep(step: string): string | number {
  return step.startsWith('[') ? (JSON.parse(step.slice(1, -1)) as string | number) : step;
}
