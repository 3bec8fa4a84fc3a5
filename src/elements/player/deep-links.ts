import type { PlayerHost } from '../../state/index.js';

/** Follows the page's address where the page wants it: `deep-links`, or `deep-links="query"`. */
export class DeepLinks {
  #as: string | undefined;
  #life: AbortController | undefined;

  constructor(readonly host: PlayerHost) {}

  /** By the attribute's value; nothing is followed without one. */
  follow(value: string | null | undefined): void {
    const as = value ?? undefined;
    if (as === this.#as) return;
    this.#as = as;
    this.#life?.abort();
    this.#life = undefined;
    if (as === undefined) return;
    this.#life = new AbortController();
    this.host.controller.followAddress(as === 'query' ? 'query' : 'hash', this.#life.signal);
  }
}
