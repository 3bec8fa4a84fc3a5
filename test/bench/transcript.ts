/**
 * What a transcript costs against a bare one: hand-written DOM with the same texts, in chunks, without a library. The whole
 * player, and its transcript alone, beside it; by turns, in the same browser, each in a process of its own with a cold cache.
 */
import { readFile } from 'node:fs/promises';
import { parse, type Sidecar } from '../../src/talk/index.js';
import { median, open, page, percentile, serve, until, wait, type Bench, type Page } from './support.js';

/** Rows that are gone to, in all rounds together. */
const SEEKS = 100;
/** Seconds; 100,000 rows on a slow machine. */
const PATIENCE = 180;

/** What the pages measure, in milliseconds and pixels. */
interface Loaded {
  readonly first: number;
  readonly all: number;
  readonly blocking: number;
  readonly count: number;
}
interface Sought {
  readonly highlight: readonly number[];
  readonly still: readonly number[];
  readonly error: readonly number[];
  readonly misses: number;
}
interface Result extends Loaded, Sought {
  /** MiB. */
  readonly heap: number;
}
interface Measuring {
  readonly result: Loaded | Sought | undefined;
  seekTo(places: readonly (readonly [row: number, time: number])[]): Promise<void>;
}

/** All parts of the player but the transcript are taken out, and that stands outside. */
const NOTHING = ['stage', 'captions', 'controls', 'slides', 'chapters', 'speakers', 'transcript']
  .map((slot) => `<i slot="${slot}"></i>`)
  .join('');

export const VARIANTS: Readonly<Record<string, { readonly script: string; body(sidecar: string): string }>> = {
  'bare DOM': { script: 'floor', body: () => '<div class="box"></div>' },
  transcript: {
    script: 'player',
    body: (sidecar) =>
      `<forum-player id="talk" class="alone" sidecar="${sidecar}">${NOTHING}</forum-player><forum-transcript for="talk"></forum-transcript>`,
  },
  player: { script: 'player', body: (sidecar) => `<forum-player sidecar="${sidecar}"></forum-player>` },
};

const all = (results: readonly Result[], of: 'highlight' | 'still' | 'error') => results.flatMap((r) => r[of]);
const middle = (results: readonly Result[], of: 'first' | 'all' | 'blocking' | 'heap') =>
  median(results.map((r) => r[of]));

const MEASURES: Readonly<Record<string, (results: readonly Result[]) => number>> = {
  'first row, ms': (r) => middle(r, 'first'),
  'all rows, ms': (r) => middle(r, 'all'),
  'blocking, ms': (r) => middle(r, 'blocking'),
  'seek to highlight, median ms': (r) => median(all(r, 'highlight')),
  'seek to highlight, p95 ms': (r) => percentile(all(r, 'highlight'), 0.95),
  'in view and still, median ms': (r) => median(all(r, 'still')),
  'in view and still, p95 ms': (r) => percentile(all(r, 'still'), 0.95),
  'lands off by, at most px': (r) => Math.max(...all(r, 'error')),
  [`misses in ${SEEKS} seeks`]: (r) => r.reduce((sum, { misses }) => sum + misses, 0),
  'heap, MiB': (r) => middle(r, 'heap'),
};

/** Places all over a talk, always the same. */
function placesIn(starts: readonly number[], count: number, round: number): (readonly [number, number])[] {
  let seed = 7 + round;
  return Array.from({ length: count }, () => {
    seed = (seed * 1664525 + 1013904223) >>> 0;
    const at = Math.floor((seed / 2 ** 32) * starts.length);
    return [at, starts[at]! + 0.1];
  });
}

/** JavaScript's objects, and those of the DOM. */
async function heapOf(target: Page): Promise<number> {
  const session = await target.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    embedderHeapUsedSize?: number;
  };
  return (usedSize + embedderHeapUsedSize) / 2 ** 20;
}

const resultIn = () => (globalThis as unknown as Measuring).result;

async function measure({ browser }: Bench, url: string, places: ReturnType<typeof placesIn>): Promise<Result> {
  const target = await open(browser, url);
  try {
    const loaded = (await until(target, resultIn, PATIENCE)) as Loaded;
    const heap = await heapOf(target);
    await target.evaluate((to) => void (globalThis as unknown as Measuring).seekTo(to), places);
    await wait(0.1);
    const sought = (await until(target, resultIn, PATIENCE)) as Sought;
    return { ...loaded, ...sought, heap };
  } finally {
    // a browser that has died cannot close anything: what it died of is what matters
    await target
      .browserContext()
      .close()
      .catch(() => undefined);
  }
}

function print(name: string, results: Readonly<Record<string, readonly Result[]>>): void {
  const [base, ...others] = Object.entries(results);
  console.log(`\n${name}`.padEnd(33) + base![0].padStart(10) + others.map(([other]) => other.padStart(19)).join(''));
  for (const [measure, of] of Object.entries(MEASURES)) {
    const bare = of(base![1]);
    const figures = others.map(([, mine]) => {
      const value = of(mine);
      return value.toFixed(1).padStart(11) + (bare > 0 ? `${(value / bare).toFixed(2)}×` : '').padStart(8);
    });
    console.log(`  ${measure.padEnd(30)}${bare.toFixed(1).padStart(10)}${figures.join('')}`);
  }
}

/** The files of a talk: itself, and a page for each variant. */
export async function pagesOf(talk: Sidecar): Promise<Parameters<typeof serve>[0]> {
  const last = parse(talk, {}).talk!.segments.at(-1)!.id;
  const style = await readFile(new URL('pages/style.css', import.meta.url), 'utf8');
  return {
    '/talk.json': { type: 'application/json', body: JSON.stringify(talk) },
    '/style.css': { type: 'text/css', body: style },
    ...Object.fromEntries(
      Object.entries(VARIANTS).map(([name, { script, body }]) => [
        `/${name.replaceAll(' ', '-')}`,
        page(
          name,
          `<link rel="stylesheet" href="/style.css"><script type="module" src="/pages/${script}.js"></script>`,
          body('/talk.json'),
          { talk: '/talk.json', last },
        ),
      ]),
    ),
  };
}

export async function benchTranscript(bench: Bench, talk: Sidecar, rounds: number): Promise<void> {
  const starts = parse(talk, {}).talk!.segments.map(({ start }) => start!);
  const { origin, stop } = await serve(await pagesOf(talk), bench.built);
  const results: Record<string, Result[]> = {};
  try {
    for (let round = 0; round < rounds; round++) {
      const places = placesIn(starts, Math.ceil(SEEKS / rounds), round);
      for (const name of Object.keys(VARIANTS)) {
        const result = await measure(bench, `${origin}/${name.replaceAll(' ', '-')}`, places);
        if (result.count !== starts.length) throw new Error(`${name}: ${result.count} rows of ${starts.length}`);
        (results[name] ??= []).push(result);
      }
    }
  } finally {
    stop();
  }
  print(`${starts.length} rows`, results);
}
