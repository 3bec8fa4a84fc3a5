/** A request for a sidecar that has been sent. */
export interface SidecarRequest {
  readonly response: Promise<Response>;
  abort(): void;
}

/**
 * Requests a sidecar, with `fresh` past the browser's cache. Credentials are sent to the same origin only. The response rejects as
 * that of `fetch` does; if nobody awaits it, its failure is ignored.
 */
export function requestSidecar(url: string, { fresh = false } = {}): SidecarRequest {
  const controller = new AbortController();
  const { signal } = controller;
  // a variable, because the types of Node's fetch have no `cache`
  const init = { signal, credentials: 'same-origin', cache: fresh ? 'reload' : 'default' } as const;
  const response = fetch(url, init);
  response.catch(() => undefined);
  return { response, abort: () => controller.abort() };
}
