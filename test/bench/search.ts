/**
 * What a key costs in the search: typed into its field in the page, until the results are in the page and until they are
 * painted; the index alone; and for comparison, looking through all texts in lower case with `includes`, which finds less, and
 * a bare field in the same page that changes a single word: the browser's own work at a key, in a page of that size.
 */
import { SearchIndex, textFold } from '../../src/search/index.js';
import { parse, type Sidecar } from '../../src/talk/index.js';
import { median, open, page, percentile, serve, until, wait, type Bench } from './support.js';

const QUERIES = ['the water', 'long table', '风向', '一个下午', 'e', '的'];

interface Searching {
  open(): boolean;
  found(): boolean;
  readonly times: Readonly<Record<'count' | 'painted' | 'hits' | 'bare', number[]>>;
}

/** What the field holds after each key. */
const typed = QUERIES.flatMap((query) => Array.from(query, (_, i) => query.slice(0, i + 1))).filter(
  (query) => query.trim() === query,
);

const inNode = (search: (query: string) => unknown): number[] =>
  typed.map((query) => {
    const from = performance.now();
    search(query);
    return performance.now() - from;
  });

function print(name: string, values: readonly number[]): void {
  const [middle, high, most] = [median(values), percentile(values, 0.95), Math.max(...values)];
  console.log(
    `  ${name.padEnd(30)}${middle.toFixed(1).padStart(7)} ms  (p95 ${high.toFixed(1)}, at most ${most.toFixed(1)})`,
  );
}

export async function benchSearch({ browser, built }: Bench, sidecar: Sidecar): Promise<void> {
  const { talk } = parse(sidecar, {});
  console.log(`\nSearch in ${talk!.segments.length} rows, for each of ${typed.length} keystrokes`);
  const texts = talk!.segments.map(({ text }) => Object.values(text).join('\n').toLowerCase());
  print(
    'plain includes()',
    inNode((query) => texts.filter((text) => text.includes(query))),
  );
  const making = SearchIndex.of(talk!, textFold());
  let made = making.next();
  while (!made.done) made = making.next();
  const index = made.value;
  print(
    'the index alone',
    inNode((query) => index.search(query)),
  );

  const { origin, stop } = await serve(
    {
      '/talk.json': { type: 'application/json', body: JSON.stringify(sidecar) },
      '/search': page(
        'Search',
        '<script type="module" src="/pages/search.js"></script>',
        '<forum-player sidecar="/talk.json"></forum-player><p><input id="bare"><span></span></p>',
      ),
    },
    built,
  );
  try {
    const target = await open(browser, `${origin}/search`);
    await until(target, () => (globalThis as unknown as Searching).open());
    // the first key waits for the index
    await target.keyboard.type('a');
    await until(target, () => (globalThis as unknown as Searching).times.painted.length === 1);
    const first = await target.evaluate(() => {
      const { times } = globalThis as unknown as Searching;
      return Object.values(times).map((list) => list.splice(0))[0]!;
    });
    for (const query of QUERIES) {
      for (let i = 0; i < 12; i++) await target.keyboard.press('Backspace');
      await wait(0.3);
      await target.evaluate(() => {
        const { times } = globalThis as unknown as Searching;
        times.count.splice(times.painted.length);
      });
      for (const char of query) {
        const before = await target.evaluate(() => (globalThis as unknown as Searching).times.painted.length);
        await target.keyboard.type(char);
        // nothing is shown for a space alone
        const shown = (n: number) => (globalThis as unknown as Searching).times.painted.length > n;
        for (let i = 0; i < 100 && !(await target.evaluate(shown, before)); i++) await wait(0.02);
      }
    }
    await target.focus('#bare');
    for (const char of QUERIES[0]!) {
      await target.keyboard.type(char);
      await wait(0.2);
    }
    const times = await target.evaluate(() => (globalThis as unknown as Searching).times);
    print('the first key, with the index', first);
    print('in the page, until it is there', times.count);
    print('in the page, until painted', times.painted);
    print('a bare field, until painted', times.bare);
    await target.browserContext().close();
  } finally {
    stop();
  }
}
