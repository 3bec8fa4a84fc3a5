import type { Fault, FaultCode } from './fault.js';
import { findJsonError } from './parse-json.js';
import { parse, type Talk } from './parse.js';
import { requestSidecar, type SidecarRequest } from './request-sidecar.js';
import type { Problem } from './schema.js';

/** The largest sidecar that is read, in bytes. A talk of a whole day has 2 MB; 100,000 segments in two languages have 46 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;
/** How long to wait for an answer, and then for each further part of it. */
const FIRST_BYTE_MS = 15_000;
const NEXT_BYTE_MS = 10_000;

export type LoadResult =
  | { readonly talk: Talk; readonly problems: readonly Problem[]; readonly fault?: undefined }
  | { readonly talk?: undefined; readonly problems: readonly Problem[]; readonly fault: Fault };

export interface LoadOptions {
  readonly signal: AbortSignal;
  readonly maxBytes?: number;
  /** Whether to ask the server even if the browser has the file in its cache. */
  readonly fresh?: boolean;
  /** A request for the file that has been made already. */
  readonly request?: SidecarRequest;
}

/**
 * Fetches and parses a sidecar. Whatever is wrong with the file or the connection is returned as a fault. Credentials are sent to
 * the same origin only.
 *
 * @throws the reason of `signal`, once it is aborted; nothing else
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
    const body = await readBody(response, maxBytes, () => watch.expect(NEXT_BYTE_MS));
    if (body === undefined)
      return failed('sidecar-size', `the file is larger than ${Math.round(maxBytes / 1024 / 1024)} MB`);
    text = body;
  } catch (error) {
    signal.throwIfAborted();
    if (watch.hasAborted) return failed('sidecar-timeout', 'no answer in time', { retryable: true });
    if (error instanceof NotText) return failed('sidecar-encoding', 'the file is not UTF-8 text');
    // a refused connection, CORS and the page's content security policy cannot be told apart
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

/** Tells a decoding error from a failed connection: both are TypeErrors, in WebKit with the same message. */
class NotText extends Error {}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Aborts a request together with the caller's signal, and if nothing arrives in time. */
function watchdog(
  signal: AbortSignal,
  request: SidecarRequest,
): { readonly hasAborted: boolean; expect(ms: number): void; stop(): void } {
  let hasAborted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const abort = () => {
    hasAborted = true;
    request.abort();
  };
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return {
    get hasAborted() {
      return hasAborted;
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

/**
 * Decodes the body as it arrives. Undefined once it is larger than `maxBytes`, counted after decompression.
 *
 * @throws NotText if it is not UTF-8
 */
async function readBody(response: Response, maxBytes: number, beforeEachPart: () => void): Promise<string | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true }); // also removes a byte order mark
  const decode = (...input: Parameters<typeof decoder.decode>): string => {
    try {
      return decoder.decode(...input);
    } catch {
      throw new NotText();
    }
  };
  const reader = response.body?.getReader();
  if (!reader) return decode(await response.arrayBuffer());
  let text = '';
  let size = 0;
  for (;;) {
    beforeEachPart();
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
