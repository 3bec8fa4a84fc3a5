import type { PlayerHost } from '../../state/index.js';
import type { Early } from './listen.js';

let listen: typeof import('./listen.js').listenToKeys | undefined;

/** Loads what acts on keys; a new player has it at once then. */
export const loadKeys = async () => (listen ??= (await import('./listen.js')).listenToKeys);

/**
 * Keys work while the focus is inside the player: what acts on them comes when the focus does, or the pointer, and acts on those
 * too that were pressed meanwhile.
 */
export function listenLater(host: PlayerHost): void {
  if (listen) return listen(host);
  const early: Early[] = [];
  const waits = new AbortController();
  const { signal } = waits;
  const near = async (event: Event) => {
    early.push([event, event.composedPath()]);
    const found = await loadKeys();
    if (signal.aborted) return;
    waits.abort();
    found(host, early);
  };
  for (const name of ['pointerenter', 'focusin', 'keydown', 'keyup'])
    host.addEventListener(name, (event) => void near(event).catch(() => undefined), { signal });
}
