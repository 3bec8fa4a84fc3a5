/** What benchmarks share: the built player, a server under the strict policy, a browser, and a table of ratios. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { puppeteerCore } from '@web/test-runner-chrome';
import { build } from 'vite';
import { chromeArgs, ensureBrowser } from '../support/browser.js';
import { serveMedia } from '../support/media-server.js';
import { strictPolicy } from '../support/policy.js';

export type Browser = Awaited<ReturnType<typeof puppeteerCore.launch>>;
export type Page = Awaited<ReturnType<Browser['newPage']>>;

/** Where the single file is built to, apart from what is shipped. */
const BUILT = 'coverage/bench';

/** Builds the player as pages load it: the single file and its chunks. */
export async function buildPlayer(): Promise<void> {
  await build({ mode: 'cdn', logLevel: 'warn', build: { outDir: BUILT } });
}

/** A page, a script, a file of captions: what a benchmark makes itself. */
export interface Made {
  readonly type: string;
  readonly body: string;
}

/**
 * Serves the demo's media, the built player at `/player/`, and what was made, all under the strict policy.
 *
 * @returns its origin, and how to stop it.
 */
export async function serve(made: Readonly<Record<string, Made>>): Promise<{ origin: string; stop: () => void }> {
  const mounts = { '/demo/media/': 'demo/media', '/demo/talk/': 'demo/talk', '/player/': BUILT };
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

export const page = (title: string, head: string, body: string): Made => ({
  type: 'text/html',
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${head}</head><body>${body}</body></html>`,
});

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

/** Waits in a page; Puppeteer's own way of doing it is not allowed by the policy. */
export async function until(target: Page, look: () => boolean): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await target.evaluate(look)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`not within 30 s: ${String(look)}`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Prints the median of each series, and how many times that of the first it is. */
export function printRatios(title: string, unit: string, series: Readonly<Record<string, readonly number[]>>): void {
  const entries = Object.entries(series);
  const base = median(entries[0]![1]);
  const width = Math.max(...entries.map(([name]) => name.length));
  console.log(title);
  for (const [name, values] of entries) {
    const middle = median(values);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    console.log(
      `  ${name.padEnd(width)}  ${middle.toFixed(1).padStart(7)} ${unit}  (${least.toFixed(1)} to ${most.toFixed(1)})` +
        `  ${(middle / base).toFixed(2)}×`,
    );
  }
}
