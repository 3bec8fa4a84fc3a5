/** So long nothing moves before the controls go, in milliseconds. */
const QUIET = 3000;

/** Says when the viewer has been still for a while, and when they are back. Nothing runs until `watch(true)`. */
export class IdleWatch {
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: AbortController | undefined;
  #idle = false;

  constructor(
    readonly host: HTMLElement,
    readonly changed: (idle: boolean) => void,
  ) {}

  watch(on: boolean): void {
    if (on === Boolean(this.#watch)) return;
    this.#watch?.abort();
    this.#watch = undefined;
    clearTimeout(this.#timer);
    this.#set(false);
    if (!on) return;
    this.#watch = new AbortController();
    for (const event of ['pointermove', 'pointerdown', 'keydown', 'focusin']) {
      this.host.addEventListener(event, this.#stir, { signal: this.#watch.signal, passive: true });
    }
    this.#stir();
  }

  readonly #stir = (): void => {
    this.#set(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(true), QUIET);
  };

  #set(idle: boolean): void {
    if (idle === this.#idle) return;
    this.#idle = idle;
    this.changed(idle);
  }
}
