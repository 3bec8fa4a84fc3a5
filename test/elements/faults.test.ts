import { expect } from 'chai';
import type { ForumErrorEvent, ForumPlayer } from '../../src/index.js';
import { wordsOf } from '../support/harness/harness.js';
import { view } from '../support/harness/player.js';
import { DEMO, drawn, mount, next, nextOf, unmountAll, until } from '../support/player.js';
import { takeViolations } from '../support/violations.js';

/** A file of the test's own making, at a URL that the page's policy allows. */
const FILES = '/test/fixtures';

/** Whether the browser has a picture of a video. */
async function shows(src: string): Promise<boolean> {
  const video = document.createElement('video');
  video.src = src;
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) await next(video, 'loadeddata');
  return video.videoWidth > 0;
}

async function fault(player: ForumPlayer, source: string): Promise<ForumErrorEvent> {
  for (;;) {
    const event = await nextOf(player, 'forum-error');
    if (event.source === source) return event;
  }
}

describe('a sidecar that cannot be used: the recording plays', () => {
  afterEach(unmountAll);

  const cases: [name: string, url: string, code: string, says: RegExp, detail: RegExp][] = [
    ['missing', '/demo/talk/none.forum.json', 'sidecar-http', /not found \(404\)/, /404/],
    ['not JSON', `${FILES}/broken.forum.json`, 'sidecar-parse', /line 4, column \d+/, /line 4/],
    ['a page instead', '/demo/index.html', 'sidecar-shape', /not a forum transcript/, /HTML page/],
    ['JSON, but no sidecar', '/package.json', 'sidecar-shape', /not a forum transcript/, /"name"/],
    ['of another version', `${FILES}/version-2.forum.json`, 'sidecar-version', /another version/, /version 1 .* 2/],
    ['not UTF-8', `${FILES}/utf-16.forum.json`, 'sidecar-encoding', /not UTF-8/, /UTF-8/],
    ['behind a refused address', 'https://sidecar.invalid/a.json', 'sidecar-network', /could not be loaded/, /./],
  ];
  for (const [name, sidecar, code, says, detail] of cases) {
    it(name, async () => {
      const player = mount({ src: DEMO.mp4, sidecar });
      const failed = nextOf(player, 'forum-talk-error');
      const error = await fault(player, 'sidecar');
      expect(error).to.include({ code, source: 'sidecar', fatal: true });
      expect(error.detail).to.match(detail);
      expect(error.message).to.match(says);
      expect((await failed).fault.code).to.equal(code);
      await drawn(player);
      expect(view(player).transcript.alert).to.match(says);
      if (player.media!.readyState < 1) await next(player.media!, 'loadedmetadata');
      await player.play();
      await until(() => player.media!.currentTime > 0.3, 'plays all the same');
      if (name === 'behind a refused address') await takeViolations();
    });
  }

  for (const address of ['javascript:alert(1)', 'http://']) {
    it(`an address that is none (${address}) is not fetched, and takes the place of what was there`, async () => {
      const player = mount({ sidecar: DEMO.sidecar });
      await nextOf(player, 'forum-talk-load');
      player.sidecar = address;
      const error = await fault(player, 'sidecar');
      expect(error).to.include({ code: 'sidecar-shape', retryable: false });
      expect(error.message).to.match(/Check the address/);
      expect(player.talk).to.equal(undefined);
    });
  }

  it('bad items: the rest is there, and each is named', async () => {
    const player = mount({ sidecar: `${FILES}/bad-items.forum.json` });
    const { talk, problems } = await nextOf(player, 'forum-talk-load');
    expect(talk.segments.map((s) => s.id)).to.deep.equal(['one', 'three']);
    expect(problems.map((p) => p.path)).to.include.members(['$.segments[1]', '$.slides[0].src']);
    await until(() => view(player).transcript.rows().length === 2, 'rows');
  });

  it('says it in Chinese on a Chinese page', async () => {
    const player = mount({ sidecar: '/demo/talk/none.forum.json', lang: 'zh-CN' });
    expect((await fault(player, 'sidecar')).message).to.match(/找不到文字稿/);
  });

  it('a newer sidecar wins over one that is still under way', async () => {
    const player = mount({ sidecar: '/demo/talk/none.forum.json' });
    const errors: Event[] = [];
    player.addEventListener('forum-error', (event) => errors.push(event));
    await player.updateComplete;
    player.sidecar = DEMO.sidecar;
    await nextOf(player, 'forum-talk-load');
    expect(errors).to.deep.equal([]);
  });
});

describe('a recording that cannot be played: the transcript reads', () => {
  afterEach(unmountAll);

  const cases: [name: string, src: string, code: string, says: RegExp][] = [
    ['MP4 missing', '/demo/media/none.mp4', 'media-http', /not found \(404\)/],
    ['stream missing', '/demo/media/none.m3u8', 'media-http', /not found \(404\)/],
    ['no recording at all', '/package.json', 'media-unsupported', /cannot play the recording/],
    ['a stream that is none', `${FILES}/none.m3u8`, 'media-unsupported', /cannot play the recording/],
    ['not a URL to play', 'javascript:alert(1)', 'media-none', /no recording to play/],
  ];
  for (const [name, src, code, says] of cases) {
    it(name, async () => {
      const player = mount({ src, sidecar: DEMO.sidecar });
      const loaded = nextOf(player, 'forum-talk-load');
      const error = await fault(player, 'media');
      expect(error).to.include({ code, source: 'media', fatal: true });
      expect(error.message).to.match(says);
      await loaded;
      await until(() => view(player).transcript.rows().length, 'rows');
      await drawn(player);
      expect(view(player).stage.alert).to.match(says);
      // chapters and rows still answer
      const { chapters } = view(player);
      chapters.buttons()[1]!.click();
      await drawn(player);
      expect(chapters.current()).to.deep.equal([chapters.ids()[1]]);
    });
  }

  it('a picture that the browser cannot show: sound, slides, and a sentence', async function () {
    const src = `${FILES}/no-picture.mp4`;
    if (await shows(src)) return this.skip(); // it has the codec
    const player = mount({ src, sidecar: DEMO.sidecar });
    const loaded = nextOf(player, 'forum-talk-load');
    const error = await fault(player, 'media');
    expect(error).to.include({ code: 'media-no-picture', fatal: false });
    await loaded;
    await drawn(player);
    expect(view(player).stage.alert).to.match(/cannot show the picture/);
    expect([view(player).stage.shows('slide'), view(player).stage.shows('video')]).to.deep.equal([true, false]);
    await player.play();
    await until(() => player.media!.currentTime > 0.2, 'the sound plays');
  });

  it('sound alone is no fault', async () => {
    const player = mount({ src: `${FILES}/sound.m4a`, sidecar: DEMO.sidecar });
    const errors: ForumErrorEvent[] = [];
    player.addEventListener('forum-error', (event) => errors.push(event));
    await Promise.all([nextOf(player, 'forum-talk-load'), next(player.media!, 'loadeddata')]);
    await drawn(player);
    expect(errors).to.deep.equal([]);
    expect([view(player).stage.shows('slide'), view(player).stage.shows('video')]).to.deep.equal([true, false]);
  });

  it('"try again" plays once the server answers, from the place that was asked for', async () => {
    const player = mount({ src: '/flaky/recording/demo/media/talk.mp4', sidecar: DEMO.sidecar });
    player.seek(42);
    const error = await fault(player, 'media');
    expect(error).to.include({ code: 'media-http', status: 503, retryable: true });
    await drawn(player);
    await fetch('/flaky/recording/mend');
    await view(player).stage.retry();
    await until(() => player.media!.readyState >= 1 && player.media!.currentTime > 0, 'loaded');
    expect(player.media!.currentTime).to.be.closeTo(42, 0.1);
    await drawn(player);
    expect(view(player).stage.alert).to.equal('');
  });

  it('a server that breaks off midway, and then refuses: "try again" plays on from there', async () => {
    const player = mount({ src: '/torn/network/demo/media/talk.mp4', sidecar: DEMO.sidecar });
    if (player.media!.readyState < 1) await next(player.media!, 'loadedmetadata');
    player.seek(30);
    void player.play();
    const error = await fault(player, 'media');
    expect(player.media!.error!.code).to.equal(MediaError.MEDIA_ERR_NETWORK);
    expect(error).to.include({ code: 'media-network', fatal: true, retryable: true });
    expect(error.message).to.match(/connection/);
    await drawn(player);
    expect(view(player).stage.alert).to.contain(error.message);
    expect(view(player).seekBar.value).to.be.closeTo(30, 2);
    await fetch('/torn/network/mend');
    await view(player).stage.retry();
    await until(() => player.media!.currentTime > 30.3 && !player.media!.paused, 'plays on');
    expect(player.media!.currentTime).to.be.below(35);
    await drawn(player);
    expect(view(player).stage.alert).to.equal('');
  });

  it('the page’s own video that breaks off midway: "try again" plays on from there, too', async () => {
    const video = document.createElement('video');
    video.slot = 'media';
    video.src = '/torn/own/demo/media/talk.mp4';
    video.muted = true;
    const player = mount({ sidecar: DEMO.sidecar }, video);
    if (video.readyState < 1) await next(video, 'loadedmetadata');
    player.seek(30);
    void player.play();
    await fault(player, 'media');
    await drawn(player);
    await fetch('/torn/own/mend');
    await view(player).stage.retry();
    await until(() => video.currentTime > 30.3 && !video.paused, 'plays on');
    expect(video.currentTime).to.be.below(35);
    await drawn(player);
    expect(view(player).stage.alert).to.equal('');
  });

  describe('bytes that cannot be decoded', () => {
    /** Plays into the damage, and notes the codes of errors, and where it was. */
    const play = async (src: string, codes: number[], times: number[] = []) => {
      const player = mount({ src: `${src}/demo/media/talk.mp4`, sidecar: DEMO.sidecar });
      const media = player.media!;
      const note = () => (codes.push(media.error!.code), times.push(media.currentTime));
      media.addEventListener('error', note, { capture: true });
      if (media.readyState < 1) await next(media, 'loadedmetadata');
      media.defaultPlaybackRate = media.playbackRate = 4;
      void player.play();
      return player;
    };

    it('are passed over without a word where they are whole the second time', async () => {
      const codes: number[] = [];
      const told: string[] = [];
      const times: number[] = [];
      const player = await play('/garbled/once', codes, times);
      player.addEventListener('forum-error', ({ code }) => told.push(code));
      await until(() => codes.length, 'damage');
      const time = times[0]!;
      await until(() => player.media!.currentTime > time + 3, 'plays on');
      expect(player.media!.currentTime).to.be.below(time + 6);
      expect(codes).to.deep.equal([MediaError.MEDIA_ERR_DECODE]);
      expect(told).to.deep.equal([]);
    });

    it('are told of when they fail again, and "try again" goes on later, until it plays', async () => {
      const codes: number[] = [];
      const times: number[] = [];
      const player = await play('/damaged/ever', codes, times);
      const media = player.media!;
      const error = await fault(player, 'media');
      expect(codes).to.deep.equal([MediaError.MEDIA_ERR_DECODE, MediaError.MEDIA_ERR_DECODE]);
      expect(error).to.include({ code: 'media-decode', fatal: true, retryable: true });
      // where it was when that was found: a browser that decodes far ahead has not come there yet
      const { from, at } = error.skip!;
      expect(from).to.be.closeTo(times[0]!, 0.1);
      expect(error.skip!.to).to.be.closeTo(from + 5, 0.01);
      expect(at).to.equal(`0:${String(Math.floor(from)).padStart(2, '0')}`);
      expect(error.message).to.contain(`damaged at ${at}`).and.to.contain('“Try again” skips 5 seconds');
      await drawn(player);
      expect(view(player).stage.alert).to.contain(error.message);

      // a place may be within what hangs on the damaged key frame, or before it: then on further, and further
      let last = error;
      for (let failed = 1; ; failed++) {
        const { to } = last.skip!;
        const again = fault(player, 'media');
        again.catch(() => undefined); // waits in vain at last
        await view(player).stage.retry();
        const plays = until(() => !media.error && !media.paused && media.currentTime > to + 0.3, 'plays on');
        const later = await Promise.race([again, plays.then(() => undefined)]);
        if (!later) break;
        expect(media.currentTime).to.be.closeTo(to, 0.1);
        expect(later.skip).to.deep.include({ from, at });
        expect(later.skip!.to).to.be.closeTo(from + 5 * 3 ** failed, 0.01);
        expect(later.message)
          .to.contain(`damaged at ${at}`)
          .and.to.contain(`skips ${5 * 3 ** failed} seconds`);
        expect(failed, 'not for ever').to.be.below(4);
        last = later;
      }
      expect(last, 'at first not far enough').not.to.equal(error);
      expect(media.currentTime).to.be.below(last.skip!.to + 10);
      await drawn(player);
      expect(view(player).stage.alert).to.equal('');

      // who comes back to it is told at once
      const failures = codes.length;
      const back = fault(player, 'media');
      player.seek(from);
      expect((await back).skip).to.deep.equal(last.skip);
      expect(codes.length).to.equal(failures + 1);
    });

    it('leave every other place to be gone to', async () => {
      const player = await play('/damaged/elsewhere', []);
      await fault(player, 'media');
      player.seek(60);
      await until(() => player.media!.currentTime > 60.3, 'plays at a later place');
      expect(player.media!.paused).to.equal(false);
      await drawn(player);
      expect(view(player).stage.alert).to.equal('');
    });
  });

  for (const stream of ['240p/index', 'master']) {
    it(`a segment that is not there (${stream}): what comes before it plays, and so does what comes after`, async () => {
      const player = mount({ src: `/missing/demo/media/hls/${stream}.m3u8`, sidecar: DEMO.sidecar });
      const media = player.media!;
      // from 16.67 to 20.25
      player.seek(14);
      if (media.readyState < 1) await next(media, 'loadedmetadata');
      void player.play();
      const error = await fault(player, 'media');
      expect(error).to.include({ code: 'media-http', status: 404, fatal: true, retryable: true });
      expect(media.currentTime).to.be.within(16, 17);
      expect(error.message).to.contain('missing at 0:16 (404)').and.to.contain('“Try again” skips 4 seconds');
      await drawn(player);
      expect(view(player).stage.alert).to.contain(error.message);

      player.seek(60);
      await until(() => media.currentTime > 60.3 && !media.paused, 'plays elsewhere');
      await drawn(player);
      expect(view(player).stage.alert).to.equal('');

      const again = fault(player, 'media');
      player.seek(17);
      expect((await again).skip!.to).to.be.closeTo(error.skip!.to, 0.2);
      await view(player).stage.retry();
      await until(() => media.currentTime > error.skip!.to + 0.3 && !media.paused, 'plays on');
      expect(media.currentTime).to.be.below(25);
      await drawn(player);
      expect(view(player).stage.alert).to.equal('');
    });
  }

  it('one that cannot be read is passed over', async () => {
    const player = mount({ src: '/spoilt/demo/media/hls/240p/index.m3u8', sidecar: DEMO.sidecar });
    const media = player.media!;
    const told: string[] = [];
    player.addEventListener('forum-error', ({ code }) => told.push(code));
    player.seek(14);
    if (media.readyState < 1) await next(media, 'loadedmetadata');
    void player.play();
    await until(() => media.currentTime > 20.5, 'plays on');
    expect(told).to.deep.equal([]);
  });

  it('so does the transcript', async () => {
    const player = mount({ sidecar: '/flaky/sidecar/demo/talk/talk.forum.json' });
    expect(await fault(player, 'sidecar')).to.include({ code: 'sidecar-http', status: 503, retryable: true });
    await drawn(player);
    await fetch('/flaky/sidecar/mend');
    const loaded = nextOf(player, 'forum-talk-load');
    await view(player).transcript.retry();
    await loaded;
    await until(() => view(player).transcript.rows().length, 'rows');
  });
});

describe('a slide whose picture is missing', () => {
  afterEach(unmountAll);

  it('shows its number and description, in the strip and on the stage', async () => {
    const player = mount({ sidecar: `${FILES}/missing-slide.forum.json`, layout: 'slides' });
    await nextOf(player, 'forum-talk-load');
    player.seek(1);
    const { slides, stage } = view(player);
    const inStrip = await until(() => slides.missing()[0], 'strip');
    expect(inStrip.textContent).to.match(/1.*A map of the harbour/);
    const onStage = await until(() => stage.missing, 'stage');
    expect(wordsOf(onStage)).to.match(/Slide 1 of 1.*A map of the harbour/);
  });
});
