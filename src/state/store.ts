/** Called after a change, with the new snapshot and the one that listeners saw before it. */
export type Listener<S> = (state: S, previous: S) => void;

/** What readers see: one frozen snapshot at a time. */
export interface Store<S extends object> {
  /** The snapshot that was published last. */
  get(): S;
  /** Calls `listener` after every change, until the returned function is called. */
  subscribe(listener: Listener<S>): () => void;
}

/** What writers use in addition. */
export interface WritableStore<S extends object> extends Store<S> {
  /** The state with every patch so far, also with those that are not published yet. */
  draft(): S;
  /** Changes some values. Publishes at once, unless a batch or a publication is under way. */
  patch(part: Partial<S>): void;
  /** Runs `work` and publishes all that it patches as one change. Batches may be nested. */
  batch<T>(work: () => T): T;
}

/**
 * Makes a store. Listeners see each change once and whole: patches made inside a batch are published together at its end;
 * patches made by a listener wait until every listener has seen the present snapshot. A patch that changes nothing is not
 * published. An error of a listener is reported and does not keep the others from being called.
 */
export function createStore<S extends object>(initial: S): WritableStore<S> {
  let published: S = Object.freeze({ ...initial });
  let draft = published;
  let batches = 0;
  let publishing = false;
  const listeners = new Set<Listener<S>>();

  const publish = () => {
    if (batches > 0 || publishing) return;
    publishing = true;
    while (draft !== published) {
      const previous = published;
      // values that were changed and changed back are no news
      if (shallowEqual(draft, previous)) draft = previous;
      else {
        published = draft;
        notify(published, previous);
      }
    }
    publishing = false;
  };

  const notify = (state: S, previous: S) => {
    for (const listener of [...listeners]) {
      if (!listeners.has(listener)) continue;
      try {
        listener(state, previous);
      } catch (error) {
        // as the browser reports errors of event listeners
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };

  return {
    get: () => published,
    draft: () => draft,
    patch(part) {
      const keys = Object.keys(part) as (keyof S)[];
      if (keys.every((key) => Object.is(part[key], draft[key]))) return;
      draft = Object.freeze({ ...draft, ...part });
      publish();
    },
    batch(work) {
      batches++;
      try {
        return work();
      } finally {
        batches--;
        publish();
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Whether two objects have the same keys with the same values. */
export function shallowEqual(a: object, b: object): boolean {
  const keys = Object.keys(a);
  const isSame = (key: string) =>
    Object.hasOwn(b, key) && Object.is((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]);
  return keys.length === Object.keys(b).length && keys.every(isSame);
}
