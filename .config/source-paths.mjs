import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** The file that a relative import of `file` means: TypeScript writes `.js` for its own files. */
export const importTarget = (file, source) => resolve(dirname(file), source.replace(/\.js$/, '.ts'));

/** The path of a file inside of src/, with slashes; undefined for a file elsewhere. */
export function pathInSrc(src, file) {
  const path = relative(src, file);
  return path.startsWith('..') || isAbsolute(path) ? undefined : path.split(sep).join('/');
}
