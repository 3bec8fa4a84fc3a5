import { expect } from 'chai';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { click, clickAt, focused, middle, press } from '../support/input.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import {
  chooseIn,
  chosen,
  label,
  line,
  lines,
  menu,
  menuButton,
  openMenu,
  popover,
  shownMenu,
} from '../support/menu.js';
import { DEMO, drawn, frame, inPart, mount, mountReady, unmountAll, until } from '../support/player.js';

let player: ForumPlayer;

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .clip { overflow: hidden; border-radius: 9px }
  .turned { transform: translate(10px, 7px) scale(0.9); will-change: transform; overflow: hidden }
  .contained { contain: strict; position: relative; z-index: 0; height: 700px }
  .cover { position: fixed; inset: 0; z-index: 2147483647; background: white }
  .around { margin: 300px 0 0; width: 900px }
`);
before(() => (document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]));
after(() => (document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet)));
const at = () => label(focused()!);

beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1200 });
});
afterEach(async () => {
  await resetMouse();
  await unmountAll();
  document.querySelectorAll('.around').forEach((element) => element.remove());
});

describe('menu: by keyboard', () => {
  it('opens on what is chosen; arrows go round, Home and End to the ends', async () => {
    player = await mountTalk(meeting, { layout: 'split' });
    const layout = menu(player, 'Layout');
    layout.focus();
    const button = menuButton(layout);
    expect([button.ariaHasPopup, button.ariaExpanded]).to.deep.equal(['menu', 'false']);
    await press('ArrowDown');
    await shownMenu(layout);
    expect(button.ariaExpanded).to.equal('true');
    expect(layout.shadowRoot!.getElementById(button.getAttribute('aria-controls')!)).to.equal(popover(layout));
    expect(at()).to.equal('Side by side');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(at(), 'round').to.equal('Automatic');
    await press('ArrowUp');
    expect(at()).to.equal('Swap video and slide');
    await press('Home');
    expect(at()).to.equal('Automatic');
    await press('End');
    expect(at()).to.equal('Swap video and slide');
    await press('v');
    expect(at(), 'by its first letter').to.equal('Video');
    await press('Enter');
    expect(player.controller.state.layout).to.equal('video');
    expect(layout.open).to.equal(false);
    expect(focused(), 'the focus is back').to.equal(button);
    await press('ArrowUp');
    await shownMenu(layout);
    expect(chosen(layout)).to.deep.equal(['Video']);
    await press('ArrowDown', 'Space');
    expect(player.controller.state.layout).to.equal('slides');
  });

  it('letters typed quickly are a word', async () => {
    player = await mountTalk(meeting, { layout: 'split' });
    await openMenu(player, 'Layout');
    await press('s', 'w');
    expect(at()).to.equal('Swap video and slide');
  });

  it('Esc closes and gives the focus back; what is around stays', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.className = 'around';
    player = await mountTalk(meeting);
    dialog.append(player);
    dialog.showModal();
    const of = await openMenu(player, 'Speed');
    await press('Escape');
    expect(of.open).to.equal(false);
    expect(popover(of).matches(':popover-open')).to.equal(false);
    expect(focused()).to.equal(menuButton(of));
    expect(dialog.open).to.equal(true);
    expect(player.controller.state.rate).to.equal(1);
  });

  it('Tab leaves for the next button, Shift+Tab for the one before', async () => {
    player = await mountTalk(meeting);
    const of = await openMenu(player, 'Speed');
    await press('Tab');
    expect(of.open).to.equal(false);
    expect(focused()).to.equal(menuButton(menu(player, 'Captions')));
    await openMenu(player, 'Captions');
    await press('Shift+Tab');
    expect(focused()).to.equal(menuButton(of));
  });

  it('pages: in with the right arrow, back with the left, and with a line', async () => {
    player = await mountTalk(meeting);
    const of = await openMenu(player, 'Settings');
    expect(at()).to.equal('Speed');
    await press('ArrowDown', 'ArrowRight');
    await until(() => at() === 'Automatic', 'what is chosen there');
    await press('ArrowLeft');
    await until(() => at() === 'Transcript', 'back where it was');
    await press('Enter');
    await until(() => at() === 'Automatic', 'again');
    await press('Home');
    expect(at()).to.equal('Transcript');
    await press('Enter');
    await until(() => lines(of).length > 3 && at() === 'Transcript', 'back');
    expect(of.open).to.equal(true);
  });

  it('a switch stays where it is', async () => {
    player = await mountTalk(meeting);
    const of = await openMenu(player, 'Settings');
    await click(line(of, 'Single-key shortcuts'));
    await until(() => chosen(of).length === 0, 'off');
    expect([of.open, player.controller.state.letterKeys]).to.deep.equal([true, false]);
    await press('Space');
    await until(() => chosen(of)[0] === 'Single-key shortcuts', 'on');
  });
});

describe('menu: by mouse and finger', () => {
  it('a press on the button opens and closes, a press elsewhere closes', async () => {
    player = await mountTalk(meeting);
    const of = await openMenu(player, 'Speed');
    await click(of);
    await until(() => !of.open, 'closed by its button');
    await openMenu(player, 'Speed');
    await openMenu(player, 'Layout');
    await until(() => !of.open, 'closed by another');
    await clickAt([5, 1100]);
    await until(() => !menu(player, 'Layout').open, 'closed by a press elsewhere');
  });

  it('every line is large enough for a finger', async () => {
    player = await mountTalk(meeting);
    for (const name of ['Speed', 'Captions', 'Layout', 'Settings']) {
      const of = await openMenu(player, name);
      for (const each of lines(of)) expect(each.getBoundingClientRect().height, label(each)).to.be.at.least(24);
      of.hide();
    }
  });

  it('follows what changes while it is open, and keeps the focus', async () => {
    await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar }).then((p) => (player = p));
    const of = await openMenu(player, 'Speed');
    player.media!.playbackRate = 2;
    await until(() => chosen(of)[0] === '2×', 'chosen anew');
    expect(at()).to.equal('1×');
  });
});

describe('menu: wherever the player is', () => {
  const around: Readonly<Record<string, (inside: HTMLElement) => HTMLElement>> = {
    'overflow: hidden': (box) => (box.classList.add('clip'), box),
    'a transform': (box) => (box.classList.add('turned'), box),
    'contain: strict and a layer below another': (box) => (box.classList.add('contained'), box),
    'a dialog': () => document.createElement('dialog'),
  };
  async function allSeen(name: string): Promise<void> {
    const of = await openMenu(player, name);
    for (const each of lines(of)) middle(each);
    const { left, right, top, bottom } = popover(of).getBoundingClientRect();
    expect(Math.min(left, top), 'in the window').to.be.at.least(0);
    expect(right).to.be.at.most(window.innerWidth);
    expect(bottom).to.be.at.most(window.innerHeight);
    const box = of.getBoundingClientRect();
    expect(Math.min(Math.abs(bottom - box.top), Math.abs(top - box.bottom)), 'at its button').to.be.at.most(12);
    expect(right, 'at its button').to.be.above(box.left);
    expect(left).to.be.below(box.right);
    of.hide();
  }

  for (const [name, make] of Object.entries(around)) {
    it(name, async () => {
      const box = make(document.createElement('div'));
      box.classList.add('around');
      document.body.append(box);
      player = await mountTalk(meeting, { layout: 'video' });
      box.append(player);
      if (box instanceof HTMLDialogElement) box.showModal();
      await drawn(player);
      await allSeen('Captions');
      await allSeen('Settings');
    });
  }

  it('full screen', async () => {
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    await click(inPart(player, 'forum-controls', '.fullscreen')[0]!);
    await until(() => document.fullscreenElement === player && player.controller.state.fullscreen, 'full screen');
    await drawn(player);
    await frame();
    await allSeen('Captions');
    await chooseIn(player, 'Captions', 'English');
    expect(document.fullscreenElement, 'it stays').to.equal(player);
    await document.exitFullscreen();
  });

  it('an ancestor in full screen', async () => {
    const box = document.createElement('div');
    box.classList.add('around');
    const button = box.appendChild(document.createElement('button'));
    button.textContent = 'All of it';
    button.addEventListener('click', () => void box.requestFullscreen());
    document.body.append(box);
    player = await mountTalk(meeting, { layout: 'video' });
    box.append(player);
    await drawn(player);
    await click(button);
    await until(() => document.fullscreenElement === box, 'full screen');
    await frame();
    await allSeen('Captions');
    await allSeen('Settings');
    expect(document.fullscreenElement, 'it stays').to.equal(box);
    await document.exitFullscreen();
  });

  it('below the highest layer that a page can make', async () => {
    player = await mountTalk(meeting, { layout: 'video' });
    const cover = document.body.appendChild(document.createElement('div'));
    cover.className = 'cover around';
    const of = menu(player, 'Captions');
    await of.show();
    await shownMenu(of);
    for (const each of lines(of)) middle(each);
  });

  it('320 px', async () => {
    await setViewport({ width: 320, height: 640 });
    player = await mountTalk(meeting);
    await allSeen('Captions');
    await allSeen('Settings');
  });

  it('a player that is taken out of the page with its menu open', async () => {
    player = await mountTalk(meeting);
    const of = await openMenu(player, 'Speed');
    player.remove();
    expect(of.open).to.equal(false);
    document.body.append(player);
    await drawn(player);
    expect(popover(of).matches(':popover-open')).to.equal(false);
  });
});

describe('tooltips', () => {
  const tip = () => inPart(player, 'forum-controls', '.tip')[0]!;
  const shown = () => until(() => tip().matches(':popover-open') && tip().classList.contains('placed'), 'the tooltip');
  const gone = () => until(() => !tip().matches(':popover-open'), 'no tooltip');

  it('names the button and its key; can be pointed at; Esc takes it away', async () => {
    player = await mountTalk(meeting);
    await sendMouse({ type: 'move', position: middle(inPart(player, 'forum-controls', '.play')[0]!) });
    await shown();
    expect(Array.from(tip().children, (e) => e.textContent)).to.deep.equal(['Play', 'K']);
    await sendMouse({ type: 'move', position: middle(tip()) });
    await new Promise((resolve) => setTimeout(resolve, 400)); // longer than it would take to go
    expect(tip().matches(':popover-open'), 'stays under the mouse').to.equal(true);
    await press('Escape');
    await gone();
  });

  it('for the focus of the keyboard; Esc closes it and nothing around it; no key where letters are off', async () => {
    const dialog = document.body.appendChild(document.createElement('dialog'));
    dialog.className = 'around';
    player = await mountTalk(meeting);
    dialog.append(player);
    dialog.showModal();
    player.controller.setLetterKeys(false);
    await drawn(player);
    inPart(player, 'forum-controls', '.back')[0]!.focus();
    await press('Tab', 'Shift+Tab');
    await shown();
    expect(Array.from(tip().children, (e) => e.textContent)).to.deep.equal(['Back 10 seconds', '']);
    await press('Escape');
    await gone();
    expect(dialog.open).to.equal(true);
  });

  it('not the only name', async () => {
    mount({});
    player = await mountTalk(meeting);
    for (const button of inPart(player, 'forum-controls', '[data-tip]')) {
      const named =
        button.localName === 'forum-menu' ? menuButton(button as HTMLElementTagNameMap['forum-menu']) : button;
      expect(named.ariaLabel).to.contain(button.dataset['tip']);
    }
  });
});
