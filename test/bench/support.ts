/** What benchmarks share: the built player, a server under the strict policy, a browser, and tables of ratios. */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { puppeteerCore } from '@web/test-runner-chrome';
import { build } from 'vite';
import { chromeArgs, ensureBrowser } from '../support/browser.js';
import { serveMedia } from '../support/media-server.js';
import { strictPolicy } from '../support/policy.js';

export type Browser = Awaited<ReturnType<typeof puppeteerCore.launch>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;

/** Where the player is built to, apart from what is shipped. */
export const BUILT = 'coverage/bench';

/** Builds the player as pages load it: the single file and its chunks. */
export async function buildPlayer(into = BUILT): Promise<void> {
  await build({ mode: 'cdn', logLevel: 'warn', build: { outDir: join(into, 'player'), emptyOutDir: true } });
}

/** What measures, and what is measured. */
export interface Bench {
  readonly browser: Browser;
  /** The folder that the player and the pages' scripts are built to. */
  readonly built: string;
}

const pages = resolve(import.meta.dirname, 'pages');

/** Builds the player and the benchmark's own scripts, minified alike, into a folder of their own. */
export async function buildAll(): Promise<string> {
  const built = await mkdtemp(join(tmpdir(), 'forum-bench-'));
  await buildPlayer(built);
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir: join(built, 'pages'),
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: Object.fromEntries(['floor', 'player', 'search'].map((name) => [name, join(pages, `${name}.js`)])),
        formats: ['es'],
        fileName: (_format, name) => `${name}.js`,
      },
      rolldownOptions: { external: [/^\/player\//], output: { minify: true } },
    },
  });
  return built;
}

export const removeBuilt = (built: string): Promise<void> => rm(built, { recursive: true, force: true });

/** A page, a script, a file of captions: what a benchmark makes itself. */
export interface Made {
  readonly type: string;
  readonly body: string;
}

/**
 * Serves the demo's media, the built player at `/player/`, the benchmark's scripts at `/pages/`, and what was made, all under
 * the strict policy.
 *
 * @returns its origin, and how to stop it.
 */
export async function serve(
  made: Readonly<Record<string, Made>>,
  built = BUILT,
): Promise<{ origin: string; stop: () => void }> {
  const mounts = {
    '/demo/media/': 'demo/media',
    '/demo/talk/': 'demo/talk',
    '/player/': join(built, 'player'),
    '/pages/': join(built, 'pages'),
  };
  const policy = strictPolicy();
  const server = createServer((request, response) => {
    const own = made[new URL(request.url ?? '/', 'http://localhost').pathname];
    response.setHeader('Content-Security-Policy', policy);
    if (own) response.writeHead(200, { 'Content-Type': `${own.type}; charset=utf-8` }).end(own.body);
    else void serveMedia(mounts, request, response).then((done) => done || response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param data - becomes `dataset` of the body */
export const page = (title: string, head: string, body: string, data: Readonly<Record<string, string>> = {}): Made => {
  const attributes = Object.entries(data).map(([name, value]) => ` data-${name}="${value}"`);
  return {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body${attributes.join('')}>${body}</body></html>`,
  };
};

/** A browser that plays without being asked. */
export function launch(): Promise<Browser> {
  return puppeteerCore.launch({
    executablePath: ensureBrowser(),
    headless: true,
    args: [...chromeArgs, '--autoplay-policy=no-user-gesture-required'],
  });
}

/** Opens an address in a browser context of its own, which is a process of its own. What goes wrong there, goes wrong here. */
export async function open(browser: Browser, url: string, width = 1280, height = 900): Promise<Page> {
  const context = await browser.createBrowserContext();
  const opened = await context.newPage();
  opened.on('pageerror', (error) => {
    console.error(error);
    process.exitCode = 1;
  });
  opened.on(
    'console',
    (message) =>
      message.type() === 'error' && !/favicon/.test(message.location().url ?? '') && console.error(message.text()),
  );
  await opened.setViewport({ width, height });
  await opened.goto(url);
  return opened;
}

/**
 * Asks a page again and again until it has an answer: one call that takes minutes would be given up. (Puppeteer's own way of
 * waiting is not allowed by the policy.)
 */
export async function until<T>(target: Page, look: () => T, seconds = 30): Promise<NonNullable<T>> {
  const end = performance.now() + seconds * 1000;
  do {
    const found = (await target.evaluate(look)) as T;
    if (found) return found;
    await wait(0.1);
  } while (performance.now() < end);
  throw new Error(`not within ${seconds} s: ${String(look)}`);
}

export const wait = (seconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

export const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

/** Prints the median of each series, and how many times that of the first it is. */
export function printRatios(title: string, unit: string, series: Readonly<Record<string, readonly number[]>>): void {
  const entries = Object.entries(series);
  const base = median(entries[0]![1]);
  const width = Math.max(...entries.map(([name]) => name.length));
  console.log(`\n${title}`);
  for (const [name, values] of entries) {
    const middle = median(values);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    console.log(
      `  ${name.padEnd(width)}  ${middle.toFixed(1).padStart(7)} ${unit}  (${least.toFixed(1)} to ${most.toFixed(1)})` +
        `  ${(middle / base).toFixed(2)}×`,
    );
  }
}
