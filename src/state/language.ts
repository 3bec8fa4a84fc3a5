import { firstStrings, loadEnglish, loadStrings, onLanguage, strings, type Strings } from '../i18n/index.js';
import type { PlayerState } from './player-state.js';
import type { Store } from './store.js';

/** English is better than nothing. */
const WAIT_MS = 3000;

/** The language of the interface. `state.lang` becomes what was asked for when its strings are there, and not before. */
export class InterfaceLanguage {
  /** Under way, until the strings are there or have failed. */
  loading: Promise<void> | undefined;
  #wanted: string | undefined;
  #drawn: ReturnType<typeof firstStrings> | undefined;

  constructor(readonly store: Store<PlayerState>) {}

  /** What has words to say waits for this: undefined when they are there. Not for ever. */
  get wait(): Promise<unknown> | undefined {
    return this.loading && Promise.race([this.loading, new Promise((resolve) => setTimeout(resolve, WAIT_MS))]);
  }

  /** All words, when they are there; undefined where they cannot be loaded. */
  async words(): Promise<Strings | undefined> {
    await this.wait;
    return loadEnglish().then(
      () => strings(this.store.get().lang),
      () => undefined,
    );
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
    const now = firstStrings(lang);
    // other words for the same tag: who draws them looks at the tag
    if (now !== this.#drawn) this.store.patch({ lang: '' });
    this.#drawn = now;
    this.store.patch({ lang });
  }
}
