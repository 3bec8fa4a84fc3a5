import { expect } from 'chai';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { contrast } from '../support/contrast.js';
import { view } from '../support/harness/player.js';
import { focused, press } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { pictureOf } from '../support/pixels.js';
import { drawn, frame, mount, unmountAll, until } from '../support/player.js';
import { frames } from '../support/wait.js';

let player: ForumPlayer;

/** Pixels around an element that a ring may take. */
const AROUND = 8;

/**
 * The area in which the focus changes the picture by 3:1 or more, as a share of a line 2 pixels wide around the element: WCAG
 * 2.4.13; around a round one it is shorter, and a corner's pixels are half a ring. What was there before is also what is beside the ring, as grounds are of one colour.
 */
async function ring(element: HTMLElement, other: HTMLElement): Promise<number> {
  element.scrollIntoView({ block: 'nearest' });
  await press('Shift'); // by keyboard
  other.focus({ preventScroll: true });
  await frames(2);
  const before = await pictureOf(element, AROUND);
  element.focus({ preventScroll: true });
  expect(element.matches(':focus-visible')).to.equal(true);
  await frames(2);
  const after = await pictureOf(element, AROUND);
  let count = 0;
  for (let at = 0; at < before.data.length; at += 4) {
    const [a, b] = [before, after].map(({ data }) => data.subarray(at, at + 3)) as [
      Uint8ClampedArray,
      Uint8ClampedArray,
    ];
    if (a[0] !== b[0] || a[1] !== b[1] || a[2] !== b[2]) count += contrast(a, b) >= 3 ? 1 : 0;
  }
  const { width, height } = element.getBoundingClientRect();
  return count / (4 * (width + height));
}

for (const colorScheme of ['light', 'dark']) {
  describe(`the focus is seen: 2 pixels around, 3:1, ${colorScheme}`, () => {
    let measured: Record<string, number>;
    const other = document.createElement('button');
    const measure = async (name: string, element: HTMLElement | undefined) => {
      if (!element) throw new Error(`no ${name}`);
      measured[name] = Math.round((await ring(element, other)) * 100) / 100;
    };
    const allSeen = () => expect(Object.entries(measured).filter(([, share]) => share < 0.7)).to.deep.equal([]);
    beforeEach(async () => {
      forget();
      measured = {};
      await setViewport({ width: 1280, height: 1500 });
      await emulate({ 'prefers-color-scheme': colorScheme, 'prefers-reduced-motion': 'reduce' });
      await sendMouse({ type: 'move', position: [1279, 1499] });
      document.documentElement.style.colorScheme = 'light dark';
      document.body.append(other);
    });
    afterEach(async () => {
      await unmountAll();
      other.remove();
      await emulate();
      document.documentElement.style.removeProperty('color-scheme');
    });

    // pictures take long: in the dark, what stands on the picture and in dialogs has the same ring and colours
    const once = colorScheme === 'light' ? it : () => undefined;
    once('in the player', async function () {
      this.timeout(120_000);
      player = await mountTalk(meeting, { captions: 'zh-CN en', layout: 'split' });
      const seen = view(player);
      const { controls, seekBar, stage, transcript, chapters, slides, speakers } = seen;
      player.seek(48);
      await drawn(player);
      await until(() => transcript.current().length, 'rows');
      await measure('button', controls.play);
      await controls.press('Repeat this sentence');
      await drawn(player);
      await measure('pressed button', controls.repeat);
      await measure('small button', controls.steps()[0]);
      await measure('menu button', controls.menu('Captions').button);
      await measure('volume', controls.volume);
      await measure('position', seekBar.slider);
      await measure('follow', transcript.follow);
      await measure('language', transcript.languages);
      await measure('search', transcript.searchButton);
      await measure('time', transcript.time('a'));
      await measure('current time', transcript.time('c'));
      await measure('chapter', chapters.buttons()[0]);
      await measure('current chapter', chapters.buttons()[1]);
      await measure('slide', slides.thumb('arches'));
      await measure('speaker', speakers.only('wen'));
      await measure('turn', speakers.steps('wen')[0]);
      await measure('divider', stage.divider.handle);
      seen.arrange({ layout: 'inset' });
      await drawn(player);
      await measure('corner', stage.cornerButton);
      transcript.searchButton.click();
      const { search } = transcript;
      await search.type('e');
      await until(() => search.results().length, 'results');
      await measure('field', search.field);
      await measure('kind', search.kind('segment'));
      await measure('result', search.results()[0]);
      seen.arrange({ panel: 'side' });
      await drawn(player);
      await measure('tab', seen.tabs()[0]);
      const menu = controls.menu('Captions');
      await menu.open();
      menu.item('English').focus();
      await press('ArrowDown');
      await frame();
      const item = getComputedStyle(focused()!);
      expect(contrast(item.outlineColor, item.backgroundColor), 'an item of a menu').to.be.at.least(3);
      expect(parseFloat(item.outlineWidth)).to.be.at.least(2);
      menu.close();
      allSeen();
    });

    it('on the picture', async () => {
      player = mount({ src: '/demo/media/talk.mp4' });
      const { stage } = view(player);
      await measure('start', await until(() => stage.start, 'the button'));
      await unmountAll();
      player = mount({ src: '/demo/media/none.mp4' });
      const { stage: faulty } = view(player);
      await measure('try again', await until(() => faulty.noticeButton, 'try again'));
      allSeen();
    });

    it('in dialogs', async () => {
      player = await mountTalk(meeting, { captions: 'zh-CN en' });
      const { controls, captionSettings: dialog } = view(player);
      await controls.menu('Settings').choose('Caption settings');
      await dialog.opened();
      const offset = dialog.offset('en');
      for (const [name, element] of Object.entries({
        close: dialog.closeButton,
        choice: dialog.select('size'),
        switch: dialog.switches()[0]!.querySelector('input')!,
        earlier: offset.earlier,
        seconds: offset.seconds,
        reset: dialog.resetButton,
      })) {
        measured[name] = await ring(element, dialog.heading);
      }
      await dialog.close();
      allSeen();
    });
  });
}
