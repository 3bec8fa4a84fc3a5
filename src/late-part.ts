/**
 * When a part of the player loads:
 *
 * - `page`: by itself, after the first picture
 * - `talk`: with the first sidecar
 * - `play`: when a talk first plays
 * - `near`: when the pointer or the focus first comes near, so that it is there when it is used
 * - `use`: when it is used
 */
export type When = 'page' | 'talk' | 'play' | 'near' | 'use';

/** Name of the event that bubbles from where a viewer asked for something that could not be loaded. The part around it tells them. */
export const LOAD_FAILURE = 'forum-load-failure';

/**
 * A module that loads later. It loads once; a load that fails is tried again by the next call, so a part is never lost until the
 * page is reloaded.
 */
export class LatePart<Module> {
  readonly when: When;
  readonly #import: () => Promise<Module>;
  #loading: Promise<Module> | undefined;
  #loaded: Module | undefined;
  #failures = 0;

  constructor(when: When, load: () => Promise<Module>) {
    this.when = when;
    this.#import = load;
  }

  /** The module, if it is loaded. */
  get loaded(): Module | undefined {
    return this.#loaded;
  }

  /** Loads the module. Rejects when it cannot be loaded, for callers that have an answer to that; else use `loadFor`. */
  load(): Promise<Module> {
    return (this.#loading ??= this.#load());
  }

  /** Loads the module because a viewer asked for it at `asker`. Tells them when it cannot be loaded, and gives undefined. */
  async loadFor(asker: EventTarget): Promise<Module | undefined> {
    try {
      return await this.load();
    } catch {
      asker.dispatchEvent(new Event(LOAD_FAILURE, { bubbles: true, composed: true }));
      return undefined;
    }
  }

  /** Loads the module before anybody asks for it. A failure stays silent; who needs the module tries again. */
  preload(): void {
    this.load().catch(() => undefined);
  }

  async #load(): Promise<Module> {
    try {
      return (this.#loaded = await (this.#failures ? this.#retry() : this.#import()));
    } catch (error) {
      this.#failures++;
      this.#loading = undefined;
      throw error;
    }
  }

  /**
   * Chromium before 156 and Firefox before 154 remember that a module could not be fetched, and do not ask for it again
   * (https://github.com/whatwg/html/pull/10327). Their error names its address, and under another one they do ask. This does not
   * help where it was a file that the module imports: such a part is missing there until the page is reloaded. Drop this once
   * those browsers are gone.
   */
  async #retry(): Promise<Module> {
    try {
      return await this.#import();
    } catch (error) {
      const url = missingModule(error);
      if (!url || !String(this.#import).includes(url.pathname.split('/').at(-1)!)) throw error;
      url.searchParams.set('retry', String(this.#failures));
      // eslint-disable-next-line project/arrows -- what may be imported has been checked in lazy.ts
      return (await import(/* @vite-ignore */ /* webpackIgnore: true */ url.href)) as Module;
    }
  }
}

/** The address in the error of a failed `import()`: in Chromium of the module, in Firefox of the file that is missing. */
function missingModule(error: unknown): URL | undefined {
  const address = /dynamically imported module: (\S+)/.exec(String(error))?.[1];
  return address === undefined ? undefined : new URL(address);
}
