/** In a sandboxed frame, or with cookies blocked, even looking at `localStorage` throws: then things last as long as the page. */
const memory = new Map<string, string>();

/** What was kept under `key`, as JSON; undefined when there is nothing, or it is none of ours any more. */
export function recall(key: string): unknown {
  try {
    const text = localStorage.getItem(key) ?? memory.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  } catch {
    const text = memory.get(key);
    return text === undefined ? undefined : JSON.parse(text);
  }
}

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    localStorage.setItem(key, text);
  } catch {
    // for the life of the page, then
  }
}
