import { spawn, type ChildProcess } from 'node:child_process';
import { puppeteerCore } from '@web/test-runner-chrome';
import { expect } from 'chai';
import { chromeArgs, ensureBrowser } from '../support/browser.js';
import { strictPolicy } from '../support/policy.js';

type Browser = Awaited<ReturnType<typeof puppeteerCore.launch>>;

/** Runs `npm start` and resolves to the address that it prints. */
function start(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      const address = /https?:\/\/[^\s/]+:\d+\//.exec(output)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', (code) =>
      reject(new Error(`npm start ended with ${code} before it printed an address:\n${output}`)),
    );
  });
}

describe('npm start', function () {
  this.timeout(60_000);
  let server: ChildProcess;
  let address: string;
  let browser: Browser;

  before(async () => {
    server = spawn('npm', ['start', '--', '--port', '5290'], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, NO_COLOR: '1' },
    });
    address = await start(server);
    browser = await puppeteerCore.launch({ executablePath: ensureBrowser(), args: [...chromeArgs] });
  });

  after(async () => {
    await browser?.close();
    if (server.exitCode === null) process.kill(-server.pid!);
  });

  it('honours --port', () => {
    // the next free one when somebody has it
    expect(Number(new URL(address).port)).to.be.within(5290, 5299);
  });

  it('has the demo at /, under the strict policy', async () => {
    const response = await fetch(address);
    expect(response.url).to.equal(`${address}demo/`);
    expect(response.headers.get('content-security-policy')).to.equal(strictPolicy());
  });

  it('serves parts of media files with their types', async () => {
    const response = await fetch(`${address}demo/media/talk.mp4`, { headers: { Range: 'bytes=100-199' } });
    expect(response.status).to.equal(206);
    expect(response.headers.get('content-type')).to.equal('video/mp4');
    expect(response.headers.get('content-range')).to.match(/^bytes 100-199\/\d+$/);
    expect((await response.arrayBuffer()).byteLength).to.equal(100);
    const playlist = await fetch(`${address}demo/media/hls/master.m3u8`);
    expect(playlist.headers.get('content-type')).to.equal('application/vnd.apple.mpegurl');
  });

  for (const [path, width] of [
    ...[320, 375, 800, 1280, 2560].map((each) => ['demo/', each] as const),
    ['demo/zh.html', 320] as const,
    ['demo/zh.html', 1280] as const,
  ]) {
    it(`${path}, ${width} px wide: nothing moves after the first paint`, async () => {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await page.evaluateOnNewDocument(() => {
        const seen: { value: number; what: unknown[] }[] = [];
        Object.assign(globalThis, { seen });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            sources: { node: Element | null }[];
          })[]) {
            const what = entry.sources.map(({ node }) => node?.className || node?.nodeName);
            seen.push({ value: entry.value, what });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(new URL(path, address).href);
      await page.waitForFunction(() => {
        const player = document.querySelector('forum-player');
        return player?.talk && player.media!.readyState > 0 && player.shadowRoot!.querySelector('forum-transcript');
      });
      // what has come by now is drawn with the next picture, and the observer hears of it after that
      const seen = await page.evaluate(async () => {
        for (let i = 0; i < 30; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
        return (globalThis as unknown as { seen: { value: number; what: unknown[] }[] }).seen;
      });
      const sum = seen.reduce((total, { value }) => total + value, 0);
      expect(sum, JSON.stringify(seen)).to.be.below(0.01);
      await page.close();
    });
  }

  for (const [width, chosen] of [
    [1280, {}],
    [1280, { layout: 'split', swapped: true, divider: 0.7 }],
    [390, { layout: 'split', swapped: true }],
  ] as const) {
    it(`${width} px wide, ${JSON.stringify(chosen)}: the video stands where it will be before its stage has come`, async () => {
      const page = await browser.newPage();
      await page.setViewport({ width, height: 900 });
      await page.evaluateOnNewDocument((kept) => localStorage.setItem('forum-player', kept), JSON.stringify(chosen));
      await page.setRequestInterception(true);
      let release = () => undefined as unknown;
      const held = new Promise<void>((resolve) => {
        page.on('request', (request) => {
          if (!new URL(request.url()).pathname.endsWith('/src/elements/shared/page-elements.ts'))
            return void request.continue();
          release = () => request.continue();
          resolve();
        });
      });
      const places = () =>
        page.evaluate(async () => {
          const player = document.querySelector('forum-player')!;
          // what has come is drawn
          for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
          return [player.media!, player].map((element) => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [x, y, width, height].map(Math.round);
          });
        });
      await page.goto(new URL('demo/', address).href, { waitUntil: 'domcontentloaded' });
      await Promise.all([held, page.waitForSelector('forum-player:state(drawn)')]);
      const before = await places();
      expect(await page.evaluate(() => customElements.get('forum-stage') === undefined)).to.equal(true);
      await release();
      await page.waitForFunction(() => {
        const player = document.querySelector('forum-player');
        return player?.talk && player.shadowRoot!.querySelector('forum-stage')?.shadowRoot?.querySelector('.frame');
      });
      expect(await places()).to.deep.equal(before);
      await page.close();
    });
  }

  for (const path of ['demo/', 'demo/zh.html']) {
    it(`${path} loads without a violation or an error`, async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('response', (response) => {
        if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
      });
      await page.exposeFunction('report', (text: string) => complaints.push(text));
      await page.evaluateOnNewDocument(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          (window as unknown as { report(text: string): void }).report(
            `${event.violatedDirective}: ${event.blockedURI}`,
          );
        });
      });
      await page.goto(address + path, { waitUntil: 'networkidle0' });
      // not waitForFunction(), which the policy refuses
      await page.evaluate(async () => {
        const player = document.querySelector<HTMLElement & { talk?: object }>('forum-player')!;
        if (!player.talk) await new Promise((resolve) => player.addEventListener('forum-talk-load', resolve));
      });
      expect(complaints).to.deep.equal([]);
      await page.close();
    });
  }
});
