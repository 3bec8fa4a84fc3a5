/** Where things stand in a JSON text. */
import jsonc from 'jsonc-parser';

/** Keys that occur twice in one object: the last one counts, which nobody may have meant. */
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
    // nested too deep for it
  }
  return found;
}

/** Finds the line of what a path such as `$.segments[3].start` leads to, or of the closest that is there. */
export function createLineFinder(text: string): (path: string) => number {
  let root: jsonc.Node | undefined;
  let lineStarts: number[] | undefined;
  return (path) => {
    // only a file with problems is worth it
    if (!lineStarts) {
      root = parseTree(text);
      lineStarts = [...text.matchAll(/^/gm)].map(({ index }) => index);
    }
    const steps = path.match(/\[\d+\]|\["(?:[^"\\]|\\.)*"\]|[^.[\]$][^.[\]]*/g)?.map(step) ?? [];
    for (let length = steps.length; root && length > 0; length--) {
      const node = jsonc.findNodeAtLocation(root, steps.slice(0, length));
      if (node) return lineAt(lineStarts, node.offset);
    }
    return 1;
  };
}

function parseTree(text: string): jsonc.Node | undefined {
  try {
    return jsonc.parseTree(text);
  } catch {
    // nested too deep for it
    return undefined;
  }
}

function step(text: string): string | number {
  if (!text.startsWith('[')) return text;
  return JSON.parse(text.slice(1, -1)) as string | number;
}

function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lineStarts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
