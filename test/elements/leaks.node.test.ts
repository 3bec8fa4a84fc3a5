import { expect } from 'chai';
import type {} from '../../src/index.js';
import { buildPlayer, launch, open, page, serve, until, type Browser, type Page } from '../bench/support.js';

const BUILT = 'coverage/leaks';

/** Players that are mounted and removed; half of them play a stream. */
const MOUNTS = 40;

const COUNTED = {
  players: 'customElements.get("forum-player")',
  transcripts: 'customElements.get("forum-transcript")',
  videos: 'HTMLVideoElement',
};

describe('a player that is taken out of the page', function () {
  this.timeout(180_000);
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  let target: Page;

  before(async () => {
    await buildPlayer(BUILT);
    const script = '<script type="module" src="/player/forum-player.js"></script>';
    server = await serve(
      { '/demo/talk/page.html': page('Talks', script, '<div id="here"></div><div id="there"></div>') },
      BUILT,
    );
    browser = await launch();
    target = await open(browser, `${server.origin}/demo/talk/page.html`);
    await until(target, () => Boolean(customElements.get('forum-transcript')));
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  /** Elements that the browser still holds, by its own count after collecting garbage. */
  async function living(): Promise<Record<string, number>> {
    const session = await target.createCDPSession();
    await session.send('HeapProfiler.collectGarbage');
    const counts: Record<string, number> = {};
    for (const [name, constructor] of Object.entries(COUNTED)) {
      const { result } = await session.send('Runtime.evaluate', { expression: `${constructor}.prototype` });
      const { objects } = await session.send('Runtime.queryObjects', { prototypeObjectId: result.objectId! });
      const { result: length } = await session.send('Runtime.callFunctionOn', {
        objectId: objects.objectId!,
        functionDeclaration: 'function () { return this.length; }',
        returnByValue: true,
      });
      counts[name] = Number(length.value);
    }
    // its handles would hold what was found
    await session.detach();
    return counts;
  }

  /** The browser itself may hold on to the recording that played last. */
  const isNothing = (counts: Record<string, number>) => Object.values(counts).every((count) => count <= 1);

  /** Until nothing is left; the counts that were last seen, when that does not come. */
  async function collected(): Promise<Record<string, number>> {
    const deadline = performance.now() + 30_000;
    for (;;) {
      const counts = await living();
      if (isNothing(counts) || performance.now() > deadline) return counts;
      await target.evaluate(() => new Promise((resolve) => setTimeout(resolve, 250)));
    }
  }

  it(`is collected with its video and transcript: ${MOUNTS} players, half of them playing a stream`, async () => {
    for (let i = 0; i < MOUNTS; i++) {
      await target.evaluate(
        async (plays) => {
          const player = document.createElement('forum-player');
          player.setAttribute('src', plays ? '/demo/media/hls/master.m3u8' : '/demo/media/talk.mp4');
          player.setAttribute('sidecar', '/demo/talk/talk.forum.json');
          player.setAttribute('captions', 'zh-CN en');
          const loaded = new Promise((resolve) => player.addEventListener('forum-talk-load', resolve, { once: true }));
          document.querySelector('#here')!.append(player);
          await loaded;
          const media = player.media!;
          media.muted = true;
          if (plays) {
            await player.play();
            while (!(media.currentTime > 0.1)) await new Promise((resolve) => setTimeout(resolve, 20));
          }
          player.remove();
        },
        i % 2 === 1,
      );
    }
    const counts = await collected();
    expect(isNothing(counts), JSON.stringify(counts)).to.equal(true);
  });

  it('plays on when it is only moved about, and is collected afterwards', async () => {
    const times = await target.evaluate(async () => {
      const player = document.createElement('forum-player');
      player.setAttribute('src', '/demo/media/talk.mp4');
      player.setAttribute('sidecar', '/demo/talk/talk.forum.json');
      const loaded = new Promise((resolve) => player.addEventListener('forum-talk-load', resolve, { once: true }));
      document.querySelector('#here')!.append(player);
      await loaded;
      const media = player.media!;
      media.muted = true;
      player.seek(60);
      const inside = document.querySelector('#there')!.attachShadow({ mode: 'open' });
      const found: number[] = [];
      for (const parent of [document.querySelector('#here')!, inside, document.body]) {
        await player.play();
        parent.append(player);
        await player.play();
        const from = media.currentTime;
        while (!(media.currentTime > from + 0.1)) await new Promise((resolve) => setTimeout(resolve, 20));
        found.push(media.currentTime);
      }
      player.remove();
      return found;
    });
    expect(times[0], 'where it was').to.be.at.least(60);
    expect(times).to.deep.equal([...times].sort((a, b) => a - b));
    const counts = await collected();
    expect(isNothing(counts), JSON.stringify(counts)).to.equal(true);
  });
});
