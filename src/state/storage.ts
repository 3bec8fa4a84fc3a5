/** Takes the place of `localStorage` where a page may not use it: values last as long as the page. */
const memory = new Map<string, string>();

/** The value stored under `key`; undefined when there is none, or it is no JSON. */
export function recall(key: string): unknown {
  try {
    // reading the property alone throws in a sandboxed frame, or where cookies are blocked
    const text = memory.get(key) ?? localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

/** Stores a value as JSON. */
export function store(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}
