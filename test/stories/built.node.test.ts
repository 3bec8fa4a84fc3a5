import { expect } from 'chai';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import type {} from '../../src/index.js';
import { launch, type Browser } from '../bench/support.js';
import { serveMedia } from '../support/media-server.js';

const built = resolve(import.meta.dirname, '../../storybook-static');

/** A page of Storybook, as its index lists it. */
interface Entry {
  readonly id: string;
  readonly type: 'story' | 'docs';
  readonly title: string;
  readonly name: string;
}

/** Pages that are open at the same time. */
const TABS = 2;

/** Every page of the built Storybook is opened, as a visitor does, and has to show its element. */
describe('the built Storybook', function () {
  this.timeout(400_000);
  let server: Server;
  let browser: Browser;
  let origin: string;

  before(async function () {
    if (!existsSync(join(built, 'index.json'))) {
      console.log('there is no storybook-static/: npm run build:storybook makes it');
      this.skip();
    }
    server = createServer((request, response) => {
      answer(request, response).catch(() => response.writeHead(404).end());
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    server?.closeAllConnections();
  });

  it('shows its element on every page, without an error', async () => {
    const index = JSON.parse(await readFile(join(built, 'index.json'), 'utf8')) as { entries: Record<string, Entry> };
    const entries = Object.values(index.entries);
    expect(entries.length).to.be.at.least(50);
    const queue = [...entries];
    const wrong: string[] = [];
    const work = async () => {
      for (let entry = queue.shift(); entry; entry = queue.shift()) {
        const found = await problemsOf(entry);
        if (found.length) wrong.push(`${entry.title}, ${entry.name}: ${found.join('; ')}`);
      }
    };
    await Promise.all(Array.from({ length: TABS }, work));
    expect(wrong, wrong.join('\n')).to.deep.equal([]);
  });

  async function problemsOf({ id, type, title }: Entry): Promise<string[]> {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      // a file that is not there is told with its address, which the message itself lacks
      if (message.type() === 'error') problems.push(`${message.text()} ${message.location().url ?? ''}`.trim());
    });
    try {
      await page.goto(`${origin}/iframe.html?id=${id}&viewMode=${type}`);
      const isOpen = () => document.body.matches('.sb-show-main, .sb-show-errordisplay, .sb-show-nopreview');
      await page.waitForFunction(isOpen, { timeout: 60_000, polling: 100 });
      const error = await page.evaluate(() =>
        document.body.matches('.sb-show-errordisplay, .sb-show-nopreview')
          ? (document.querySelector('#error-message')?.textContent ?? 'no preview')
          : '',
      );
      if (error) return [...problems, error.trim()];
      // the element that the page is about: `Elements/forum-stage` shows <forum-stage>
      const tag = /forum-[\w-]+/.exec(title)?.[0] ?? (type === 'story' ? 'forum-player' : undefined);
      await page.waitForFunction(isShown, { timeout: 60_000, polling: 100 }, tag, type);
    } catch (failure) {
      problems.push(String(failure), await page.evaluate(() => document.body.innerText.slice(0, 200)));
    } finally {
      await page.close();
    }
    return problems;
  }
});

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/favicon.ico') return void response.writeHead(204).end();
  // recordings are asked for in ranges
  if (await serveMedia({ '/demo/': join(built, 'demo') }, request, response)) return;
  const path = join(built, normalize(new URL(request.url ?? '/', 'http://localhost').pathname));
  const body = await readFile(path);
  response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body);
}

/** Runs in the page: whether it has drawn its element, or for a page of documentation its text. */
function isShown(tag: string | undefined, type: Entry['type']): boolean {
  if (type === 'docs' && (document.querySelector('#storybook-docs')?.textContent ?? '').trim().length < 100)
    return false;
  if (!tag) return true;
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if (element.localName !== tag || !element.shadowRoot) continue;
      // one that shows nothing without a talk is there all the same
      if ((element as Element & { hasUpdated?: boolean }).hasUpdated) return true;
    }
  }
  return false;
}
