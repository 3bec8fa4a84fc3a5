/** Resolves with the next event of that name; fails after a while, naming it. */
export function next<T extends Event = Event>(target: EventTarget, name: string, ms = 20_000): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no "${name}" within ${ms} ms`)), ms);
    target.addEventListener(
      name,
      (event) => {
        clearTimeout(timer);
        resolve(event as T);
      },
      { once: true },
    );
  });
}

/** Looks before every frame until something holds; for states that no event announces. */
export async function until<T>(look: () => T, what: string, ms = 20_000): Promise<NonNullable<T>> {
  const from = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - from > ms) throw new Error(`not within ${ms} ms: ${what}`);
    await frame();
  }
}

export const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));

export async function frames(count: number): Promise<void> {
  for (let i = 0; i < count; i++) await frame();
}

/** Until what is measured has been the same for five frames. */
export async function settled<T>(measure: () => T): Promise<T> {
  let still = 0;
  let last = measure();
  while (still < 5) {
    await frame();
    const now = measure();
    still = now === last ? still + 1 : 0;
    last = now;
  }
  return last;
}
