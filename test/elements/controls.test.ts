import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { en } from '../../src/i18n/en.js';
import type { ForumPlayer } from '../../src/index.js';
import { formatTime } from '../../src/timeline/index.js';
import { shownTime } from '../support/figures.js';
import { click, clickAt, focused, middle, mouseAway, press } from '../support/input.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { chooseIn, chosen, label, lines, menu, menuButton, openMenu } from '../support/menu.js';
import { DEMO, drawn, frame, inPart, mount, mountReady, next, part, unmountAll, until } from '../support/player.js';

const button = (player: ForumPlayer, name: string) =>
  inPart(player, 'forum-controls', 'button').find((b) => b.ariaLabel === name)!;
const controls = (player: ForumPlayer) => [
  ...inPart(player, 'forum-controls', 'button, input'),
  ...inPart(player, 'forum-controls', 'forum-menu'),
];
const names = (player: ForumPlayer) =>
  controls(player).map((e) => (e.localName === 'forum-menu' ? menuButton(e as ForumMenu) : e).ariaLabel);

type ForumMenu = HTMLElementTagNameMap['forum-menu'];

let player: ForumPlayer;
let restore: (() => unknown) | undefined;

async function ready(attributes: Record<string, string> = {}): Promise<HTMLMediaElement> {
  player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, ...attributes });
  return player.media!;
}

beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1200 });
});
afterEach(async () => {
  await mouseAway();
  await unmountAll();
  restore?.();
  restore = undefined;
});

describe('controls', () => {
  it('the time is whole before the length is known', async () => {
    player = mount({});
    await drawn(player);
    const now = inPart(player, 'forum-controls', '.now')[0]!;
    expect(shownTime(player)).to.equal('0:00');
    expect(now.scrollWidth).to.be.at.most(now.clientWidth);
  });

  it('have room in one row at any width, also when the talk takes hours; the length goes first', async () => {
    for (const duration of [120, 12_540]) {
      player = await mountTalk({ ...meeting, duration }, { captions: 'zh-CN en' });
      player.controller.setRate(1.25);
      await drawn(player);
      expect(inPart(player, 'forum-controls', '.length')[0]!.textContent).to.equal(
        duration === 120 ? ' / 2:00' : ' / 3:29:00',
      );
      for (let width = 320; width <= 1120; width += 16) {
        await setViewport({ width, height: 1200 });
        await drawn(player);
        const row = inPart(player, 'forum-controls', '.row')[0]!;
        const [first, ...others] = controls(player)
          .filter((e) => e.checkVisibility())
          .map((e) => e.getBoundingClientRect());
        const box = row.getBoundingClientRect();
        expect(Math.max(...others.map(({ right }) => right)), `${duration} s, ${width} px`).to.be.at.most(
          box.right + 1,
        );
        for (const { bottom } of others) expect(bottom, `${duration} s, ${width} px`).to.be.closeTo(first!.bottom, 12);
        const time = inPart(player, 'forum-controls', '.time')[0]!.getBoundingClientRect();
        const now = inPart(player, 'forum-controls', '.now')[0]!.getBoundingClientRect();
        expect(now.right, `the time, ${duration} s, ${width} px`).to.be.at.most(time.right + 1);
        expect(now.left, `the time, ${duration} s, ${width} px`).to.be.at.least(time.left - 1);
        expect(now.bottom, `the time, ${duration} s, ${width} px`).to.be.at.most(time.bottom + 1);
      }
      await unmountAll();
    }
  });

  it('play and pause by mouse, with sound', async () => {
    const media = await ready();
    media.muted = false;
    await click(button(player, 'Play'));
    await until(() => media.currentTime > 0.1, 'plays');
    await until(() => button(player, 'Pause'), 'says what it does now');
    expect(button(player, 'Play')).to.equal(undefined);
    await click(button(player, 'Pause'));
    await until(() => media.paused && button(player, 'Play'), 'pauses');
  });

  it('play and pause by keyboard; the focus stays on the button', async () => {
    const media = await ready();
    button(player, 'Play').focus();
    await press('Enter');
    await until(() => !media.paused && button(player, 'Pause'), 'plays');
    expect(focused()!.ariaLabel).to.equal('Pause');
    await press('Space');
    await until(() => media.paused && button(player, 'Play'), 'pauses');
    expect(focused()!.ariaLabel).to.equal('Play');
  });

  it('play by a click on the picture, pause by another', async () => {
    const media = await ready({ layout: 'video' });
    await click(inPart(player, 'forum-stage', 'button.start')[0]!);
    await until(() => media.currentTime > 0.1, 'plays');
    expect(inPart(player, 'forum-stage', 'button.start'), 'the large button is gone').to.deep.equal([]);
    const { left, top } = part(player, 'forum-stage').getBoundingClientRect();
    await clickAt([Math.round(left + 40), Math.round(top + 40)]);
    await until(() => media.paused, 'pauses');
  });

  it('at the end: play again', async () => {
    const media = await ready();
    player.seek(media.duration);
    await player.play();
    await next(media, 'ended');
    await until(() => button(player, 'Replay'), 'the button');
    await click(button(player, 'Replay'));
    await until(() => !media.paused && media.currentTime > 0 && media.currentTime < 5, 'from the start');
  });

  it('the time, and the length', async () => {
    const media = await ready();
    const clock = inPart(player, 'forum-controls', '.time')[0]!;
    expect(inPart(player, 'forum-controls', '.length')[0]!.textContent).to.match(/^ \/ 6:4\d$/);
    for (const [seconds, time] of [
      [0, '0:00'],
      [83.7, '1:23'],
      [399.99, '6:39'],
    ] as const) {
      player.seek(seconds);
      await drawn(player);
      expect(shownTime(player)).to.equal(time);
      expect(clock.ariaLabel).to.equal(en.position(seconds, media.duration));
    }
    expect(media.paused).to.equal(true);
  });

  it('the time has hours where the length has, and the same width at all times', async () => {
    for (const [duration, shown] of [
      [754, { 5: '0:05', 599: '9:59', 600: '10:00', 754: '12:34' }],
      [12_540, { 5: '0:00:05', 3599: '0:59:59', 3600: '1:00:00', 12_539: '3:28:59' }],
      [400_000, { 5: '0:00:05', 399_999: '111:06:39' }],
      [36_100, { 5: '0:00:05', 36_061: '10:01:01' }],
    ] as const) {
      player = await mountTalk({ ...meeting, duration });
      const widths = new Set<number>();
      for (const [seconds, time] of Object.entries(shown)) {
        player.seek(Number(seconds));
        await drawn(player);
        expect(shownTime(player)).to.equal(time);
        widths.add(Math.round(inPart(player, 'forum-controls', '.time')[0]!.getBoundingClientRect().width));
      }
      expect(widths.size, 'nothing beside it moves').to.equal(1);
      await unmountAll();
    }
  });

  it('time and knob go with the recording once a second, at any rate, and nothing else is drawn for it', async () => {
    const media = await ready();
    player.seek(57.5);
    await player.play();
    await next(media, 'timeupdate');
    const controls = part(player, 'forum-controls').shadowRoot!;
    const drawings: MutationRecord[] = [];
    const observer = new MutationObserver((records) => drawings.push(...records));
    observer.observe(controls, { childList: true, subtree: true });
    const seen = new Set<string>();
    let off = 0;
    let pictures = 0;
    const look = () => {
      const t = media.currentTime;
      const [bar, thumb, played] = ['.bar', '.thumb', '.played'].map((part) =>
        inPart(player, 'forum-seek-bar', part)[0]!.getBoundingClientRect(),
      );
      const knob = (thumb!.left + thumb!.width / 2 - bar!.left) / bar!.width;
      // it moves once a second
      const second = (bar!.width / media.duration) * 1.2 * media.playbackRate;
      expect(knob * bar!.width, 'the knob').to.be.closeTo((t / media.duration) * bar!.width, 2 + second);
      expect(played!.right, 'ends below the knob').to.be.within(thumb!.left + 1, thumb!.right - 1);
      const shown = shownTime(player);
      seen.add(shown);
      pictures++;
      if (shown !== formatTime(t)) off++;
    };
    for (const rate of [1, 2]) {
      player.controller.setRate(rate);
      await next(media, 'timeupdate');
      drawings.length = 0;
      const end = media.currentTime + 2.2 * rate;
      while (media.currentTime < end) {
        await frame();
        look();
      }
      expect(drawings, `${rate}×`).to.have.length(0);
    }
    observer.disconnect();
    expect([...seen]).to.include.members(['0:58', '0:59', '1:00', '1:01']);
    // a figure changes at most three pictures early or late
    expect(off / pictures, `${off} of ${pictures}`).to.be.below(0.12);
    player.pause();
    await next(media, 'pause');
    await drawn(player);
    expect(shownTime(player)).to.equal(formatTime(media.currentTime));
    const [still, end] = ['.bar', '.played'].map((part) =>
      inPart(player, 'forum-seek-bar', part)[0]!.getBoundingClientRect(),
    );
    expect((end!.right - still!.left) / still!.width).to.be.closeTo(media.currentTime / media.duration, 0.001);
  });

  it('what goes on does not wait, whatever the browser says of its data', async () => {
    const media = await ready();
    await player.play();
    await next(media, 'timeupdate');
    Object.defineProperty(media, 'readyState', { value: HTMLMediaElement.HAVE_CURRENT_DATA });
    media.dispatchEvent(new Event('waiting'));
    expect(player.controller.state.waiting).to.equal(true);
    await until(() => !player.controller.state.waiting, 'goes on');
  });

  it('mute, and volume by keyboard', async () => {
    const media = await ready();
    media.muted = false;
    media.volume = 1;
    await until(() => button(player, 'Mute'), 'unmuted');
    await click(button(player, 'Mute'));
    await until(() => media.muted && button(player, 'Unmute'), 'muted');
    const level = inPart(player, 'forum-controls', 'input[type=range]')[0] as HTMLInputElement;
    await until(() => level.value === '0', 'shows that nothing is heard');
    expect(level.getAttribute('aria-valuetext')).to.equal('0 percent');
    await click(button(player, 'Unmute'));
    await until(() => level.value === '1', 'as loud as before');
    level.focus();
    await press('ArrowLeft', 'ArrowLeft');
    expect(media.volume).to.be.closeTo(0.9, 0.001);
    await until(() => level.getAttribute('aria-valuetext') === '90 percent', 'says so');
    await press('Home');
    expect(media.muted).to.equal(true);
    await press('ArrowRight');
    expect(media.muted).to.equal(false);
    expect(media.volume).to.be.closeTo(0.05, 0.001);
    media.volume = 0.5;
    await until(() => level.value === '0.5', 'follows the page');
  });

  it('speed', async () => {
    const media = await ready();
    expect(chosen(await openMenu(player, 'Speed'))).to.deep.equal(['1×']);
    await press('Escape');
    await chooseIn(player, 'Speed', '1.5×');
    expect(media.playbackRate).to.equal(1.5);
    expect(menuButton(menu(player, 'Speed')).ariaLabel, 'the name has what is seen').to.equal('Speed: 1.5×');
    media.playbackRate = 1.1;
    await until(() => menu(player, 'Speed').textContent.trim() === '1.1×', 'shows what the page has set');
    expect(chosen(await openMenu(player, 'Speed'))).to.deep.equal(['1.1×']);
    await press('Escape');
    await chooseIn(player, 'Speed', '2×');
    player.src = DEMO.hls;
    await player.updateComplete;
    await next(media, 'loadedmetadata');
    expect(media.playbackRate, 'another recording goes on as fast').to.equal(2);
  });

  it('layout, where there are slides', async () => {
    player = await mountTalk(meeting);
    const frame = () => inPart(player, 'forum-stage', '.frame')[0]!;
    for (const [name, layout] of [
      ['Video', 'video'],
      ['Slides', 'slides'],
      ['Side by side', 'split'],
    ] as const) {
      await chooseIn(player, 'Layout', name);
      expect(frame().className).to.contain(layout);
      const pane = (of: string) => frame().querySelector(`[part~=${of}-pane]`)!;
      expect(
        pane('video').checkVisibility({ visibilityProperty: true, opacityProperty: true }),
        `video in ${layout}`,
      ).to.equal(layout !== 'slides');
      expect(pane('slide').checkVisibility({ visibilityProperty: true }), `slide in ${layout}`).to.equal(
        layout !== 'video',
      );
    }
    await unmountAll();
    player = await mountTalk({ ...meeting, slides: [] });
    expect(menu(player, 'Layout')).to.equal(undefined);
  });

  it('back and forward, by seconds, sentences, speakers and chapters', async () => {
    await setViewport({ width: 1280, height: 1200 });
    player = await mountTalk(meeting);
    player.seek(48);
    for (const [name, expected] of [
      ['Forward 10 seconds', 58],
      ['Back 10 seconds', 48],
      ['Previous sentence', 42],
      ['Next sentence', 47],
      ['Next speaker', 60],
      ['Previous speaker', 47],
      ['Next chapter', 100],
      ['Previous chapter', 40],
    ] as const) {
      await click(button(player, name));
      expect(player.controller.state.time, name).to.be.closeTo(expected, 0.01);
      expect(player.controller.state.lastSeek!.by).to.equal('controls');
    }
  });

  it('repeats this sentence, and says so', async () => {
    player = await mountTalk(meeting);
    player.seek(48);
    const repeat = () => button(player, 'Repeat this sentence');
    expect(repeat().ariaPressed).to.equal('false');
    await click(repeat());
    await until(() => repeat().ariaPressed === 'true', 'pressed');
    expect(player.controller.state.repeated?.id).to.equal('d');
    await click(repeat());
    await until(() => repeat().ariaPressed === 'false', 'no more');
    await unmountAll();
    player = await mountReady({ src: DEMO.mp4 });
    expect(names(player), 'nothing to repeat without a transcript').not.to.include('Repeat this sentence');
  });

  it('AirPlay, where the browser says that there is a receiver', async () => {
    Object.assign(window, { WebKitPlaybackTargetAvailabilityEvent: Event });
    try {
      const media = await ready();
      let asked = 0;
      Object.assign(media, { webkitShowPlaybackTargetPicker: () => (asked += 1) });
      expect(button(player, 'AirPlay')).to.equal(undefined);
      const tell = (availability: string) =>
        media.dispatchEvent(Object.assign(new Event('webkitplaybacktargetavailabilitychanged'), { availability }));
      tell('available');
      await click(await until(() => button(player, 'AirPlay'), 'the button'));
      expect(asked).to.equal(1);
      tell('not-available');
      await until(() => !button(player, 'AirPlay'), 'gone with the receiver');
    } finally {
      Reflect.deleteProperty(window, 'WebKitPlaybackTargetAvailabilityEvent');
    }
  });

  it('the quality of a stream: each, and what is automatic now', async () => {
    await ready({ src: DEMO.hls });
    const { renditions } = await until(
      () => (player.controller.state.renditions.length > 1 ? player.controller.state : undefined),
      'renditions',
    );
    const named = renditions.map(({ height }) => `${height}p`);
    await chooseIn(player, 'Settings', 'Quality', named.at(-1)!);
    expect(player.controller.state.rendition).to.equal(renditions.at(-1)!.id);
    await chooseIn(player, 'Settings', 'Quality');
    expect(chosen(menu(player, 'Settings'))).to.deep.equal([named.at(-1)]);
  });

  it('where the transcript stands', async () => {
    player = await mountTalk(meeting);
    await chooseIn(player, 'Settings', 'Transcript', 'Hidden');
    expect(player.controller.state.panel).to.equal('off');
  });

  it('full screen, by a real click and back', async () => {
    const media = await ready();
    await click(button(player, 'Full screen'));
    await until(() => document.fullscreenElement === player, 'full screen');
    await until(() => button(player, 'Exit full screen'), 'the button says so');
    const { width, height } = part(player, 'forum-stage').getBoundingClientRect();
    expect(width).to.equal(window.innerWidth);
    expect(height).to.be.greaterThan(window.innerHeight / 2);
    for (const { bottom } of inPart(player, 'forum-controls', 'button').map((b) => b.getBoundingClientRect())) {
      expect(bottom, 'everything in reach').to.be.at.most(window.innerHeight);
    }
    expect(player.media, 'the same element').to.equal(media);
    await click(button(player, 'Exit full screen'));
    await until(() => document.fullscreenElement === null && button(player, 'Full screen'), 'back');
  });

  it('in both languages, by the player’s own lang or the page’s', async () => {
    const english = ['Play', 'Mute', 'Volume', 'Speed: 1×', 'Captions: Off', 'Layout', 'Settings', 'Full screen'];
    const chinese = ['播放', '静音', '音量', '播放速度: 1×', '字幕: 关闭', '布局', '设置', '全屏'];
    for (const [lang, expected] of Object.entries({
      en: english,
      'en-GB': english,
      zh: chinese,
      'zh-CN': chinese,
      fr: english,
    })) {
      player = await mountTalk(meeting, { lang });
      player.media!.muted = false;
      await until(() => names(player).some((n) => n === expected[1]), 'unmuted');
      expect(names(player), lang).to.include.members(expected);
      expect(part(player, 'forum-controls').closest<HTMLElement>('[lang]')!.lang).to.equal(
        expected === english ? 'en' : 'zh-Hans',
      );
      await unmountAll();
    }
    document.documentElement.lang = 'zh-CN';
    player = await mountTalk(meeting);
    document.documentElement.lang = 'en';
    expect(names(player)).to.include('播放');
    player.lang = 'en';
    await drawn(player);
    expect(names(player), 'at once').to.include('Play');
  });

  for (const width of [320, 400, 600, 1280]) {
    it(`all in reach at ${width} px, each at least 24 pixels large`, async () => {
      await setViewport({ width, height: 1200 });
      player = await mountTalk(meeting);
      const seen = controls(player).filter((e) => e.checkVisibility());
      expect(seen.length).to.be.at.least(6);
      const outer = part(player, 'forum-controls').getBoundingClientRect();
      for (const control of seen) {
        const { left, right, width: w, height: h } = control.getBoundingClientRect();
        expect(left, control.ariaLabel!).to.be.at.least(outer.left);
        expect(right, control.ariaLabel!).to.be.at.most(outer.right);
        expect(Math.min(w, h), control.ariaLabel!).to.be.at.least(24);
        middle(control);
      }
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      const missing = inPart(player, 'forum-controls', 'button[data-id]').filter((e) => !e.checkVisibility());
      if (!missing.length) return;
      const texts = lines(await openMenu(player, 'More')).map(label);
      expect(texts, 'what has no room is in the menu').to.include.members(missing.map((e) => e.ariaLabel));
      await press('Enter');
      expect(player.controller.state.lastSeek?.by, 'and does the same').to.equal('controls');
    });
  }

  // last, since in Firefox the focus of the window does not come back from it
  it('picture in picture of the video alone, and back; not without a picture', async function () {
    if (!document.pictureInPictureEnabled) return this.skip();
    // a window of its own, where the browser has that, is tested in pip-window.test.ts
    const own = Object.getOwnPropertyDescriptor(window, 'documentPictureInPicture');
    Reflect.deleteProperty(window, 'documentPictureInPicture');
    restore = () => own && Object.defineProperty(window, 'documentPictureInPicture', own);
    const media = (await ready()) as HTMLVideoElement;
    await until(() => button(player, 'Picture-in-picture'), 'the button');
    await click(button(player, 'Picture-in-picture'));
    await until(() => button(player, 'Exit picture-in-picture'), 'the button says so');
    expect(media.ownerDocument.pictureInPictureElement).to.equal(player);
    await click(button(player, 'Exit picture-in-picture'));
    await until(() => button(player, 'Picture-in-picture'), 'back');
    media.disablePictureInPicture = true;
    media.dispatchEvent(new Event('loadedmetadata'));
    await until(() => !button(player, 'Picture-in-picture'), 'the page forbids it');
  });
});
