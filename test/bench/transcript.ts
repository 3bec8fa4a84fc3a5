/**
 * What a transcript costs against a bare one: hand-written DOM with the same texts, in chunks, without a library. The real
 * transcript where there is one, and 20,000 and 100,000 made-up rows in two languages; both by turns, in the same browser.
 *
 *   npx tsx test/bench/transcript.ts [rounds [rows…]]
 */
import { readFile } from 'node:fs/promises';
import { readMarkdown } from '../../src/formats/markdown/index.js';
import { withTimes } from '../../src/timing/index.js';
import type { Sidecar } from '../../src/talk/index.js';
import { hasSeed, seed } from '../support/seed.js';
import { buildPlayer, launch, median, open, page, serve, type Browser } from './support.js';
import { madeTalk } from './made-talk.js';

const ROUNDS = Number(process.argv[2] ?? 3);
const ONLY = process.argv.slice(3).map(Number);
const SEEKS = 100;

/** What the pages measure; milliseconds, pixels, MiB. */
interface Result {
  readonly first: number;
  readonly all: number;
  readonly blocking: number;
  readonly highlight: readonly number[];
  readonly still: readonly number[];
  readonly error: readonly number[];
  readonly misses: number;
  heap: number;
}

interface Measuring {
  measure(seeks: number): Promise<void>;
  readonly result: Result | undefined;
}

const percentile = (values: readonly number[], share: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

const MEASURES: Readonly<Record<string, (result: Result) => number>> = {
  'first row, ms': (r) => r.first,
  'all rows, ms': (r) => r.all,
  'blocking, ms': (r) => r.blocking,
  'highlight, median ms': (r) => median(r.highlight),
  'highlight, p95 ms': (r) => percentile(r.highlight, 0.95),
  'in view and still, median ms': (r) => median(r.still),
  'in view and still, p95 ms': (r) => percentile(r.still, 0.95),
  'lands off by, p95 px': (r) => percentile(r.error, 0.95),
  'misses in 100 seeks': (r) => r.misses,
  'heap, MiB': (r) => r.heap,
};

async function measure(browser: Browser, url: string): Promise<Result> {
  const target = await open(browser, url);
  const session = await target.createCDPSession();
  const heap = async () => {
    await session.send('HeapProfiler.collectGarbage');
    return (await session.send('Runtime.getHeapUsage')).usedSize / 2 ** 20;
  };
  const before = await heap();
  // started, and asked for later: one call that takes minutes would be given up
  await target.evaluate((seeks) => void (globalThis as unknown as Measuring).measure(seeks), SEEKS);
  let result: Result | undefined;
  while (!result) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    result = await target.evaluate(() => (globalThis as unknown as Measuring).result);
  }
  result.heap = (await heap()) - before;
  await target.browserContext().close();
  return result;
}

function print(name: string, player: readonly Result[], floor: readonly Result[]): void {
  console.log(`\n${name}`.padEnd(33) + 'player'.padStart(10) + 'bare DOM'.padStart(10) + 'ratio'.padStart(8));
  for (const [measure, of] of Object.entries(MEASURES)) {
    const [mine, bare] = [median(player.map(of)), median(floor.map(of))];
    const ratio = bare > 0 ? `${(mine / bare).toFixed(2)}×` : '';
    console.log(
      `  ${measure.padEnd(30)}${mine.toFixed(1).padStart(10)}${bare.toFixed(1).padStart(10)}${ratio.padStart(8)}`,
    );
  }
}

const talks: Record<string, Sidecar> = {};
if (hasSeed) {
  const { sidecar, order } = readMarkdown(seed('forum.annotated.md'));
  talks['1134'] = { ...withTimes(sidecar, order, { duration: 12_540 }).sidecar, slides: [] };
} else console.log('The real transcript is not in ../shared/seed: skipped.');
talks['20000'] = madeTalk(20_000);
talks['100000'] = madeTalk(100_000);

await buildPlayer();
const script = async (name: string) => ({
  type: 'text/javascript',
  body: await readFile(new URL(`pages/${name}`, import.meta.url), 'utf8'),
});
const made = (name: string, body: string) =>
  page(name, `<link rel="stylesheet" href="/style.css"><script type="module" src="/${name}.js"></script>`, body);
const { origin, stop } = await serve({
  ...Object.fromEntries(
    Object.entries(talks).map(([rows, talk]) => [
      `/${rows}.json`,
      { type: 'application/json', body: JSON.stringify(talk) },
    ]),
  ),
  '/style.css': { type: 'text/css', body: await readFile(new URL('pages/style.css', import.meta.url), 'utf8') },
  '/measure.js': await script('measure.js'),
  '/floor.js': await script('floor.js'),
  '/transcript.js': await script('transcript.js'),
  '/floor': made('floor', '<div class="box"></div>'),
  '/transcript': made('transcript', '<forum-player></forum-player>'),
});
const browser = await launch();
try {
  for (const rows of Object.keys(talks)) {
    if (ONLY.length && !ONLY.includes(Number(rows))) continue;
    const results: Record<'transcript' | 'floor', Result[]> = { transcript: [], floor: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const name of ['floor', 'transcript'] as const) {
        results[name].push(await measure(browser, `${origin}/${name}?${rows}`));
      }
    }
    print(`${rows} rows`, results.transcript, results.floor);
  }
} finally {
  await browser.close();
  stop();
}
