/** Called after a change with the new and the old snapshot. */
export type Listener<S> = (state: S, previous: S) => void;

/** One frozen snapshot at a time; whoever changes it hands in what is different. */
export interface Store<S extends object> {
  get(): S;
  /** Does nothing, and tells nobody, when nothing in the patch is new. */
  patch(patch: Partial<S>): void;
  /** Until the returned function is called. */
  subscribe(listener: Listener<S>): () => void;
}

export function createStore<S extends object>(initial: S): Store<S> {
  let state: S = Object.freeze({ ...initial });
  const listeners = new Set<Listener<S>>();
  return {
    get: () => state,
    patch(patch) {
      const keys = Object.keys(patch) as (keyof S)[];
      if (keys.every((key) => Object.is(patch[key], state[key]))) return;
      const previous = state;
      const current: S = Object.freeze({ ...state, ...patch });
      state = current;
      for (const listener of [...listeners]) listener(current, previous);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Same keys, same values: what a selector gave has not changed. */
export function shallowEqual(a: object, b: object): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.is((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
