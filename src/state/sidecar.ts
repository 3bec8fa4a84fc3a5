import { load, safeUrl, type LoadResult } from '../talk/index.js';
import type { PlayerState } from './player-state.js';
import type { Store } from './store.js';

/** The file that describes the talk: its address, and the way from there to the talk. */
export class Sidecar {
  url: string | undefined;
  readonly #store: Store<PlayerState>;
  readonly #take: (result: LoadResult) => void;
  #loading: AbortController | undefined;

  /** @param take Is given what came, unless it was given up. */
  constructor(store: Store<PlayerState>, take: (result: LoadResult) => void) {
    this.#store = store;
    this.#take = take;
  }

  /** What is remembered of a talk is known by this. */
  get key(): string | undefined {
    return this.url === undefined ? undefined : new URL(this.url, document.baseURI).href;
  }

  /** @param fresh Asks the server again, whatever the browser has kept. */
  async load(fresh = false): Promise<void> {
    this.stop();
    const { url } = this;
    if (url === undefined) return;
    const { signal } = (this.#loading = new AbortController());
    this.#store.patch({ talkStatus: 'loading', talkFault: undefined });
    // on its way together with the sidecar
    import('./with-talk.js').catch(() => undefined);
    const address = safeUrl(url, 'media', document.baseURI);
    const result =
      address === undefined ? notFetchable(url) : await load(address, { signal, fresh }).catch(() => undefined);
    // only what was given up comes without a result
    if (result && !signal.aborted) this.#take(result);
  }

  stop(): void {
    this.#loading?.abort();
  }
}

function notFetchable(url: string): LoadResult {
  const detail = 'its address is no URL that can be fetched';
  return {
    problems: [],
    fault: { code: 'sidecar-shape', source: 'sidecar', fatal: true, retryable: false, url, detail },
  };
}
