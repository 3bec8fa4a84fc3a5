/**
 * An ESLint rule against import cycles: a file may not import itself by way of others. `import type` counts, because a cycle of
 * types ties files together just as well; `import()` does not, because it runs later (src/lazy.ts may load what imports it).
 */
import { readFileSync, statSync } from 'node:fs';
import ts from 'typescript';
import { importTarget, pathInSrc } from './source-paths.mjs';

/** Path → { modified, imports }. Kept between files, as one run of ESLint asks for each file many times. */
const cache = new Map();

/** The files that `file` imports statically, as it stands on disk. */
function importsOf(file) {
  const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  if (modified === undefined) return [];
  const before = cache.get(file);
  if (before?.modified === modified) return before.imports;
  const { statements } = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const imports = statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .map(({ moduleSpecifier }) => moduleSpecifier?.text)
    .filter((source) => source?.startsWith('.'))
    .map((source) => importTarget(file, source));
  cache.set(file, { modified, imports });
  return imports;
}

/** The shortest way along imports from one file to another, both included; undefined where there is none. */
export function importPath(from, to) {
  const cameFrom = new Map([[from, undefined]]);
  // the loop reaches what is added while it runs
  for (const file of cameFrom.keys()) {
    if (file === to) {
      const path = [];
      for (let step = to; step !== undefined; step = cameFrom.get(step)) path.unshift(step);
      return path;
    }
    for (const next of importsOf(file)) if (!cameFrom.has(next)) cameFrom.set(next, file);
  }
  return undefined;
}

/** ESLint rule: `['error', { src: '/absolute/path/of/src' }]`. */
export const cyclesRule = {
  meta: {
    type: 'problem',
    docs: { description: 'no file imports itself by way of others' },
    schema: [{ type: 'object', properties: { src: { type: 'string' } }, required: ['src'] }],
  },
  create(context) {
    const [{ src }] = context.options;
    const check = ({ source }) => {
      if (!source?.value.startsWith('.')) return;
      const path = importPath(importTarget(context.filename, source.value), context.filename);
      if (!path) return;
      const cycle = [context.filename, ...path].map((file) => pathInSrc(src, file)).join(' → ');
      context.report({
        node: source,
        message: `import cycle: ${cycle}; move what they share to a file that both import`,
      });
    };
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check };
  },
};
