/**
 * One static handler for media, with Range requests and the right MIME types: Vite serves a `.ts` segment as JavaScript,
 * and the test runner's server knows no Range. Used by both.
 */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, resolve, sep } from 'node:path';

/** URL path prefix, ending in a slash → folder. */
export type Mounts = Readonly<Record<string, string>>;

const TYPES: Readonly<Record<string, string>> = {
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.ts': 'video/mp2t',
  '.m4s': 'video/iso.segment',
  '.mp4': 'video/mp4',
  '.m4a': 'audio/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8',
};

/** First and last byte that a `Range` header asks for; undefined without a usable one. */
function byteRange(header: string | undefined, size: number): [first: number, last: number] | undefined {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first) return [Number(first), last ? Math.min(Number(last), size - 1) : size - 1];
  return last ? [Math.max(0, size - Number(last)), size - 1] : undefined;
}

function findFile(mounts: Mounts, request: IncomingMessage): string | undefined {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const prefix = Object.keys(mounts).find((p) => path.startsWith(p));
  if (!prefix || (request.method !== 'GET' && request.method !== 'HEAD')) return undefined;
  const root = resolve(mounts[prefix]!);
  const file = resolve(root, `.${sep}${decodeURIComponent(path.slice(prefix.length))}`);
  return file.startsWith(root + sep) ? file : '';
}

/** Answers a request for a mounted file; resolves to false when it is for somebody else. */
export async function serveMedia(mounts: Mounts, request: IncomingMessage, response: ServerResponse): Promise<boolean> {
  const file = findFile(mounts, request);
  if (file === undefined) return false;
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) {
    response.writeHead(404).end();
    return true;
  }
  const range = byteRange(request.headers.range, info.size);
  const [first, last] = range ?? [0, info.size - 1];
  if (first > last && range) {
    response.writeHead(416, { 'Content-Range': `bytes */${info.size}` }).end();
    return true;
  }
  response.writeHead(range ? 206 : 200, {
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
    'Content-Length': last - first + 1,
    'Accept-Ranges': 'bytes',
    'Cache-Control': 'no-store',
    ...(range && { 'Content-Range': `bytes ${first}-${last}/${info.size}` }),
  });
  if (request.method === 'HEAD' || info.size === 0) {
    response.end();
    return true;
  }
  const stream = createReadStream(file, { start: first, end: last });
  stream.on('error', () => response.destroy());
  response.on('close', () => stream.destroy());
  stream.pipe(response);
  return true;
}
