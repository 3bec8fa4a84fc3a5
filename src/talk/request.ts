/** A sidecar that is on its way. */
export interface SidecarRequest {
  readonly response: Promise<Response>;
  abort(): void;
}

/**
 * Asks for a sidecar; past the browser's cache with `fresh`. Credentials go to the same origin only. A failure is left to those who
 * await the response.
 */
export function requestSidecar(url: string, { fresh = false } = {}): SidecarRequest {
  const controller = new AbortController();
  const { signal } = controller;
  // as a value of its own: the types of Node's fetch know nothing of caches
  const init = { signal, credentials: 'same-origin', cache: fresh ? 'reload' : 'default' } as const;
  const response = fetch(url, init);
  response.catch(() => undefined);
  return { response, abort: () => controller.abort() };
}
