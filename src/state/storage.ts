/** In a sandboxed frame, or with cookies blocked, even looking at `localStorage` throws: then things last as long as the page. */
const memory = new Map<string, string>();

/** What was kept under `key`, as JSON; undefined when there is nothing, or it is none of ours any more. */
export function recall(key: string): unknown {
  try {
    const text = memory.get(key) ?? localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(key, text);
    memory.delete(key);
  } catch {
    memory.set(key, text);
  }
}
