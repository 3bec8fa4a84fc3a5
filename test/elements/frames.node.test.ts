import type { AddressInfo } from 'node:net';
import { puppeteerCore } from '@web/test-runner-chrome';
import { expect } from 'chai';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import type {} from '../../src/index.js';
import { chromeArgs, ensureBrowser } from '../support/browser.js';

type Browser = Awaited<ReturnType<typeof puppeteerCore.launch>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
type Frame = ReturnType<Page['mainFrame']>;

/** What the pages keep for us. */
interface Kept {
  errors: string[];
  persisted?: boolean;
  segments: number;
}
type World = typeof globalThis & { kept: Kept };

const html = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Frames</title>${body}</html>`;

const player = (src: string) =>
  html(`<script>
    var kept = { errors: [], segments: 0 };
    addEventListener('error', (event) => kept.errors.push(String(event.message)));
    addEventListener('unhandledrejection', (event) => kept.errors.push(String(event.reason)));
    addEventListener('pageshow', (event) => (kept.persisted = event.persisted));
    addEventListener('forum-segment-change', () => kept.segments++);
  </script>
  <script type="module" src="/src/index.ts"></script>
  <forum-player src="${src}" sidecar="/demo/talk/talk.forum.json" captions="zh-CN en"></forum-player>`);

const PAGES: Readonly<Record<string, string>> = {
  '/frames/player': player('/demo/media/talk.mp4'),
  '/frames/stream': player('/demo/media/hls/master.m3u8'),
  '/frames/none': html('<p>Nothing'),
  '/frames/denied': player('/demo/media/talk.mp4'),
};

/** The pages, and in `/frames/around?…` a frame with the given attributes. */
const pages: Plugin = {
  name: 'pages',
  enforce: 'pre',
  configureServer({ middlewares }) {
    middlewares.use((request, response, next) => {
      const url = new URL(request.url ?? '/', 'http://localhost');
      const frame = Array.from(url.searchParams, ([name, value]) => ` ${name}="${value}"`).join('');
      const around = html(`<iframe width="1000" height="900"${frame}></iframe>`);
      const body = url.pathname === '/frames/around' ? around : PAGES[url.pathname];
      if (body === undefined) return next();
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      if (url.pathname === '/frames/denied')
        response.setHeader('Permissions-Policy', 'fullscreen=(), picture-in-picture=()');
      response.end(body);
    });
  },
};

/** What there is to press. */
const buttons = (frame: Frame) =>
  frame.evaluate(async () => {
    const parts = ['forum-controls', 'forum-transcript', 'forum-captions'];
    await Promise.all(parts.map((tag) => customElements.whenDefined(tag)));
    const element = document.querySelector('forum-player')!;
    while (!element.talk || element.media!.readyState < 2) await new Promise((resolve) => setTimeout(resolve, 50));
    await element.updateComplete;
    const controls = element.shadowRoot!.querySelector('forum-controls')!;
    await controls.updateComplete;
    return Array.from(
      controls.shadowRoot!.querySelectorAll<HTMLElement>('[data-id]'),
      (button) => button.dataset['id']!,
    );
  });

const play = (frame: Frame) =>
  frame.evaluate(async () => {
    const element = document.querySelector('forum-player')!;
    await element.play();
    while (!(element.media!.currentTime > 0.5)) await new Promise((resolve) => setTimeout(resolve, 50));
  });

describe('in frames, and back from the memory of the browser', function () {
  this.timeout(120_000);
  let server: ViteDevServer;
  let browser: Browser;
  let origin: string;
  let other: string;

  before(async () => {
    server = await createServer({
      configFile: 'vite.config.ts',
      logLevel: 'error',
      plugins: [pages],
      // a frame in a sandbox is nobody's origin
      server: { port: 0, host: '127.0.0.1', cors: true, hmr: false, ws: false, watch: null, headers: {} },
    });
    await server.listen();
    const { port } = server.httpServer!.address() as AddressInfo;
    origin = `http://127.0.0.1:${port}`;
    other = `http://localhost:${port}`;
    browser = await puppeteerCore.launch({
      executablePath: ensureBrowser(),
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
      args: [...chromeArgs, '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
    });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    await page.setViewport({ width: 1100, height: 1000 });
    await page.goto(`${origin}${path}`);
    return page;
  }

  const inFrame = async (page: Page): Promise<Frame> => {
    const element = await page.waitForSelector('iframe');
    return await element!.contentFrame();
  };

  it('what the page may do can be done', async () => {
    const page = await open('/frames/player');
    expect(await buttons(page.mainFrame())).to.include.members(['pip', 'fullscreen']);
    await page.close();
  });

  it('what its policy forbids is not offered', async () => {
    const page = await open('/frames/denied');
    expect(await buttons(page.mainFrame())).to.include('play');
    expect(await buttons(page.mainFrame())).not.to.include('pip');
    expect(await buttons(page.mainFrame())).not.to.include('fullscreen');
    await page.close();
  });

  it('what the frame does not allow is not offered', async () => {
    const src = encodeURIComponent(`${other}/frames/player`);
    const page = await open(`/frames/around?allow=&src=${src}`);
    expect(await buttons(await inFrame(page))).not.to.include('fullscreen');
    await page.close();
    const none = encodeURIComponent("fullscreen 'none'; picture-in-picture 'none'");
    const denied = await open(`/frames/around?allow=${none}&src=${src}`);
    const offered = await buttons(await inFrame(denied));
    expect(offered).to.include('play');
    expect(offered).not.to.include('fullscreen');
    expect(offered).not.to.include('pip');
    await denied.close();
  });

  for (const [name, path] of [
    ['MP4', '/frames/player'],
    ['HLS', '/frames/stream'],
  ] as const) {
    it(`${name} in a sandbox: plays, and what the viewer sets lasts as long as the page`, async () => {
      const page = await open(`/frames/around?sandbox=allow-scripts&src=${encodeURIComponent(path)}`);
      const frame = await inFrame(page);
      expect(await buttons(frame)).to.include('play');
      await play(frame);
      const found = await frame.evaluate(async () => {
        let denied = '';
        try {
          void localStorage.length;
        } catch (error) {
          denied = (error as Error).name;
        }
        const first = document.querySelector('forum-player')!;
        first.controller.setLayout('slides');
        const second = document.body.appendChild(document.createElement('forum-player'));
        await second.updateComplete;
        const { layout } = second.controller.state;
        second.remove();
        return { denied, layout, errors: (globalThis as World).kept.errors };
      });
      expect(found).to.deep.equal({ denied: 'SecurityError', layout: 'slides', errors: [] });
      await page.close();
    });
  }

  for (const [name, path] of [
    ['MP4', '/frames/player'],
    ['HLS', '/frames/stream'],
  ] as const) {
    it(`${name}, back from the browser's memory: as it was, in step, and each change is told once`, async function () {
      const page = await open(path);
      await buttons(page.mainFrame());
      await page.evaluate(async () => {
        const element = document.querySelector('forum-player')!;
        element.seek(20);
        await element.play();
        while (element.media!.currentTime < 21) await new Promise((resolve) => setTimeout(resolve, 50));
      });
      await page.goto(`${origin}/frames/none`);
      await page.goBack();
      const found = await page.evaluate(async () => {
        const element = document.querySelector('forum-player')!;
        const { kept } = globalThis as World;
        if (!kept.persisted) return undefined;
        const media = element.media!;
        const { state } = element.player;
        const same = state.paused === media.paused && Math.abs(state.time - media.currentTime) < 1.5;
        await element.play();
        const from = media.currentTime;
        let changes = 0;
        const before = kept.segments;
        const count = element.controller.subscribe((now, was) => {
          if (now.cursor.segments !== was.cursor.segments) changes++;
        });
        while (media.currentTime < from + 6) await new Promise((resolve) => setTimeout(resolve, 50));
        count();
        const t = media.currentTime;
        const due = element.talk!.segments.filter(({ start = NaN, end = NaN }) => start <= t - 0.3 && t + 0.3 < end);
        const inStep = due.every((segment) => element.cursor.segments.includes(segment));
        return { from, same, inStep, twice: kept.segments - before > changes, errors: kept.errors };
      });
      if (!found) {
        console.log('this browser keeps no page with a player in its memory');
        this.skip();
      }
      expect(found.from).to.be.within(20.5, 30);
      expect(found).to.include({ same: true, inStep: true, twice: false });
      expect(found.errors).to.deep.equal([]);
      await page.close();
    });
  }
});
