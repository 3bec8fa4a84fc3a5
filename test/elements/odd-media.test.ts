import { expect } from 'chai';
import { DEMO, drawn, inPart, mount, mountReady, nextOf, part, unmountAll, until } from '../support/player.js';

const notice = (player: ReturnType<typeof mount>): string =>
  inPart(player, 'forum-stage', '[role=alert]')
    .map((e) => e.textContent.trim())
    .join(' ')
    .replace(/\s+/g, ' ');

describe('a stream whose playlist is not there', () => {
  afterEach(unmountAll);

  for (const [name, src, code] of [
    ['404', '/demo/media/none.m3u8', 'media-http'],
    ['a page of HTML', '/test/fixtures/page.m3u8', 'media-unsupported'],
  ] as const) {
    it(`${name}: is told once`, async () => {
      const player = mount({ src });
      const from = performance.now();
      const codes: string[] = [];
      player.addEventListener('forum-error', (event) => codes.push(event.code));
      await nextOf(player, 'forum-error');
      const took = performance.now() - from;
      console.log(`${name}: told after ${took.toFixed(0)} ms`);
      // on a quiet machine within one second
      expect(took).to.be.below(3000);
      await import('hls.js');
      for (let i = 0; i < 20; i++) await drawn(player);
      expect(codes).to.deep.equal([code]);
    });
  }
});

describe('a recording of which nothing comes', () => {
  afterEach(unmountAll);

  for (const [name, file] of [
    ['MP4', DEMO.mp4],
    ['HLS', DEMO.hls],
  ] as const) {
    it(`${name}: is told with a way to try again, and taken back when it comes`, async () => {
      const player = mount({ src: `/held/${name}${file}`, sidecar: DEMO.sidecar });
      const error = await nextOf(player, 'forum-error');
      expect(error).to.include({ code: 'media-stalled', fatal: false, retryable: true });
      await drawn(player);
      expect(notice(player)).to.match(/has stopped loading/);
      expect(inPart(player, 'forum-stage', '[part~=notice] button')).to.have.length(1);
      await fetch(`/held/${name}/mend`);
      await until(() => player.media!.readyState >= 1, 'comes');
      await until(() => notice(player) === '', 'taken back');
      expect(player.controller.state.mediaFault).to.equal(undefined);
    });
  }

  it('is not told of one that comes', async () => {
    const player = await mountReady({ src: DEMO.mp4 });
    const codes: string[] = [];
    player.addEventListener('forum-error', (event) => codes.push(event.code));
    await player.play();
    await until(() => player.media!.currentTime > 6, 'plays on');
    expect(codes).to.deep.equal([]);
  });
});

describe('the network comes back', () => {
  afterEach(unmountAll);

  it('so do recording and transcript, at the place where they were, by themselves', async () => {
    const player = mount({ src: `/flaky/online${DEMO.mp4}`, sidecar: `/flaky/online${DEMO.sidecar}` });
    player.seek(42);
    await until(() => player.controller.state.mediaFault && player.controller.state.talkFault, 'both fail');
    await fetch('/flaky/online/mend');
    const from = performance.now();
    window.dispatchEvent(new Event('online'));
    await until(() => player.talk && player.media!.readyState >= 2 && player.media!.currentTime > 0, 'both are there');
    const took = performance.now() - from;
    console.log(`back after ${took.toFixed(0)} ms`);
    expect(took).to.be.below(5000);
    expect(player.media!.currentTime).to.be.closeTo(42, 0.1);
    expect(player.controller.state.mediaFault).to.equal(undefined);
  });

  it('what is missing for good is left alone', async () => {
    const player = mount({ src: '/demo/media/none.mp4' });
    await nextOf(player, 'forum-error');
    const fault = player.controller.state.mediaFault;
    window.dispatchEvent(new Event('online'));
    await drawn(player);
    expect(player.controller.state.mediaFault).to.equal(fault);
  });
});

describe('a browser without Media Source', () => {
  const NAMES = ['MediaSource', 'ManagedMediaSource'] as const;
  const own = NAMES.map((name) => Object.getOwnPropertyDescriptor(window, name));
  afterEach(() => {
    NAMES.forEach((name, i) => own[i] && Object.defineProperty(window, name, own[i]));
    return unmountAll();
  });

  it('is given the stream itself, and says so when it cannot play it', async () => {
    for (const name of NAMES) Reflect.deleteProperty(window, name);
    const player = mount({ src: DEMO.hls });
    await player.updateComplete;
    expect(player.media!.src).to.contain('.m3u8');
    await until(() => player.media!.readyState >= 1 || player.controller.state.mediaFault, 'plays, or says why not');
  });
});

describe('moved in one step', () => {
  afterEach(unmountAll);

  it('moveBefore: the talk goes on', async function () {
    if (!('moveBefore' in Element.prototype)) return this.skip();
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    await player.play();
    await until(() => player.media!.currentTime > 0.2, 'plays');
    const elsewhere = document.body.appendChild(document.createElement('div'));
    (elsewhere as unknown as { moveBefore(node: Node, before: null): void }).moveBefore(player, null);
    await drawn(player);
    expect(player.parentElement).to.equal(elsewhere);
    const t = player.media!.currentTime;
    await until(() => player.media!.currentTime > t + 0.5, 'goes on');
    expect(player.media!.paused).to.equal(false);
    player.seek(100);
    await drawn(player);
    expect(inPart(player, 'forum-transcript', '[aria-current]')).to.have.length(1);
    elsewhere.remove();
  });
});

describe('a live stream', () => {
  afterEach(unmountAll);

  it('plays in its window, and no figure is shown that is none', async () => {
    const player = await mountReady({ src: '/live/window/index.m3u8' });
    const media = player.media!;
    await until(() => media.duration === Infinity && media.seekable.length, 'has a window');
    await player.play();
    const from = media.currentTime;
    await until(() => media.currentTime > Math.max(from, 0) + 0.5, 'plays');
    for (const time of [-5, 1e9]) {
      player.seek(time);
      const [start, end] = [media.seekable.start(0), media.seekable.end(0)];
      expect(media.currentTime).to.be.within(start - 8, end + 0.1);
    }
    await drawn(player);
    expect(part(player, 'forum-controls').shadowRoot!.textContent).not.to.match(/NaN|Infinity/);
    for (const { value } of inPart(player, 'forum-seek-bar', '[role=slider]')[0]!.attributes) {
      expect(value).not.to.match(/NaN|Infinity/);
    }
  });
});

describe('a player that was given nothing', () => {
  afterEach(unmountAll);

  it('says what to do, until it is given something', async () => {
    const player = mount({ layout: 'bogus' });
    await drawn(player);
    expect(player.layout).to.equal('auto');
    player.layout = 'slides';
    expect(player.layout).to.equal('slides');
    player.layout = 'bogus' as 'auto';
    expect(player.layout).to.equal('auto');
    await drawn(player);
    expect(player.controller.state.layout).to.equal('auto');
    const said = () => inPart(player, 'forum-stage', 'p.notice').map((e) => e.textContent);
    expect(said()).to.have.length(1);
    expect(said()[0]).to.match(/src.*sidecar/);
    player.src = DEMO.mp4;
    await drawn(player);
    expect(said()).to.deep.equal([]);
  });
});
