import type { LatePart } from '../../late-part.js';

/**
 * Loads a part when the pointer or the focus first comes to `place`, and gives it to `start`, once, with the event that came. A load
 * that fails stays silent and is tried again when they come again.
 */
export function loadWhenNear<Module>(
  place: HTMLElement,
  part: LatePart<Module>,
  start: (module: Module, came: Event) => void,
): void {
  const waiting = new AbortController();
  const { signal } = waiting;
  const load = async (came: Event): Promise<void> => {
    const module = await part.load().catch(() => undefined);
    if (!module || signal.aborted) return;
    waiting.abort();
    start(module, came);
  };
  for (const name of ['pointerenter', 'focusin']) place.addEventListener(name, (came) => void load(came), { signal });
}
