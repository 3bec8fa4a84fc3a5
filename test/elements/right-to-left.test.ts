import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { registerLanguage, type ForumPlayer } from '../../src/index.js';
import { drag, focused, press } from '../support/input.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { openMenu, popover } from '../support/menu.js';
import { DEMO, drawn, inPart, mountReady, part, unmountAll, until } from '../support/player.js';

registerLanguage('he', { play: 'נגן', captions: 'כתוביות', layout: 'פריסה' });

let player: ForumPlayer;
const box = (element: Element): DOMRect => element.getBoundingClientRect();
const middle = (element: Element): number => box(element).left + box(element).width / 2;
const control = (selector: string): HTMLElement => inPart(player, 'forum-controls', selector)[0]!;
const area = (name: string): Element => player.shadowRoot!.querySelector(`.${name}`)!;
const fromLeft = (...elements: Element[]): Element[] => [...elements].sort((a, b) => middle(a) - middle(b));

beforeEach(async () => {
  forget();
  document.documentElement.dir = 'rtl';
  document.documentElement.lang = 'he';
  await setViewport({ width: 1300, height: 1100 });
});
afterEach(async () => {
  await unmountAll();
  document.documentElement.removeAttribute('dir');
  document.documentElement.lang = 'en';
});

describe('a page from right to left', () => {
  it('mirrors the layout; time runs from left to right as ever', async () => {
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
    player.seek(95);
    await drawn(player);
    // the layout
    expect(middle(area('chapters')), 'chapters').to.be.lessThan(middle(area('transcript')));
    const panes = ['video-pane', 'slide-pane'].map((name) => inPart(player, 'forum-stage', `[part~=${name}]`)[0]!);
    expect(fromLeft(...panes).map((pane) => pane.part.value)).to.deep.equal(['slide-pane', 'video-pane']);
    expect(middle(control('.play')), 'play').to.be.greaterThan(middle(control('.fullscreen')));
    const thumbs = inPart(player, 'forum-slides', '[part~=thumb]');
    expect(fromLeft(...thumbs.slice(0, 3))).to.deep.equal(thumbs.slice(0, 3).reverse());
    // time
    const transport = ['.back', '.forward', '.previousSegment', '.nextSegment'].map(control);
    expect(fromLeft(...transport.slice(0, 2))).to.deep.equal(transport.slice(0, 2));
    expect(fromLeft(...transport.slice(2))).to.deep.equal(transport.slice(2));
    for (const icon of transport) expect(getComputedStyle(icon.querySelector('.icon')!).transform).to.equal('none');
    const [now, length] = [control('.time'), control('.time .length')];
    expect(box(length).right, 'length after position').to.be.closeTo(box(now).right, 6);
    const bar = inPart(player, 'forum-seek-bar', '[role=slider]')[0]!;
    player.seek(0);
    await drawn(player);
    const thumb = inPart(player, 'forum-seek-bar', '.thumb')[0]!;
    expect(middle(thumb), 'the beginning is left').to.be.closeTo(box(bar).left, 20);
    bar.focus();
    await press('ArrowRight');
    expect(player.controller.state.time, 'right is later').to.equal(5);
    control('.play').focus();
    await press('ArrowRight', 'ArrowLeft', 'ArrowRight');
    expect(player.controller.state.time).to.equal(10);
  });

  it('text has the direction of its language', async () => {
    player = await mountTalk(meeting, { captions: 'en' });
    player.seek(11);
    await drawn(player);
    const last = (element: Element): DOMRect => {
      const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let node: Text | null = null;
      while (text.nextNode()) if (/\S/.test((text.currentNode as Text).data)) node = text.currentNode as Text;
      const end = node!.data.trimEnd().length;
      range.setStart(node!, end - 1);
      range.setEnd(node!, end);
      return range.getBoundingClientRect();
    };
    const caption = inPart(player, 'forum-captions', '[part~=caption]').at(-1)!;
    expect(last(caption).right, 'the full stop').to.be.closeTo(box(caption).right, 2);
    // titles stand on the side of their list
    const name = inPart(player, 'forum-chapters', '.name')[0]!;
    expect(getComputedStyle(name).textAlign).to.equal('right');
  });

  it('dividers follow the finger and the arrows', async () => {
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, layout: 'split' });
    player.controller.setPanel('side');
    await drawn(player);
    const [panel, stage] = [
      area('panel-side').querySelector('forum-divider')!,
      inPart(player, 'forum-stage', 'forum-divider')[0]!,
    ];
    for (const [divider, within] of [
      [panel, area('root')],
      [stage, part(player, 'forum-stage')],
    ] as const) {
      const y = Math.round(box(divider).top + 40);
      const to = box(within).left + box(within).width * 0.4;
      await drag([Math.round(middle(divider)), y], [Math.round(to), y]);
      await drawn(player);
      await until(() => Math.abs(middle(divider) - to) < 3, `at ${to}`);
      const line = divider.shadowRoot!.querySelector<HTMLElement>('.line')!;
      line.focus();
      await press('ArrowRight');
      await drawn(player);
      await until(() => middle(divider) > to + 3, 'to the right');
      await press('ArrowLeft', 'ArrowLeft');
      await drawn(player);
      await until(() => middle(divider) < to - 3, 'to the left');
    }
  });

  it('tabs go to the side that the arrow shows', async () => {
    player = await mountTalk(meeting);
    player.controller.setPanel('side');
    await drawn(player);
    const tabs = Array.from(player.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]'));
    expect(fromLeft(...tabs)).to.deep.equal([...tabs].reverse());
    tabs[0]!.focus();
    for (const [key, at] of [
      ['ArrowLeft', 1],
      ['ArrowRight', 0],
      ['ArrowRight', tabs.length - 1],
      ['ArrowLeft', 0],
      ['End', tabs.length - 1],
      ['Home', 0],
    ] as const) {
      await press(key);
      await drawn(player);
      expect(tabs.indexOf(focused() as HTMLElement), key).to.equal(at);
    }
  });

  for (const width of [320, 800, 1300]) {
    it(`nothing sticks out at ${width} px`, async () => {
      await setViewport({ width, height: 900 });
      player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
      player.seek(95);
      await drawn(player);
      const { documentElement: page } = document;
      expect(page.scrollWidth).to.be.at.most(width);
      const menu = await openMenu(player, 'Settings');
      const [outer, inner] = [box(player), box(popover(menu))];
      expect(inner.left).to.be.at.least(Math.min(outer.left, 0));
      expect(inner.right).to.be.at.most(Math.max(outer.right, width));
      for (const button of inPart(player, 'forum-controls', '.button')) {
        if (!button.checkVisibility()) continue;
        expect(box(button).left, button.className).to.be.at.least(outer.left);
        expect(box(button).right, button.className).to.be.at.most(outer.right);
      }
    });
  }
});
