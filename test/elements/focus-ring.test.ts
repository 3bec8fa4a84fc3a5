import { expect } from 'chai';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { contrast } from '../support/contrast.js';
import { press } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { line, menu, openMenu } from '../support/menu.js';
import { pictureOf } from '../support/pixels.js';
import { drawn, frame, inPart, mount, unmountAll, until } from '../support/player.js';
import { openSearch } from '../support/search.js';

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
  await frame();
  await frame();
  const before = await pictureOf(element, AROUND);
  element.focus({ preventScroll: true });
  expect(element.matches(':focus-visible')).to.equal(true);
  await frame();
  await frame();
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
      player.controller.seek(48);
      await drawn(player);
      const one = (tag: keyof HTMLElementTagNameMap, selector: string) => inPart(player, tag, selector)[0];
      await until(() => rows(player).find(({ ariaCurrent }) => ariaCurrent), 'rows');
      await measure('button', one('forum-controls', '.play'));
      one('forum-controls', '.repeat')!.click();
      await drawn(player);
      await measure('pressed button', one('forum-controls', '.repeat'));
      await measure('small button', one('forum-controls', '.steps .button'));
      await measure('menu button', menu(player, 'Captions').shadowRoot!.querySelector<HTMLElement>('.button')!);
      await measure('volume', one('forum-controls', '.level'));
      await measure('position', one('forum-seek-bar', '.bar'));
      await measure('follow', one('forum-transcript', '.follow'));
      await measure('language', one('forum-transcript', '.choice'));
      await measure('search', one('forum-transcript', '.find'));
      await measure('time', one('forum-transcript', '.row:not([aria-current]) > .time'));
      await measure('current time', one('forum-transcript', '.row[aria-current] > .time'));
      await measure('chapter', one('forum-chapters', '.chapter'));
      await measure('current chapter', one('forum-chapters', '.chapter[aria-current]'));
      await measure('slide', one('forum-slides', '.thumb'));
      await measure('speaker', one('forum-speakers', '.only'));
      await measure('turn', one('forum-speakers', '.steps button'));
      await measure('divider', one('forum-stage', 'forum-divider')!.shadowRoot!.querySelector<HTMLElement>('.line')!);
      player.controller.setBlurSecondLanguage(true);
      await drawn(player);
      player.controller.setLayout('inset');
      await drawn(player);
      await measure('corner', one('forum-stage', '.corner button'));
      const found = await openSearch(player, 'e');
      await measure('field', found.querySelector('input')!);
      await measure('kind', found.querySelector<HTMLElement>('.kind')!);
      await measure('result', found.querySelector<HTMLElement>('.result')!);
      player.controller.setPanel('side');
      await drawn(player);
      await measure('tab', player.shadowRoot!.querySelector<HTMLElement>('[role=tab]')!);
      const of = await openMenu(player, 'Captions');
      line(of, 'English').focus();
      await press('ArrowDown');
      await frame();
      const shown = getComputedStyle(of.shadowRoot!.activeElement!);
      expect(contrast(shown.outlineColor, shown.backgroundColor), 'a line of a menu').to.be.at.least(3);
      expect(parseFloat(shown.outlineWidth)).to.be.at.least(2);
      of.hide();
      allSeen();
    });

    it('on the picture', async () => {
      player = mount({ src: '/demo/media/talk.mp4' });
      await drawn(player);
      const start = await until(() => inPart(player, 'forum-stage', '.start')[0], 'the button');
      await measure('start', start);
      await unmountAll();
      player = mount({ src: '/demo/media/none.mp4' });
      await drawn(player);
      await measure('try again', await until(() => inPart(player, 'forum-stage', '.pill')[0], 'try again'));
      allSeen();
    });

    it('in dialogs', async () => {
      player = await mountTalk(meeting, { captions: 'zh-CN en' });
      const { openCaptionSettings } = await import('../../src/elements/shared/open-dialog.js');
      await openCaptionSettings(player);
      const root = player.shadowRoot!.querySelector('forum-caption-settings')!.shadowRoot!;
      const rest = root.querySelector<HTMLElement>('h2')!;
      for (const selector of ['.close', 'select', '.switch input', '.move', '.offset input', '.pill']) {
        measured[selector] = await ring(root.querySelector<HTMLElement>(selector)!, rest);
      }
      root.querySelector('dialog')!.close();
      allSeen();
    });
  });
}
