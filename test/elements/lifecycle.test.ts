import { expect } from 'chai';
import {
  DEMO,
  drawn,
  frame,
  inPart,
  mount,
  mountReady,
  next,
  nextOf,
  part,
  shown,
  unmountAll,
  until,
} from '../support/player.js';
import '../../src/index.js';

const loaded = (pattern: RegExp) =>
  performance.getEntriesByType('resource').filter(({ name }) => pattern.test(name)).length;

describe('the recording', () => {
  afterEach(unmountAll);

  it('an MP4 plays without the stream player being fetched', async () => {
    const player = await mountReady({ src: DEMO.mp4 });
    await player.play();
    await until(() => player.media!.currentTime > 0.3, 'plays');
    expect(loaded(/hls\.js|hls\.m?js/)).to.equal(0);
  });

  it('a stream fetches it, once', async () => {
    const player = await mountReady({ src: DEMO.hls });
    await player.play();
    await until(() => player.media!.currentTime > 0.3, 'plays');
    expect(player.media!.src).to.match(/^blob:/);
    expect(loaded(/node_modules\/hls\.js/)).to.be.greaterThan(0);
  });

  it('comes from the sidecar where there is no src', async () => {
    const player = mount({ sidecar: DEMO.sidecar });
    await next(player.media!, 'loadedmetadata');
    expect(player.media!.duration).to.be.closeTo(player.talk!.duration!, 1);
  });

  it("the page's own media element is followed, and left where it is", async () => {
    const video = document.createElement('video');
    video.slot = 'media';
    video.controls = true;
    video.muted = true;
    video.src = DEMO.mp4;
    const player = mount({ sidecar: DEMO.sidecar }, video);
    expect(player.media).to.equal(video);
    await nextOf(player, 'forum-talk-load');
    if (video.readyState < 1) await next(video, 'loadedmetadata');
    await drawn(player);
    expect(video.parentElement).to.equal(player);
    expect(video.controls, 'two sets of controls').to.equal(false);
    expect(video.getBoundingClientRect().width).to.be.greaterThan(100);
    const slide = player.talk!.slides[3]!;
    video.currentTime = slide.start! + 0.5;
    await next(video, 'seeking');
    await drawn(player);
    expect(shown(player).slide).to.equal(slide.id);
  });

  it('a position asked for before anything has loaded is where it starts', async () => {
    const player = mount({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    player.seek(100);
    await nextOf(player, 'forum-talk-load');
    await until(() => player.media!.readyState >= 1 && player.media!.currentTime > 0, 'loaded');
    expect(player.media!.currentTime).to.be.closeTo(100, 0.01);
    expect(player.cursor.segment!.start).to.be.at.most(100);
  });

  for (const src of [DEMO.hls, DEMO.mp4]) {
    for (const after of [0, 30, 80, 150, 300, 600]) {
      it(`a position asked for ${after} ms after the start is reached (${src.split('.').pop()})`, async () => {
        const player = mount({ src, sidecar: DEMO.sidecar });
        await new Promise((resolve) => setTimeout(resolve, after));
        player.seek(246);
        await until(
          () => player.media!.readyState >= 2 && !player.media!.seeking && player.media!.currentTime > 0,
          'loaded',
        );
        for (let i = 0; i < 10; i++) await frame();
        expect(player.media!.currentTime).to.be.closeTo(246, 0.01);
        expect(player.cursor.segment!.start).to.be.within(230, 246);
      });
    }
  }

  for (const [asked, got] of [
    [-5, 0],
    [1e9, 'end'],
    [NaN, 'stay'],
    [Infinity, 'stay'],
  ] as const) {
    it(`seek(${asked}) is harmless`, async () => {
      const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
      player.seek(50);
      player.seek(asked);
      const expected = got === 'stay' ? 50 : got === 'end' ? player.media!.duration : got;
      expect(player.media!.currentTime).to.be.closeTo(expected, 0.1);
    });
  }

  it('200 seeks in a row end where the last one went', async () => {
    const player = await mountReady({ src: DEMO.hls, sidecar: DEMO.sidecar });
    for (let i = 0; i < 200; i++) player.seek((i * 37) % 390);
    const last = (199 * 37) % 390;
    await until(() => !player.media!.seeking, 'seeked');
    expect(player.media!.currentTime).to.be.closeTo(last, 0.01);
    await drawn(player);
    const t = player.media!.currentTime;
    expect(player.cursor.segments.every((s) => s.start! <= t)).to.equal(true);
  });

  it('another src replaces the one before, whose end is not heard', async () => {
    const player = await mountReady({ src: DEMO.hls, sidecar: DEMO.sidecar });
    const errors: Event[] = [];
    player.addEventListener('forum-error', (event) => errors.push(event));
    player.src = '/demo/media/none.mp4';
    player.src = DEMO.mp4;
    await player.updateComplete;
    await next(player.media!, 'loadedmetadata');
    expect(player.media!.currentSrc).to.contain('talk.mp4');
    expect(errors).to.deep.equal([]);
  });
});

describe('moving and removing', () => {
  afterEach(unmountAll);

  for (const [name, src] of [
    ['HLS', DEMO.hls],
    ['MP4', DEMO.mp4],
  ] as const) {
    it(`${name}: moved in the page, the talk goes on`, async () => {
      const player = await mountReady({ src, sidecar: DEMO.sidecar, captions: 'en' });
      const { media } = player;
      player.seek(30);
      await player.play();
      await until(() => media!.currentTime > 30.3, 'plays');
      const elsewhere = document.body.appendChild(document.createElement('div'));
      let stopped = false;
      media!.addEventListener('pause', () => (stopped = true));
      for (let i = 0; i < 3; i++) {
        elsewhere.append(player);
        await frame();
        document.body.append(player);
        await frame();
      }
      expect(player.media).to.equal(media);
      const t = media!.currentTime;
      await until(() => media!.currentTime > t + 0.5, 'goes on');
      expect(stopped).to.equal(false);
      // and what is drawn goes on too
      const later = player.talk!.segments.find((s) => s.start! > media!.currentTime + 5)!;
      player.seek(later.start! + 0.1);
      await drawn(player);
      expect(shown(player).segments).to.include(later.id);
      elsewhere.remove();
    });

    it(`${name}: removed, everything stops; put back, it is where it was`, async () => {
      const player = await mountReady({ src, sidecar: DEMO.sidecar });
      player.seek(60);
      await player.play();
      const media = player.media!;
      await until(() => media.currentTime > 60.2, 'plays');
      const at = media.currentTime;
      player.remove();
      await Promise.resolve();
      expect(media.paused).to.equal(true);
      await until(() => media.networkState === HTMLMediaElement.NETWORK_EMPTY, 'lets go of the recording');
      // what was under way is reported when it is given up
      for (let i = 0; i < 20; i++) await frame();
      const before = performance.getEntriesByType('resource').length;
      for (let i = 0; i < 20; i++) await frame();
      expect(performance.getEntriesByType('resource').length).to.equal(before);
      document.body.append(player);
      await until(() => player.media!.readyState >= 2 && player.media!.currentTime > 0, 'loads again');
      expect(player.media!.currentTime).to.be.closeTo(at, 1);
      expect(player.media!.paused).to.equal(true);
    });
  }

  it('made by script, cloned, or with properties set before it is in the page: the same', async () => {
    const made = document.createElement('forum-player');
    made.src = DEMO.mp4;
    made.sidecar = DEMO.sidecar;
    made.captions = 'en';
    document.body.append(made);
    await nextOf(made, 'forum-talk-load');
    const copy = mount({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'en' }).cloneNode() as typeof made;
    document.body.append(copy);
    await nextOf(copy, 'forum-talk-load');
    expect(copy.talk!.segments.length).to.equal(made.talk!.segments.length);
    expect(made.controller.state.captions).to.deep.equal(['en']);
    expect(copy.controller.state.captions).to.deep.equal(['en']);
    made.remove();
    copy.remove();
  });
});

describe('the clock', () => {
  afterEach(unmountAll);

  it('runs nothing while paused', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    player.seek(20);
    await next(player.media!, 'seeked');
    await player.play();
    await until(() => player.media!.currentTime > 20.5, 'plays');
    player.pause();
    await next(player.media!, 'pause');
    const timers: number[] = [];
    const { setTimeout: original } = window;
    window.setTimeout = ((...args: Parameters<typeof original>) => {
      timers.push(args[1] as number);
      return original(...args);
    }) as typeof original;
    let patches = 0;
    const stop = player.controller.subscribe(() => (patches += 1));
    for (let i = 0; i < 30; i++) await frame();
    window.setTimeout = original;
    stop();
    expect(timers).to.deep.equal([]);
    expect(patches).to.equal(0);
  });

  it('while it plays, draws only what changes', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'en' });
    const long = player.talk!.segments.find((s) => s.end! - s.start! > 6)!;
    player.seek(long.start! + 0.2);
    await player.play();
    await until(() => player.media!.currentTime > long.start! + 0.4, 'plays');
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(part(player, 'forum-transcript').shadowRoot!, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const t = player.media!.currentTime;
    await until(() => player.media!.currentTime > t + 2, 'plays on');
    observer.disconnect();
    // heights are learnt once, whether it plays or not
    const drawn = changes.filter(({ target }) => !(target as Element).matches('.box'));
    expect(drawn.map((c) => `${c.type} ${(c.target as Element).className}`)).to.deep.equal([]);
  });
});

describe('parts anywhere in the page', () => {
  afterEach(unmountAll);

  it('with for, also before their player is there', async () => {
    const chapters = document.body.appendChild(document.createElement('forum-chapters'));
    chapters.for = 'the-player';
    const captions = document.body.appendChild(document.createElement('forum-captions'));
    captions.setAttribute('for', 'the-player');
    await chapters.updateComplete;
    const player = await mountReady({ id: 'the-player', src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'en' });
    await chapters.updateComplete;
    const buttons = Array.from(chapters.shadowRoot!.querySelectorAll<HTMLElement>('[part~=chapter]'));
    expect(buttons.map((b) => b.dataset['chapter'])).to.deep.equal(player.talk!.chapters.map((c) => c.id));
    buttons[2]!.click();
    await drawn(player);
    await Promise.all([chapters.updateComplete, captions.updateComplete]);
    expect(shown(player).chapter).to.equal(player.talk!.chapters[2]!.id);
    expect(buttons[2]!.getAttribute('aria-current')).to.equal('true');
    chapters.remove();
    captions.remove();
  });

  it('in a slot they take the place of ours', async () => {
    const own = document.createElement('forum-transcript');
    own.slot = 'transcript';
    const player = mount({ src: DEMO.mp4, sidecar: DEMO.sidecar }, own);
    await nextOf(player, 'forum-talk-load');
    await drawn(player);
    expect(player.shadowRoot!.querySelector('forum-transcript')).to.equal(null);
    await until(
      () => own.shadowRoot!.querySelectorAll('[part~=segment]').length === player.talk!.segments.length,
      'all rows',
    );
    expect(own.getBoundingClientRect().height).to.be.greaterThan(100);
  });

  it('a stage of the page holds the video', async () => {
    const stage = document.createElement('forum-stage');
    stage.slot = 'stage';
    const player = mount({ src: DEMO.mp4, sidecar: DEMO.sidecar }, stage);
    await nextOf(player, 'forum-talk-load');
    await drawn(player);
    await stage.updateComplete;
    expect(player.media!.getBoundingClientRect().width).to.be.greaterThan(100);
    expect(player.media!.getRootNode()).to.equal(stage.shadowRoot);
  });

  it('two players in one page are strangers', async () => {
    const one = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en', captions: 'en' });
    const two = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'zh-CN', captions: 'zh-CN' });
    one.seek(100);
    two.layout = 'video';
    await Promise.all([drawn(one), drawn(two)]);
    expect(two.media!.currentTime).to.equal(0);
    expect(one.controller.state.layout).to.equal('auto');
    expect(inPart(one, 'forum-controls', '[part~=play]')[0]!.ariaLabel).to.equal('Play');
    expect(inPart(two, 'forum-controls', '[part~=play]')[0]!.ariaLabel).to.equal('播放');
  });
});
