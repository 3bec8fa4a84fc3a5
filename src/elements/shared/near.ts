/** Loads something when the pointer, or the focus, first comes to `place`. What cannot be loaded then is done without. */
export function whenNear(place: HTMLElement, load: (came: Event) => Promise<unknown>): void {
  const waits = new AbortController();
  const near = (came: Event) => {
    waits.abort();
    load(came).catch(() => undefined);
  };
  for (const name of ['pointerenter', 'focusin']) place.addEventListener(name, near, { signal: waits.signal });
}
