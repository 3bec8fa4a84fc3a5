import { expect } from 'chai';
import { puppeteerCore } from '@web/test-runner-chrome';
import type {} from '../../src/index.js';
import { buildPlayer, page, serve, type Browser, type Page } from '../bench/support.js';
import { chromeArgs, ensureBrowser } from '../support/browser.js';

/** A second before a chapter, a slide and a segment of the demo, and after all three. */
const BEFORE = 62.6;
const BEYOND = 64.2;
const BUILT = 'coverage/clock';

/** What the page keeps for us: how late changes were, in seconds, and what assistive technology was told. */
type World = typeof globalThis & { late: Record<string, number>; told: string[]; back: Promise<number> };

// Functions for the page have no functions with names in them: what compiles this file would call a helper of its own there.
describe('a talk behind another tab', function () {
  this.timeout(60_000);
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let player: Page;

  before(async () => {
    await buildPlayer(BUILT);
    const body =
      '<forum-player src="/demo/media/talk.mp4" sidecar="talk.forum.json" captions="zh-CN en" lang="en"></forum-player>';
    const script = '<script type="module" src="/player/forum-player.js"></script>';
    server = await serve({ '/demo/talk/page.html': page('A talk', script, body) }, BUILT);
    browser = await puppeteerCore.launch({
      executablePath: ensureBrowser(),
      headless: true,
      args: [...chromeArgs, '--autoplay-policy=no-user-gesture-required', '--mute-audio'],
      // puppeteer would have tabs behind others run as if they were seen
      ignoreDefaultArgs: [
        '--disable-background-timer-throttling',
        '--disable-backgrounding-occluded-windows',
        '--disable-renderer-backgrounding',
      ],
    });
    player = await browser.newPage();
    await player.setViewport({ width: 1100, height: 900 });
    await player.goto(`${server.origin}/demo/talk/page.html`);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  it('goes on punctually, is in step at once when it is seen again, and says nothing of what went by', async () => {
    await player.evaluate(async (before) => {
      const element = document.querySelector('forum-player')!;
      while (!element.talk || element.media!.readyState < 3) await new Promise((next) => requestAnimationFrame(next));
      element.seek(before);
      await new Promise((next) => element.media!.addEventListener('seeked', next, { once: true }));
      const world = globalThis as World;
      world.late = {};
      world.told = [];
      for (const live of element.shadowRoot!.querySelectorAll('.live'))
        new MutationObserver(() => world.told.push(live.textContent)).observe(live, { childList: true });
      for (const what of ['segment', 'slide', 'chapter'] as const) {
        element.addEventListener(`forum-${what}-change`, () => {
          const { start } = element.cursor[what] ?? {};
          if (document.hidden && start !== undefined) world.late[what] = element.media!.currentTime - start;
        });
      }
    }, BEFORE);
    const front = await browser.newPage();
    await front.bringToFront();
    const hidden = await player.evaluate(async (beyond) => {
      const media = document.querySelector('forum-player')!.media!;
      await media.play();
      const begun = document.hidden;
      while (media.currentTime < beyond)
        await new Promise((next) => media.addEventListener('timeupdate', next, { once: true }));
      return begun && document.hidden && !media.paused;
    }, BEYOND);
    expect(hidden, 'plays on behind the other tab').to.equal(true);

    await player.evaluate(() => {
      const element = document.querySelector('forum-player')!;
      const transcript = element.shadowRoot!.querySelector('forum-transcript')!.shadowRoot!;
      const stage = element.shadowRoot!.querySelector('forum-stage')!.shadowRoot!;
      const captions = element.shadowRoot!.querySelector('forum-captions')!.shadowRoot!;
      (globalThis as World).back = (async () => {
        await new Promise((next) => document.addEventListener('visibilitychange', next, { once: true }));
        const from = performance.now();
        for (let took = 0; took < 5_000; await new Promise((next) => requestAnimationFrame(next))) {
          took = performance.now() - from;
          const t = element.media!.currentTime;
          const said = element.talk!.segments.findLast(({ start = Infinity }) => start <= t)!;
          const { id } = element.talk!.slides.findLast(({ start = Infinity }) => start <= t)!;
          const row = transcript.querySelector<HTMLElement>('[aria-current]');
          const { top, bottom } = transcript.querySelector('.box')!.getBoundingClientRect();
          const at = row?.getBoundingClientRect().top ?? NaN;
          const slide = Array.from(stage.querySelectorAll<HTMLElement>('[part~=slide]')).find((e) => !e.hidden);
          const line = captions.querySelector('[part~=caption][lang=en]')?.textContent.trim();
          const inStep = row?.dataset['segment'] === said.id && slide?.dataset['slide'] === id;
          if (inStep && at >= top - 1 && at < bottom && line && said.text['en']!.includes(line)) return took;
        }
        return Infinity;
      })();
    });
    await player.bringToFront();
    const { back, late, told } = await player.evaluate(async () => {
      const { back: shown, late: all, told: said } = globalThis as World;
      return { back: await shown, late: all, told: said };
    });
    expect(back, 'ms until it is in step').to.be.below(250);
    expect(late).to.have.all.keys('segment', 'slide', 'chapter');
    for (const [what, seconds] of Object.entries(late)) expect(seconds, `${what}, late`).to.be.within(-0.02, 0.25);
    expect(told).to.deep.equal([]);
  });
});
