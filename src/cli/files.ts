/** Reading a file or standard input, and writing a file whole or not at all. */
import { isUtf8 } from 'node:buffer';
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

export const STANDARD_STREAM = '-';

/** How a file is called in messages. */
export const inputName = (path: string): string => (path === STANDARD_STREAM ? 'standard input' : path);

/** The text of a file, which must be UTF-8; `-` is standard input. A byte order mark is taken off. */
export async function readText(path: string): Promise<string> {
  return decode(path, path === STANDARD_STREAM ? await readStdin() : readBytes(path));
}

async function readStdin(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  } catch (error) {
    throw new Failure(`${inputName(STANDARD_STREAM)}: ${reason(error)}`);
  }
  return Buffer.concat(chunks);
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`${path}: ${reason(error)}`);
  }
}

function decode(path: string, bytes: Buffer): string {
  const name = inputName(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Failure(`${name}:1: the file is UTF-16; save it as UTF-8 (iconv -f utf-16 -t utf-8)`);
  }
  if (!isUtf8(bytes)) {
    throw new Failure(
      `${name}:${badLine(bytes)}: the file is not UTF-8; save it as UTF-8 (iconv -f gb18030 -t utf-8, or from whatever it is in)`,
    );
  }
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The first line that is not UTF-8. */
function badLine(bytes: Buffer): number {
  let from = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}

/**
 * Writes a file whole or not at all: under another name in the same folder, then renamed. A file that is there and that
 * `mayReplace` does not know is kept, unless `force` is set.
 */
export function writeWhole(
  path: string,
  text: string,
  { mayReplace, force, kind = 'sidecar' }: { mayReplace: (text: string) => boolean; force: boolean; kind?: string },
): void {
  let temporary: string | undefined;
  try {
    const target = followLinks(path);
    const there = statSync(target, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw new Failure(`${path}: is a folder; name a file`);
    // a pipe or a device cannot be replaced
    if (there && !there.isFile()) return writeInto(openSync(target, 'w'), text);
    if (there && there.size > 0 && !force && !mayReplace(readFileSync(target, 'utf8'))) {
      throw new Failure(`${path}: is there already and is no ${kind}; take another name, or --force to replace it`);
    }
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const file = openSync(temporary, 'wx');
    if (there) fchmodSync(file, there.mode & 0o777);
    writeInto(file, text);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof Failure) throw error;
    throw new Failure(`${path}: cannot be written: ${reason(error)}`);
  }
}

function writeInto(file: number, text: string): void {
  try {
    const bytes = Buffer.from(text, 'utf8');
    for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
    try {
      fsyncSync(file);
    } catch {
      // pipes have nothing to flush
    }
  } finally {
    closeSync(file);
  }
}

/** A link stays one: its target is replaced. */
function followLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return path;
    throw error;
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder; check the path',
  ENOTDIR: 'a part of the path is no folder; check the path',
  EISDIR: 'is a folder; name a file',
  EACCES: 'permission denied; check who may read and write it',
  EPERM: 'permission denied; check who may read and write it',
  EROFS: 'the disk is read-only; take another folder',
  ELOOP: 'symbolic links go round in a circle; check the path',
  ENAMETOOLONG: 'the name is too long; take a shorter one',
  ENOSPC: 'the disk is full; make room',
  EDQUOT: 'the quota is used up; make room',
  EMFILE: 'too many open files; try again',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GB; split it',
};

/** What went wrong with a file and what to do, in place of a code. */
function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return REASONS[code ?? ''] ?? message;
}
