/* global location, requestAnimationFrame */
/** Measures a transcript, whoever drew it; the page tells how to load, to seek, and where the rows are. */
const rows = Number(location.search.slice(1));
export const address = `/${rows}.json`;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Until what has been drawn in this frame is on the screen. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(0);
    });
  });
}

async function until(look, ms = 120_000) {
  const from = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - from > ms) return undefined;
    await frame();
  }
}

/**
 * @param page.load - begins to show the talk
 * @param page.box - what scrolls, once it is there
 * @param page.rows - all rows so far, in order
 * @param page.last - the last row so far
 * @param page.id - a row's id
 * @param page.isCurrent - whether a row is marked
 * @param page.seek - goes to a second
 */
export function measureWith(page) {
  globalThis.measure = async (seeks) => {
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });
    const talk = await (await fetch(address)).json();
    const last = talk.segments.at(-1).id;
    await frame();
    await frame();
    const from = performance.now();
    page.load();
    await until(() => page.last()?.getBoundingClientRect().height > 0 || page.rows().length > 0);
    const first = (await painted()) - from;
    await until(() => page.last() && page.id(page.last()) === last);
    const all = (await painted()) - from;
    await new Promise((resolve) => setTimeout(resolve, 3000));
    const blocking = tasks
      .filter((task) => task.startTime >= from)
      .reduce((sum, { duration }) => sum + duration - 50, 0);

    const drawn = page.rows();
    const box = page.box();
    const result = { first, all, blocking, highlight: [], still: [], error: [], misses: 0, heap: 0 };
    let seed = 7;
    for (let i = 0; i < seeks; i++) {
      seed = (seed * 1664525 + 1013904223) >>> 0;
      const at = Math.floor((seed / 2 ** 32) * drawn.length);
      const row = drawn[at];
      const { start } = talk.segments[at];
      const began = performance.now();
      page.seek(start + 0.1);
      const seen = () => {
        const outer = box.getBoundingClientRect();
        const inner = row.getBoundingClientRect();
        return inner.top >= outer.top - 1 && Math.min(inner.bottom, inner.top + 100) <= outer.bottom + 1
          ? inner.top
          : undefined;
      };
      const marked = await until(() => page.isCurrent(row), 2000);
      result.highlight.push((await painted()) - began);
      if (!marked) result.misses++;
      let still = 0;
      let top = seen();
      let since = performance.now();
      const landed = top;
      while (still < 3 && performance.now() - began < 2000) {
        await frame();
        const now = seen();
        if (now !== undefined && now === top) still++;
        else {
          still = 0;
          since = performance.now();
        }
        top = now;
      }
      if (still < 3) result.misses++;
      else {
        result.still.push(since - began);
        result.error.push(landed === undefined ? 1000 : Math.abs(landed - top));
      }
    }
    globalThis.result = result;
  };
}
