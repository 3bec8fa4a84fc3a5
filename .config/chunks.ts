import { basename, dirname, resolve } from 'node:path';
import { parseAst, type Rolldown } from 'vite';
import { ENGLISH_REST } from './split-english.js';

type Context = Parameters<Rolldown.CodeSplittingNameFunction>[1];

const SRC = resolve('src');
const ENTRY = resolve(SRC, 'index.ts');
const TABLE = resolve(SRC, 'lazy.ts');

/** All parts of one of these moments are one file: many small files take longer, and compress worse. */
const TOGETHER = ['page', 'talk', 'play'];

/** The file that pages name, `first`, has what the first picture needs; else a module is in the file of the first part that needs it. */
export const chunks: Rolldown.CodeSplittingOptions = {
  includeDependenciesRecursively: false,
  groups: [{ debugName: 'late parts', name: (id, context) => fileOf(id, context) }],
};

let files: ReadonlyMap<string, string> | undefined;

function fileOf(id: string, context: Context): string | null {
  files ??= filesOf(context);
  const file = files.get(id);
  if (!file && id.startsWith(SRC) && !isIndex(id))
    throw new Error(`${id} is imported dynamically, but not in src/lazy.ts.`);
  return file ?? null;
}

/** The file of each module, by the lines of `src/lazy.ts`. */
function filesOf(context: Context): ReadonlyMap<string, string> {
  const { code, dynamicallyImportedIds } = context.getModuleInfo(TABLE)!;
  const lines = [...code!.matchAll(/(\w+): new LatePart\(["'](\w+)["'], \(\) => import\(/g)];
  if (lines.length !== dynamicallyImportedIds.length)
    throw new Error('src/lazy.ts: a line for a part is not like the others.');
  const found = new Map<string, string>();
  const add = (id: string, file: string) => {
    if (found.has(id)) return;
    found.set(id, file);
    for (const needed of neededBy(id, context)) add(needed, file);
  };
  found.set(ENGLISH_REST, 'english');
  add(ENTRY, 'first');
  lines.forEach(([, name, when], i) => add(dynamicallyImportedIds[i]!, TOGETHER.includes(when!) ? when! : name!));
  return found;
}

/**
 * The modules that `id` imports statically. Of an index file, which only passes on what other files export, they are those whose
 * exports are taken; the bundler leaves out the others.
 */
function neededBy(id: string, context: Context): readonly string[] {
  const { code, importedIds } = context.getModuleInfo(id)!;
  if (!id.startsWith(SRC)) return importedIds;
  const needed = importsIn(code!).flatMap(({ source, names }) => {
    if (!source.startsWith('.')) return [];
    const target = pathOf(source, id);
    return names && isIndex(target) ? names.map((name) => definedIn(target, name, context)) : target;
  });
  return [...needed, ...importedIds.filter((imported) => !imported.startsWith(SRC))];
}

/** The file that defines what an index file exports as `name`: another, or itself. */
function definedIn(index: string, name: string, context: Context): string {
  for (const { source, names } of importsIn(context.getModuleInfo(index)!.code!)) {
    const target = pathOf(source, index);
    if (!(names ?? context.getModuleInfo(target)!.exports).includes(name)) continue;
    return isIndex(target) ? definedIn(target, name, context) : target;
  }
  return index;
}

const isIndex = (id: string): boolean => id !== ENTRY && basename(id) === 'index.ts';
const pathOf = (source: string, importer: string): string => resolve(dirname(importer), source.replace(/\.js$/, '.ts'));

interface Import {
  readonly source: string;
  /** Undefined for everything. */
  readonly names: readonly string[] | undefined;
}

const known = new Map<string, readonly Import[]>();

/** `import` and `export … from` in a module, without types. Some callers of Vite have it pass on TypeScript as it is written. */
function importsIn(code: string): readonly Import[] {
  const found = known.get(code) ?? readImports(code);
  known.set(code, found);
  return found;
}

function readImports(code: string): readonly Import[] {
  return parseAst(code, { lang: 'ts' }).body.flatMap((node): readonly Import[] => {
    if ('exportKind' in node && node.exportKind === 'type') return [];
    if (node.type === 'ExportAllDeclaration') return [{ source: node.source.value, names: undefined }];
    if (node.type === 'ImportDeclaration') {
      if (node.importKind === 'type') return [];
      const names = node.specifiers.flatMap((specifier) => {
        if (specifier.type !== 'ImportSpecifier') return '*';
        return specifier.importKind === 'type' ? [] : nameOf(specifier.imported);
      });
      return [{ source: node.source.value, names: names.includes('*') ? undefined : names }];
    }
    if (node.type !== 'ExportNamedDeclaration' || !node.source) return [];
    const values = node.specifiers.filter(({ exportKind }) => exportKind !== 'type');
    return [{ source: node.source.value, names: values.map(({ local }) => nameOf(local)) }];
  });
}

const nameOf = (name: { name: string } | { value: string }): string => ('name' in name ? name.name : name.value);
