/* global document, requestAnimationFrame */
/** Measures a transcript, whoever drew it, from the moment at which the page is asked for; the page tells where its rows are. */
const { last, talk } = document.body.dataset;

/** Where the talk is. */
export const address = talk;

/** A seek that has come to nothing after so long is a miss; milliseconds. */
const PATIENCE = 2000;
/** Nothing goes on any more when nothing has held up the page for so long; milliseconds. */
const QUIET = 1000;

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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

async function until(look, ms = Infinity) {
  const from = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - from > ms) return undefined;
    await frame();
  }
}

/** As a viewer sees it: under what sticks at the top, or at least the first of it. */
function seen(row, box) {
  const outer = box.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > top && top >= outer.top - 1 && Math.min(bottom, top + 100) <= outer.bottom + 1 ? top : undefined;
}

/**
 * @param page.box - what scrolls, once it is there
 * @param page.rows - all rows so far, in order
 * @param page.last - the last row so far
 * @param page.id - a row's id
 * @param page.isCurrent - whether a row is marked
 * @param page.seek - goes to a second
 */
export function measureWith(page) {
  const tasks = [];
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask', buffered: true });
  const loading = (async () => {
    await until(() => page.last());
    const first = await painted();
    await until(() => page.id(page.last()) === last);
    const all = await painted();
    do await wait(QUIET / 4);
    while (performance.now() - Math.max(all, ...tasks.map((task) => task.startTime + task.duration)) < QUIET);
    return {
      first,
      all,
      blocking: tasks.reduce((sum, { duration }) => sum + duration - 50, 0),
      count: page.rows().length,
    };
  })();

  /** What has been measured so far; asked for again and again: one call that takes long would be given up. */
  globalThis.result = undefined;
  void loading.then((loaded) => (globalThis.result = loaded));

  /** @param places - the rows to go to, and their times */
  globalThis.seekTo = async (places) => {
    globalThis.result = undefined;
    const drawn = page.rows();
    const box = page.box();
    const result = { highlight: [], still: [], error: [], misses: 0 };
    for (const [at, start] of places) {
      const row = drawn[at];
      const began = performance.now();
      page.seek(start);
      const marked = await until(() => page.isCurrent(row), PATIENCE);
      const lit = await painted();
      if (marked) result.highlight.push(lit - began);
      const landed = seen(row, box);
      let top = landed;
      let since = performance.now();
      let still = 0;
      while (still < 3 && performance.now() - began < PATIENCE) {
        await frame();
        const now = seen(row, box);
        if (now !== undefined && now === top) still++;
        else {
          still = 0;
          since = performance.now();
        }
        top = now;
      }
      if (still < 3 || !marked) result.misses++;
      else {
        result.still.push(since - began);
        result.error.push(landed === undefined ? Infinity : Math.abs(landed - top));
      }
    }
    globalThis.result = result;
  };
}
