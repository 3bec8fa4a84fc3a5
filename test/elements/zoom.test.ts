import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { cutOff, deep } from '../support/deep.js';
import { press } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { lines, menu, popover, shownMenu } from '../support/menu.js';
import { drawn, frame, inPart, unmountAll, until } from '../support/player.js';
import { openSearch } from '../support/search.js';

/** WCAG 1.4.12, and more strongly than any sheet of ours. */
const spacing = new CSSStyleSheet();
spacing.replaceSync(`
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`);

/** Has the shadow roots that are there, and those inside them, use a sheet as well. */
function force(player: ForumPlayer, sheet: CSSStyleSheet): void {
  for (const { shadowRoot } of [player, ...deep(player)]) {
    if (shadowRoot && !shadowRoot.adoptedStyleSheets.includes(sheet))
      shadowRoot.adoptedStyleSheets = [...shadowRoot.adoptedStyleSheets, sheet];
  }
}

/** What there is to press and to read, that reaches over the edge of the player. */
function stickingOut(player: ForumPlayer): string[] {
  const { left, right } = player.getBoundingClientRect();
  return Array.from(player.shadowRoot!.querySelectorAll('.controls, .tabs, .area, .stage'))
    .flatMap((area) => [...deep(area)])
    .filter((element) => element.matches('button, input, select, [role=slider], h2'))
    .filter((element) => element.checkVisibility({ visibilityProperty: true }))
    .filter((element) => !element.closest('.slides, ol, .visually-hidden, .tabs'))
    .filter((element) => !(element.getRootNode() as ShadowRoot).host.matches('forum-slides'))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.left < left - 1 || box.right > right + 1;
    })
    .map((element) => `${element.className} ${element.ariaLabel ?? element.textContent}`);
}

const cases = {
  '320 × 256 (1280 × 1024 at 400 %)': { width: 320, height: 256, size: '', spaced: false },
  '320 px, text at 200 %': { width: 320, height: 640, size: '32px', spaced: false },
  '640 px, text at 200 %': { width: 640, height: 800, size: '32px', spaced: false },
  '1280 px, text at 200 %': { width: 1280, height: 1024, size: '32px', spaced: false },
  'spaced text, 1280 px': { width: 1280, height: 1024, size: '', spaced: true },
  'spaced text, 320 px': { width: 320, height: 800, size: '', spaced: true },
} as const;

describe('large and spaced text', () => {
  beforeEach(async () => {
    forget();
    await emulate({ 'prefers-reduced-motion': 'reduce' });
  });
  afterEach(unmountAll);

  for (const [name, { width, height, size, spaced }] of Object.entries(cases)) {
    for (const lang of ['en', 'zh-CN']) {
      it(`${name}, ${lang}: nothing is lost, and nothing scrolls in two directions`, async () => {
        await setViewport({ width, height });
        const player = await mountTalk(meeting, { captions: 'zh-CN en', lang, layout: 'split' });
        if (size) player.style.setProperty('--forum-size', size);
        player.seek(48);
        const look = async (what: string) => {
          await drawn(player);
          if (spaced) force(player, spacing);
          await frame();
          await frame();
          expect(cutOff(player), `${what}: cut off`).to.deep.equal([]);
          expect(stickingOut(player), `${what}: sticks out`).to.deep.equal([]);
          expect(document.documentElement.scrollWidth, `${what}: page`).to.be.at.most(width);
          const box = inPart(player, 'forum-transcript', '.box')[0]!;
          expect(box.scrollWidth, `${what}: transcript`).to.be.at.most(box.clientWidth);
        };
        await until(() => rows(player)[0], 'rows');
        await look('as it is');

        player.controller.setPanel('side');
        await drawn(player);
        for (const tab of player.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')) {
          tab.click();
          await look(`tab ${tab.dataset['tab']}`);
          tab.scrollIntoView();
          expect(tab.getBoundingClientRect().right, `tab ${tab.dataset['tab']}`).to.be.at.most(width);
        }
        await openSearch(player, 'e');
        await look('search');
        player.controller.closeSearch();

        for (const of of inPart(player, 'forum-controls', 'forum-menu') as HTMLElementTagNameMap['forum-menu'][]) {
          if (!of.checkVisibility()) continue;
          of.scrollIntoView({ block: 'end' });
          await of.show();
          await shownMenu(menu(player, of.label));
          if (spaced) force(player, spacing);
          await frame();
          const box = popover(of);
          expect(box.scrollWidth, of.label).to.be.at.most(box.clientWidth);
          const { left, right, top, bottom } = box.getBoundingClientRect();
          expect(Math.min(left, top), of.label).to.be.at.least(0);
          expect(right, of.label).to.be.at.most(width);
          expect(bottom, of.label).to.be.at.most(height + 0.5);
          expect(lines(of).length, of.label).to.be.above(0);
          expect(cutOff(of), of.label).to.deep.equal([]);
          of.hide();
        }

        // a dialog has the window, not the player
        player.shadowRoot!.querySelector<HTMLElement>('.root')!.focus();
        await press('?');
        const help = await until(() => player.shadowRoot!.querySelector('forum-help')?.shadowRoot, 'help');
        const dialog = await until(() => help.querySelector<HTMLDialogElement>('dialog[open]'), 'the dialog');
        if (spaced) force(player, spacing);
        await frame();
        const inside = dialog.querySelector('.box')!;
        expect(inside.scrollWidth, 'help').to.be.at.most(inside.clientWidth);
        expect(dialog.getBoundingClientRect().right, 'help').to.be.at.most(width);
        expect(cutOff(dialog), 'help').to.deep.equal([]);
        dialog.close();

        const { openCaptionSettings } = await import('../../src/elements/shared/open-dialog.js');
        await openCaptionSettings(player);
        const settings = player.shadowRoot!.querySelector('forum-caption-settings')!.shadowRoot!;
        if (spaced) force(player, spacing);
        await frame();
        const choices = settings.querySelector('.box')!;
        expect(choices.scrollWidth, 'caption settings').to.be.at.most(choices.clientWidth);
        expect(cutOff(settings.querySelector('.choices')!), 'caption settings').to.deep.equal([]);
      });
    }
  }
});
