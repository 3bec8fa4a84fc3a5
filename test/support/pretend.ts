/**
 * Has a media element report `values` instead of its own, and tell of it by `event`. The function that it gives takes that back.
 * For what a recording can be made to do only by chance, as to wait for data.
 */
export function pretend(media: HTMLMediaElement, values: Readonly<Record<string, unknown>>, event: string): () => void {
  for (const [name, value] of Object.entries(values))
    Object.defineProperty(media, name, { value, writable: true, configurable: true });
  media.dispatchEvent(new Event(event));
  return () => {
    for (const name of Object.keys(values)) Reflect.deleteProperty(media, name);
    media.dispatchEvent(new Event('canplay'));
  };
}

/** Stores that a viewer has heard `spans` and was at `time` the last time, as the player does. Seconds. */
export function storeHistory(sidecar: string, time: number, spans = [[0, time]]): void {
  const talk = new URL(sidecar, document.baseURI).href;
  localStorage.setItem('forum-player history', JSON.stringify([{ talk, time, spans, at: Date.now() }]));
}
