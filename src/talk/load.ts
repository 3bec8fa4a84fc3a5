import type { Fault, FaultCode } from './fault.js';
import { findJsonError } from './parse-json.js';
import { parse, type Talk } from './parse.js';
import { requestSidecar, type SidecarRequest } from './request.js';
import type { Problem } from './schema.js';

/** A sidecar larger than this is refused while it is read: a talk of a whole day has 2 MB, 100,000 rows in two languages have 46. */
export const MAX_BYTES = 64 * 1024 * 1024;
const FIRST_BYTE_MS = 15_000;
const NEXT_BYTE_MS = 10_000;

export type LoadResult =
  | { readonly talk: Talk; readonly problems: readonly Problem[]; readonly fault?: undefined }
  | { readonly talk?: undefined; readonly problems: readonly Problem[]; readonly fault: Fault };

export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly maxBytes?: number;
  /** Past the browser's cache: when it is asked for once more. */
  readonly fresh?: boolean;
  /** The file, where it is on its way already. */
  readonly request?: SidecarRequest;
}

/**
 * Fetches and parses a sidecar. Never throws but for the caller's own abort; whatever is wrong with the file comes back as a
 * fault. Credentials go to the same origin only.
 */
export async function load(
  url: string,
  { signal, maxBytes = MAX_BYTES, fresh = false, request = requestSidecar(url, { fresh }) }: LoadOptions,
): Promise<LoadResult> {
  const failed = (
    code: FaultCode,
    detail: string,
    more: Partial<Fault> = {},
    problems: readonly Problem[] = [],
  ): LoadResult => ({
    problems,
    fault: { code, source: 'sidecar', fatal: true, retryable: false, url, detail, ...more },
  });

  const watch = watchdog(signal, request);
  let text: string;
  let type: string;
  let base: string;
  try {
    watch.expect(FIRST_BYTE_MS);
    const response = await request.response;
    type = response.headers.get('content-type') ?? '';
    base = response.url || url;
    if (!response.ok) {
      const again = response.status >= 500 || response.status === 429;
      return failed('sidecar-http', `the server answered ${response.status}`, {
        status: response.status,
        retryable: again,
      });
    }
    const body = await read(response, maxBytes, () => watch.expect(NEXT_BYTE_MS));
    if (body === undefined)
      return failed('sidecar-size', `the file is larger than ${Math.round(maxBytes / 1024 / 1024)} MB`);
    text = body;
  } catch (error) {
    signal.throwIfAborted();
    if (watch.isOver) return failed('sidecar-timeout', 'no answer in time', { retryable: true });
    if (error instanceof NotText) return failed('sidecar-encoding', 'the file is not UTF-8 text');
    // a refused connection, CORS and the page's own policy look alike from here
    return failed('sidecar-network', message(error), { retryable: true });
  } finally {
    watch.stop();
  }

  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (/html/i.test(type) || /^\s*<(?:!doctype|html)/i.test(text))
      return failed('sidecar-shape', 'an HTML page came instead of a sidecar');
    const { at, error } = findJsonError(text);
    return failed('sidecar-parse', `line ${at.line}, column ${at.column}: ${error}`);
  }
  const { talk, problems } = parse(value, { base });
  if (talk) return { talk, problems };
  const first = problems.find((p) => p.severity === 'error')!;
  return failed(
    first.code === 'version' ? 'sidecar-version' : 'sidecar-shape',
    `${first.path}: ${first.message}`,
    {},
    problems,
  );
}

/** What a decoder throws has the same name as a connection that fails, and in WebKit the same words. */
class NotText extends Error {}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Aborts a request when nothing was heard for a while, and with the caller. */
function watchdog(
  signal: AbortSignal,
  request: SidecarRequest,
): { readonly isOver: boolean; expect(ms: number): void; stop(): void } {
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const abort = () => {
    isOver = true;
    request.abort();
  };
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return {
    get isOver() {
      return isOver;
    },
    expect(ms) {
      clearTimeout(timer);
      timer = setTimeout(abort, ms);
    },
    stop() {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}

/** The body, or undefined when there is too much of it; counted and decoded while it comes, after decompression. */
async function read(response: Response, maxBytes: number, heard: () => void): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true }); // takes a byte order mark off
  const decode = (...what: Parameters<typeof decoder.decode>): string => {
    try {
      return decoder.decode(...what);
    } catch {
      throw new NotText();
    }
  };
  const reader = response.body?.getReader();
  if (!reader) return decode(await response.arrayBuffer());
  let text = '';
  let size = 0;
  for (;;) {
    heard();
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      void reader.cancel();
      return undefined;
    }
    text += decode(value, { stream: true });
  }
  return text + decode();
}
