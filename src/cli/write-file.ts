import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from './failure.js';
import { fileErrorReason } from './file-errors.js';

/** Which existing files may be replaced. */
export interface ReplaceRule {
  /** Replace any file. */
  readonly force: boolean;
  /** Judges the text of an existing file, for example whether it is a sidecar. */
  readonly mayReplace: (text: string) => boolean;
  /** What `mayReplace` accepts, for the message: `a sidecar`. */
  readonly expected: string;
}

/**
 * Writes a file completely or not at all: the text goes to a temporary file in the same folder, which is then renamed. An
 * existing file that must not be replaced is kept, and the command fails.
 */
export function writeFile(path: string, text: string, rule: ReplaceRule): void {
  let temporary: string | undefined;
  try {
    // a symbolic link stays, and its target is replaced
    const target = realPath(path);
    const existing = statSync(target, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new Failure(`${path}: this is a folder; name a file`);
    // pipes and devices cannot be replaced, only written to
    if (existing && !existing.isFile()) return writeAndClose(openSync(target, 'w'), text);
    if (existing && existing.size > 0 && !rule.force && !rule.mayReplace(readFileSync(target, 'utf8'))) {
      throw new Failure(
        `${path}: the file exists and is not ${rule.expected}; choose another name, or replace it with --force`,
      );
    }
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(temporary, 'wx');
    if (existing) fchmodSync(file, existing.mode & 0o777);
    writeAndClose(file, text);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: the file cannot be written: ${fileErrorReason(error)}`);
  }
}

function writeAndClose(file: number, text: string): void {
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let position = 0; position < bytes.length;) position += writeSync(file, bytes, position);
    try {
      fsyncSync(file);
    } catch {
      // pipes cannot be flushed
    }
  } finally {
    closeSync(file);
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path;
    throw error;
  }
}
