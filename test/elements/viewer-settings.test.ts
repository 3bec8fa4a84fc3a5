import { expect } from 'chai';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { contrast } from '../support/contrast.js';
import { deep } from '../support/deep.js';
import { press } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { line, openMenu } from '../support/menu.js';
import { differing, pictureOf } from '../support/pixels.js';
import { drawn, frame, inPart, mount, part, unmountAll, until } from '../support/player.js';

let player: ForumPlayer;

beforeEach(async () => {
  forget();
  await setViewport({ width: 1280, height: 1300 });
});
afterEach(async () => {
  await unmountAll();
  await emulate();
  document.documentElement.style.removeProperty('color-scheme');
});

/** Moves the mouse and the focus away, which have looks of their own. */
async function still(): Promise<void> {
  await sendMouse({ type: 'move', position: [1279, 1299] });
  player.shadowRoot!.querySelector<HTMLElement>('.root')!.focus();
  await drawn(player);
  await frame();
}

/** How many pixels of an element change with what is done. */
async function changes(element: () => Element, act: () => unknown): Promise<number> {
  await still();
  const before = await pictureOf(element(), 6);
  await act();
  await still();
  return differing(before, await pictureOf(element(), 6));
}

for (const colorScheme of ['light', 'dark']) {
  describe(`forced colours, ${colorScheme}`, () => {
    beforeEach(async () => {
      await emulate({
        'forced-colors': 'active',
        'prefers-color-scheme': colorScheme,
        'prefers-reduced-motion': 'reduce',
      });
      document.documentElement.style.colorScheme = 'light dark';
      player = await mountTalk(meeting, { captions: 'zh-CN en', layout: 'split' });
      await until(() => rows(player)[0], 'rows');
    });
    afterEach(() => resetMouse());

    it('every state can be seen', async () => {
      const { player: verbs } = player;
      const seen: Record<string, number> = {};
      const row = () => rows(player)[0]!;
      const chapter = () => inPart(player, 'forum-chapters', '.chapter')[0]!;
      const thumb = () => inPart(player, 'forum-slides', 'li')[1]!;
      const track = () => inPart(player, 'forum-seek-bar', '.bar')[0]!;
      verbs.seek(60);
      seen['current row'] = await changes(row, () => verbs.seek(5));
      seen['current chapter'] = await changes(chapter, () => verbs.seek(60));
      seen['current slide'] = await changes(thumb, () => verbs.seek(12));
      seen['played'] = await changes(track, () => verbs.seek(100));
      const follow = () => inPart(player, 'forum-transcript', '.follow')[0]!;
      seen['follow'] = await changes(follow, () => follow().click());
      const captions = () => inPart(player, 'forum-controls', '.menu.captions')[0]!;
      seen['captions on'] = await changes(captions, () => verbs.setCaptions([]));
      const repeat = () => inPart(player, 'forum-controls', '.repeat')[0]!;
      verbs.seek(5); // where somebody speaks
      seen['repeat'] = await changes(repeat, () => repeat().click());
      await import('../../src/elements/speakers/forum-speakers.js');
      const only = () => inPart(player, 'forum-speakers', '.only')[0]!;
      seen['one speaker'] = await changes(only, () => only().click());
      verbs.setPanel('side');
      await drawn(player);
      const tab = () => player.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')[1]!;
      seen['selected tab'] = await changes(tab, () => tab().click());

      const settings = await openMenu(player, 'Settings');
      const keys = () => line(settings, 'Single-key shortcuts');
      keys().focus();
      const before = await pictureOf(keys());
      await press('Space');
      await until(() => keys().ariaChecked === 'false', 'off');
      seen['switch'] = differing(before, await pictureOf(keys()));
      settings.hide();
      for (const [state, pixels] of Object.entries(seen)) expect(pixels, state).to.be.above(20);
    });

    it('the focus can be seen on every kind of control', async () => {
      const kinds: Record<string, () => HTMLElement> = {
        button: () => inPart(player, 'forum-controls', '.play')[0]!,
        'seek bar': () => inPart(player, 'forum-seek-bar', '.bar')[0]!,
        volume: () => inPart(player, 'forum-controls', '.level')[0]!,
        time: () => inPart(player, 'forum-transcript', 'button.time')[0]!,
        choice: () => inPart(player, 'forum-transcript', '.choice')[0]!,
        chapter: () => inPart(player, 'forum-chapters', '.chapter')[0]!,
        slide: () => inPart(player, 'forum-slides', '.thumb')[2]!,
      };
      for (const [name, find] of Object.entries(kinds)) {
        await press('Shift');
        find().focus();
        const { outlineStyle, outlineWidth } = getComputedStyle(find());
        expect(find().matches(':focus-visible'), name).to.equal(true);
        expect(outlineStyle, name).to.match(/solid|dashed|auto/);
        expect(parseFloat(outlineWidth), name).to.be.at.least(2);
      }
    });

    it('colours of our own are on swatches and pictures only', () => {
      const own = [...deep(player)].filter((element) => {
        const above = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
        const adjust = (each: Element) => getComputedStyle(each).forcedColorAdjust;
        return adjust(element) === 'none' && adjust(above) !== 'none' && !element.closest('svg svg');
      });
      const names = new Set(own.map((element) => element.classList[0] ?? element.localName));
      for (const name of names) expect(['lane', 'played', 'thumb', 'line', 'option']).to.include(name);
    });
  });
}

describe('what a viewer has set in their system', () => {
  const show = async () => (player = await mountTalk(meeting, { captions: 'zh-CN en', layout: 'split' }));

  it('more contrast: lines that can be seen, and no grey text', async () => {
    await show();
    const look = () => {
      const title = inPart(player, 'forum-transcript', '.title')[0]!;
      const header = inPart(player, 'forum-transcript', 'header')[0]!;
      const second = inPart(player, 'forum-controls', '.length')[0]!;
      return {
        line: contrast(getComputedStyle(header).borderBlockEndColor, 'white'),
        same: getComputedStyle(second).color === getComputedStyle(title).color,
      };
    };
    expect(look().line).to.be.below(3);
    await emulate({ 'prefers-contrast': 'more' });
    expect(look().line).to.be.above(3);
    expect(look().same).to.equal(true);
    const play = inPart(player, 'forum-controls', '.play')[0]!;
    await press('Shift');
    play.focus();
    expect(getComputedStyle(play).outlineWidth).to.equal('3px');
  });

  it('less motion: nothing glides', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    await show();
    const moving = [...deep(player)].flatMap((element) =>
      ['', '::before', '::after'].flatMap((pseudo) => {
        const { transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo || null);
        return /[1-9]/.test(transitionDuration) || scrollBehavior === 'smooth' ? [element.className + pseudo] : [];
      }),
    );
    expect(moving).to.deep.equal([]);
  });

  it('less transparency: nothing shines through', async () => {
    await emulate({ 'prefers-reduced-transparency': 'reduce' });
    player = mount({ src: '/demo/media/none.mp4' });
    await drawn(player);
    const notice = await until(() => inPart(player, 'forum-stage', '.notice')[0], 'the notice');
    expect(getComputedStyle(notice).backgroundColor).to.match(/^rgb\(/);
    await unmountAll();
    await show();
    player.seek(48);
    const text = await until(() => inPart(player, 'forum-captions', '.line')[0], 'captions');
    expect(getComputedStyle(text).backgroundColor).to.match(/^rgb\(/);
    expect(getComputedStyle(inPart(player, 'forum-slides', '.thumb .time')[0]!).backgroundColor).to.match(/^rgb\(/);
  });

  it('dark, where the page goes along', async () => {
    await show();
    const surface = () => getComputedStyle(player.shadowRoot!.querySelector('.root')!).backgroundColor;
    await emulate({ 'prefers-color-scheme': 'dark' });
    expect(contrast(surface(), 'white'), 'a page that is light').to.be.below(1.1);
    document.documentElement.style.colorScheme = 'light dark';
    expect(contrast(surface(), 'white')).to.be.above(15);
    await emulate({ 'prefers-color-scheme': 'light' });
    expect(contrast(surface(), 'white')).to.be.below(1.1);
  });
});

describe('print', () => {
  for (const panel of ['below', 'side', 'off'] as const) {
    it(`nothing that can be pressed, and all of the text; panel: ${panel}`, async () => {
      player = await mountTalk(meeting, { captions: 'zh-CN en', layout: 'split' });
      player.controller.setPanel(panel);
      await drawn(player);
      await emulate({}, 'print');
      const seen = (tag: 'forum-stage' | 'forum-controls' | 'forum-slides' | 'forum-chapters') =>
        [...player.shadowRoot!.querySelectorAll(tag)].some((element) => element.checkVisibility());
      expect(seen('forum-controls'), 'controls').to.equal(false);
      expect(seen('forum-slides'), 'slides').to.equal(false);
      expect(seen('forum-chapters'), 'chapters').to.equal(false);
      expect(player.shadowRoot!.querySelector('.tabs')?.checkVisibility() ?? false, 'tabs').to.equal(false);
      for (const divider of player.shadowRoot!.querySelectorAll('.root > forum-divider'))
        expect(divider.checkVisibility(), 'divider').to.equal(false);
      for (const row of rows(player)) expect(row.checkVisibility(), row.textContent).to.equal(true);
      const box = inPart(player, 'forum-transcript', '.box')[0]!;
      expect(box.scrollHeight, 'none of it to be scrolled').to.be.at.most(box.clientHeight + 1);
      expect(part(player, 'forum-transcript').getBoundingClientRect().bottom).to.be.at.most(
        player.getBoundingClientRect().bottom + 1,
      );
    });
  }
});
