import { lazy } from '../../lazy.js';
import type { PlayerHost } from '../../state/index.js';
import type { EarlyEvent } from './listen-to-keys.js';

/**
 * Listens to keys while the focus is inside the player. The code loads when the focus or the pointer comes, or a key is pressed, and
 * acts on the keys that were pressed meanwhile. A player that is made later has it at once.
 */
export function listenWhenNear(host: PlayerHost): void {
  if (lazy.keys.loaded) return lazy.keys.loaded.listenToKeys(host);
  let early: EarlyEvent[] = [];
  const waiting = new AbortController();
  const { signal } = waiting;
  const load = async (event: Event): Promise<void> => {
    early.push([event, event.composedPath()]);
    const keys = await (isShortcut(event) ? lazy.keys.loadFor(host) : lazy.keys.load().catch(() => undefined));
    if (signal.aborted) return;
    if (!keys) early = [];
    else {
      waiting.abort();
      keys.listenToKeys(host, early);
    }
  };
  for (const name of ['pointerenter', 'focusin', 'keydown', 'keyup'])
    host.addEventListener(name, (event) => void load(event), { signal });
}

/** A letter that is pressed elsewhere than in a field is meant for the player. */
const isShortcut = (event: Event): boolean =>
  event instanceof KeyboardEvent &&
  event.type === 'keydown' &&
  /^\p{L}$/u.test(event.key) &&
  !(event.composedPath()[0] as Element).matches('input, textarea, select, [contenteditable]');
