import { loadStrings, onLanguage, strings, type Strings } from '../i18n/index.js';
import type { PlayerState } from './player-state.js';
import type { Store } from './store.js';

/** English is better than nothing. */
const WAIT_MS = 3000;

/** The language of the interface. `state.lang` becomes what was asked for when its strings are there, and not before. */
export class InterfaceLanguage {
  /** Under way, until the strings are there or have failed. */
  loading: Promise<void> | undefined;
  #wanted: string | undefined;
  #drawn: Strings | undefined;

  constructor(readonly store: Store<PlayerState>) {}

  /** What has words to say waits for this: undefined when they are there. Not for ever. */
  get wait(): Promise<unknown> | undefined {
    return this.loading && Promise.race([this.loading, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  }

  /** The strings of the interface, as soon as they are loaded or the wait for them is over. */
  async words(): Promise<Strings> {
    await this.wait;
    return strings(this.store.get().lang);
  }

  set(lang: string): void {
    if (lang === this.#wanted) return;
    this.#wanted = lang;
    this.#take();
  }

  /** Hears of languages that a page registers, until `signal`. */
  follow(signal: AbortSignal): void {
    signal.addEventListener(
      'abort',
      onLanguage(() => this.#take()),
      { once: true },
    );
    if (!this.loading) this.#take();
  }

  #take(): void {
    const lang = this.#wanted;
    if (lang === undefined) return;
    const loading = loadStrings(lang, { again: true })?.then(() => {
      if (loading === this.loading) this.#show(lang);
    });
    this.loading = loading;
    if (!loading) this.#show(lang);
  }

  #show(lang: string): void {
    this.loading = undefined;
    const now = strings(lang);
    // other words for the same tag: who draws them looks at the tag
    if (now !== this.#drawn) this.store.patch({ lang: '' });
    this.#drawn = now;
    this.store.patch({ lang });
  }
}
