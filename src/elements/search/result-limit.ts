import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How many results are rendered with each key. */
const WHILE_TYPING = 12;
/** How many are rendered after a pause. */
const AFTER_PAUSE = 40;
const PAUSE_MS = 80;
/** How many more are rendered when the list is scrolled to its end. */
const STEP = 80;

/** How many results are rendered: few while the viewer types, so that each key is answered at once. */
export class ResultLimit implements ReactiveController {
  count = WHILE_TYPING;
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** For another search. */
  reset(): void {
    clearTimeout(this.#timer);
    this.#set(WHILE_TYPING);
    this.#timer = setTimeout(() => this.#set(Math.max(this.count, AFTER_PAUSE)), PAUSE_MS);
  }

  /** For the end of the list, with `total` results. */
  grow(total: number): void {
    if (this.count < total) this.#set(this.count + STEP);
  }

  #set(count: number): void {
    this.count = count;
    this.#host.requestUpdate();
  }
}
