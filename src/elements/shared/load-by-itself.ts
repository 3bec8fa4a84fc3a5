import type { LatePart } from '../../late-part.js';

/**
 * Loads a part that the player cannot do without. After a failure it tries again when the network is back, or when a viewer comes to a
 * player or to one of its parts; a viewer who presses something there is told when it fails again.
 */
export async function loadByItself<Module>(part: LatePart<Module>): Promise<Module> {
  let asker: EventTarget | undefined;
  for (;;) {
    const module = await (asker ? part.loadFor(asker) : part.load().catch(() => undefined));
    if (module) return module;
    asker = await nextUse();
  }
}

/** Resolves at the next occasion to try again, with the element in which a viewer pressed something. */
function nextUse(): Promise<EventTarget | undefined> {
  return new Promise((resolve) => {
    const waiting = new AbortController();
    const { signal } = waiting;
    const end = (asker?: EventTarget) => {
      waiting.abort();
      resolve(asker);
    };
    window.addEventListener('online', () => end(), { signal });
    for (const name of ['pointerover', 'focusin', 'pointerdown']) {
      const come = (event: Event) => {
        const ours = event
          .composedPath()
          .find((node) => node instanceof Element && node.localName.startsWith('forum-'));
        if (ours) end(name === 'pointerdown' ? ours : undefined);
      };
      document.addEventListener(name, come, { signal });
    }
  });
}
