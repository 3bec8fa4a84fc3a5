import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { expectAccessible } from '../support/accessible.js';
import { click, clickAt, focused } from '../support/input.js';
import { crowded, forget, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, inPart, mount, mountReady, next, nextOf, part, unmountAll, until } from '../support/player.js';

type Pip = Window & typeof globalThis;
const maker = () =>
  (window as unknown as { documentPictureInPicture: { window: Pip | null } }).documentPictureInPicture;
const pipButton = (player: ForumPlayer) => inPart(player, 'forum-controls', '.pip')[0]!;
const notice = (player: ForumPlayer) => inPart(player, 'forum-stage', '.away')[0];

async function openWindow(player: ForumPlayer): Promise<Pip> {
  await click(pipButton(player));
  const pip = await until(() => (player.controller.state.inPictureWindow ? maker().window : null), 'the window');
  await drawn(player);
  return pip;
}

const page = (pip: Pip) => pip.document;
const lines = (pip: Pip) => Array.from(page(pip).querySelectorAll<HTMLElement>('[part~=caption]'));

describe('a window with video, slide and captions', () => {
  before(function () {
    if (!('documentPictureInPicture' in window)) this.skip();
  });
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1280, height: 1000 });
  });
  afterEach(async () => {
    if ('documentPictureInPicture' in window) maker().window?.close();
    await unmountAll();
  });

  /** Every stop and jump of the playback, from now on. */
  function trouble(media: HTMLMediaElement): string[] {
    const seen: string[] = [];
    for (const name of ['pause', 'emptied', 'seeking', 'ended', 'error'])
      media.addEventListener(name, () => seen.push(name));
    return seen;
  }

  for (const kind of ['mp4', 'hls'] as const) {
    it(`the video moves there and back, and plays on (${kind})`, async () => {
      const player = await mountReady({ src: DEMO[kind], sidecar: DEMO.sidecar, captions: 'zh-CN en' });
      const media = player.media!;
      const parent = media.parentNode;
      player.seek(12);
      await player.play();
      await until(() => media.currentTime > 12.1, 'plays');
      const seen = trouble(media);
      const pip = await openWindow(player);
      expect(media.ownerDocument === page(pip)).to.equal(true);
      expect(player.media).to.equal(media);
      const at = media.currentTime;
      await until(() => media.currentTime > at + 0.3, 'plays in the window');
      expect(player.controller.state.paused).to.equal(false);
      expect(pipButton(player).ariaLabel).to.equal('Exit picture-in-picture');
      pip.close();
      await until(() => !player.controller.state.inPictureWindow, 'back');
      expect(media.parentNode === parent).to.equal(true);
      const then = media.currentTime;
      await until(() => media.currentTime > then + 0.3, 'plays at home');
      expect(seen).to.deep.equal([]);
      await drawn(player);
      expect(focused()).to.equal(pipButton(player));
      expect(pipButton(player).ariaLabel).to.equal('Picture-in-picture');
      expect(notice(player)).to.equal(undefined);
      expect(media.getBoundingClientRect().width).to.be.above(100);
    });
  }

  it('has slide and captions of the moment, in the viewer’s style', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
    player.controller.setCaptionStyle({ ...player.controller.state.captionStyle, color: 'yellow' });
    player.seek(12);
    const pip = await openWindow(player);
    const slide = () => page(pip).querySelector('img')!.src;
    expect(slide()).to.equal(player.cursor.slide!.src);
    expect([...new Set(lines(pip).map(({ lang }) => lang))]).to.deep.equal(['zh-CN', 'en']);
    const style = pip.getComputedStyle(lines(pip)[0]!);
    expect(style.color).to.equal('rgb(255, 230, 0)');
    const before = slide();
    const words = lines(pip).map((line) => line.textContent);
    player.seek(player.talk!.slides.at(-1)!.start! + 0.1);
    expect(slide()).to.not.equal(before);
    expect(lines(pip).map((line) => line.textContent)).to.not.deep.equal(words);
    expect(page(pip).title).to.equal(player.shadowRoot!.querySelector('[part=root]')!.ariaLabel);
    expect(page(pip).querySelectorAll('[style]:not(.speaker)')).to.have.length(0);
    // all of it is in sight, and captions cover no button
    player.controller.setCaptionStyle({ ...player.controller.state.captionStyle, size: '200' });
    const button = page(pip).querySelector('button')!.getBoundingClientRect();
    expect(button.bottom).to.be.at.most(pip.innerHeight + 1);
    for (const position of ['bottom', 'top', 'below'] as const) {
      player.controller.setCaptionStyle({ ...player.controller.state.captionStyle, position });
      for (const line of lines(pip)) expect(line.getBoundingClientRect().bottom, position).to.be.at.most(button.top);
    }
    page(pip).querySelector('button')!.click();
    await until(() => !player.controller.state.paused, 'plays');
    expect(page(pip).querySelector('button')!.ariaLabel).to.equal('Pause');
  });

  it('captions are as large as there is room for, none cut off, also when the window gets smaller', async () => {
    const player = await mountTalk(crowded, { src: DEMO.mp4, captions: 'zh-CN en' });
    await until(() => player.media!.readyState >= 1, 'the recording');
    player.seek(5);
    const pip = await openWindow(player);
    const letters = () => parseFloat(pip.getComputedStyle(page(pip).querySelector('.cues')!).fontSize);
    const drawnThere = async () => {
      for (let i = 0; i < 3; i++) await new Promise((resolve) => pip.requestAnimationFrame(resolve));
    };
    /** None is cut off; how large the letters are. */
    const check = async (): Promise<number> => {
      await drawnThere();
      const { position, size } = player.controller.state.captionStyle;
      const what = `${position}, ${size} %, in ${pip.innerWidth} × ${pip.innerHeight}`;
      const place = page(pip).querySelector('.captions')!.getBoundingClientRect();
      const button = page(pip).querySelector('button')!.getBoundingClientRect();
      const found = Array.from(page(pip).querySelectorAll('.line'), (line) => line.getBoundingClientRect());
      expect(found.length, what).to.be.at.least(6);
      for (const { top, bottom, height } of found) {
        expect(height, what).to.be.above(0);
        expect(top, `cut off at the top, ${what}`).to.be.at.least(Math.max(0, place.top) - 1);
        expect(bottom, `cut off below, ${what}`).to.be.at.most(Math.min(place.bottom, button.top) + 1);
      }
      return letters();
    };
    const styled = (position: 'bottom' | 'top' | 'below', size: '100' | '200') => {
      player.controller.setCaptionStyle({ ...player.controller.state.captionStyle, position, size });
      return check();
    };
    const everywhere = async () => {
      for (const position of ['top', 'below', 'bottom'] as const) {
        const plain = await styled(position, '100');
        expect(await styled(position, '200'), position).to.be.at.least(plain - 0.5);
      }
    };
    await everywhere();
    const before = letters();
    // a window is resized by a person; one who clicks elsewhere in the page counts
    await clickAt([1, 1]);
    pip.resizeTo(300, 240);
    await until(() => pip.innerHeight < 240, 'smaller');
    const small = await check();
    expect(small).to.be.below(before);
    await everywhere();
    await clickAt([1, 1]);
    pip.resizeTo(300, 330);
    await until(() => pip.innerHeight > 280, 'higher again');
    expect(await check()).to.be.above(small);
  });

  it('the stage says where the picture is, and brings it back', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'zh-CN' });
    await until(() => pipButton(player).ariaLabel === '画中画', 'Chinese');
    await openWindow(player);
    expect(notice(player)!.textContent).to.contain('正在以画中画播放。');
    await expectAccessible(part(player, 'forum-stage'));
    const pip = maker().window!;
    await click(notice(player)!.querySelector('button')!);
    await until(() => !player.controller.state.inPictureWindow, 'back');
    await until(() => pip.closed, 'closed');
    await drawn(player);
    expect(notice(player)).to.equal(undefined);
    expect(focused()).to.equal(pipButton(player));
    expect(player.media!.ownerDocument === document).to.equal(true);
  });

  it('moves the page’s own video as well', async () => {
    const video = document.createElement('video');
    video.slot = 'media';
    video.src = DEMO.mp4;
    video.muted = true;
    const player = mount({ sidecar: DEMO.sidecar }, video);
    await Promise.all([nextOf(player, 'forum-talk-load'), next(video, 'loadedmetadata')]);
    await drawn(player);
    await player.play();
    const seen = trouble(video);
    const pip = await openWindow(player);
    await drawn(player);
    expect(player.media).to.equal(video);
    expect(video.ownerDocument === page(pip)).to.equal(true);
    pip.close();
    await until(() => !player.controller.state.inPictureWindow, 'back');
    await drawn(player);
    expect(video.parentElement).to.equal(player);
    expect(player.media).to.equal(video);
    expect([video.paused, seen]).to.deep.equal([false, []]);
  });

  it('goes when the player goes', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    const media = player.media!;
    const pip = await openWindow(player);
    player.remove();
    await until(() => pip.closed, 'closed');
    expect(player.shadowRoot!.contains(media)).to.equal(true);
    expect(media.paused).to.equal(true);
    document.body.append(player);
    await drawn(player);
    expect(player.media).to.equal(media);
    expect(player.controller.state.inPictureWindow).to.equal(false);
  });

  it('without a talk, or where the page keeps its video in, there is none', async () => {
    const player = await mountReady({ src: DEMO.mp4 });
    expect(player.controller.state.canPictureInPicture).to.equal(document.pictureInPictureEnabled);
    expect(Boolean(pipButton(player))).to.equal(document.pictureInPictureEnabled);
    await unmountAll();
    const kept = document.createElement('video');
    kept.slot = 'media';
    kept.src = DEMO.mp4;
    kept.disablePictureInPicture = true;
    const other = mount({ sidecar: DEMO.sidecar }, kept);
    await Promise.all([nextOf(other, 'forum-talk-load'), next(kept, 'loadedmetadata')]);
    await drawn(other);
    expect(pipButton(other)).to.equal(undefined);
  });
});
