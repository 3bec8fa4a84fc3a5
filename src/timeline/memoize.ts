interface Results<Key, Value> {
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

/** Calls `make` once for each key. Give a WeakMap for keys that may be garbage-collected. */
export function memoize<Key, Value extends object>(
  make: (key: Key) => Value,
  results: Results<Key, Value> = new Map<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    let result = results.get(key);
    if (!result) results.set(key, (result = make(key)));
    return result;
  };
}
