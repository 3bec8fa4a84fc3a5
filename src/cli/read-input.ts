import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { Failure } from './failure.js';
import { fileErrorReason } from './file-errors.js';

/** The path that means standard input, or standard output. */
export const STANDARD_STREAM = '-';

/** The name of an input file in messages. */
export const inputName = (path: string): string => (path === STANDARD_STREAM ? 'standard input' : path);

/** Reads a file, or standard input, which must be UTF-8. A byte order mark is removed. */
export async function readInput(path: string): Promise<string> {
  return decode(path, path === STANDARD_STREAM ? await readStandardInput() : readBytes(path));
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  } catch (error) {
    throw new Failure(`${inputName(STANDARD_STREAM)}: ${fileErrorReason(error)}`);
  }
  return Buffer.concat(chunks);
}

function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Failure(`${path}: ${fileErrorReason(error)}`);
  }
}

function decode(path: string, bytes: Buffer): string {
  const name = inputName(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Failure(`${name}:1: the file is UTF-16; save it as UTF-8 (iconv -f utf-16 -t utf-8)`);
  }
  if (!isUtf8(bytes)) {
    const line = firstInvalidLine(bytes);
    throw new Failure(
      `${name}:${line}: the file is not UTF-8; save it as UTF-8 (for GB 18030: iconv -f gb18030 -t utf-8)`,
    );
  }
  const text = bytes.toString('utf8');
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** The first line that is not UTF-8, from 1. */
function firstInvalidLine(bytes: Buffer): number {
  let start = 0;
  for (let line = 1; ; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
