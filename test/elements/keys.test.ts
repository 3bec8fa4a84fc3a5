import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { KEY_BINDINGS, type KeyBinding } from '../../src/elements/keys/key-bindings.js';
import { keyName } from '../../src/elements/keys/key-map.js';
import { strings } from '../../src/i18n/index.js';
import { expectAccessible } from '../support/accessible.js';
import { click, focused, press } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { chooseIn, openMenu } from '../support/menu.js';
import { DEMO, drawn, inPart, mountReady, unmountAll, until } from '../support/player.js';

let player: ForumPlayer;
const state = () => player.controller.state;
const inControls = (selector: string) => inPart(player, 'forum-controls', selector)[0]!;
const help = () => player.shadowRoot!.querySelector('forum-help');
const dialog = () => help()?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]');

beforeEach(async () => {
  forget();
  await setViewport({ width: 1280, height: 1200 });
});
afterEach(async () => {
  await unmountAll();
  document.querySelectorAll('.beside').forEach((element) => element.remove());
});

describe('keys', () => {
  it('move through the talk', async () => {
    player = await mountTalk(meeting);
    player.seek(48);
    inControls('.play').focus();
    for (const [key, time] of [
      ['l', 58],
      ['j', 48],
      ['ArrowRight', 53],
      ['ArrowLeft', 48],
      [',', 42],
      ['.', 47],
      [']', 60],
      ['[', 47],
      ['n', 100],
      ['p', 40],
      ['Home', 0],
    ] as const) {
      await press(key);
      expect(state().time, key).to.be.closeTo(time, 0.01);
      expect(state().lastSeek!.by).to.equal('keys');
    }
  });

  it('play, sound, speed, captions, layout', async () => {
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    const media = player.media!;
    media.muted = false;
    inControls('.back').focus();
    await press('k');
    await until(() => !media.paused, 'plays');
    await press('k');
    await until(() => media.paused, 'pauses');
    await press('m');
    expect(media.muted).to.equal(true);
    await press('m', 'ArrowDown', 'ArrowDown', 'ArrowUp');
    expect(media.muted).to.equal(false);
    expect(media.volume).to.be.closeTo(0.95, 0.001);
    await press('>', '>', '<');
    expect(media.playbackRate).to.equal(1.25);
    const languages = player.talk!.languages;
    await press('c');
    expect(state().captions).to.deep.equal(languages.slice(0, 2));
    await press('1');
    expect(state().captions).to.deep.equal([languages[1]]);
    await press('2');
    expect(state().captions).to.deep.equal([]);
    await press('2', 'c', 'c');
    expect(state().captions, 'as they were').to.deep.equal([languages[1]]);
    await press('s');
    expect(state().swapped).to.equal(true);
    await press('r');
    expect(state().repeated).to.equal(state().cursor.segment);
  });

  it('Space is the button’s where one has the focus, and plays where the picture was pressed', async () => {
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    const media = player.media!;
    inControls('.mute').focus();
    const { muted } = media;
    await press('Space');
    expect([media.paused, media.muted]).to.deep.equal([true, !muted]);
    player.shadowRoot!.querySelector<HTMLElement>('[part~=root]')!.focus();
    await press('Space');
    await until(() => !media.paused, 'plays');
  });

  it('nothing where somebody types or chooses, and nothing without the focus', async () => {
    player = await mountTalk(meeting);
    player.seek(48);
    const fields = [document.createElement('input'), document.createElement('textarea'), document.createElement('div')];
    fields[2]!.contentEditable = 'true';
    for (const [i, field] of fields.entries()) {
      field.className = 'beside';
      // in the page, and in the player
      for (const place of [document.body, player]) {
        field.slot = place === player ? 'chapters' : '';
        place.append(field);
        await drawn(player);
        field.focus();
        await press('j', 'l', '.', 'c', 's', 'Home', 'Space', '?');
        expect([state().time, state().captions.length, state().swapped], `${i}`).to.deep.equal([48, 0, false]);
      }
      field.remove();
    }
    (focused() as HTMLElement | null)?.blur();
    await press('j', 's');
    expect([state().time, state().swapped]).to.deep.equal([48, false]);
    inPart(player, 'forum-transcript', 'select')[0]!.focus();
    await press('j');
    await openMenu(player, 'Speed');
    await press('j', 's', 'ArrowRight');
    expect([state().time, state().swapped, help()]).to.deep.equal([48, false, null]);
  });

  it('nothing with Ctrl, Alt or Meta, nor when the page has handled it; what is not ours is left alone', async () => {
    player = await mountTalk(meeting);
    player.seek(48);
    inControls('.play').focus();
    const send = (init: KeyboardEventInit): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
      inControls('.play').dispatchEvent(event);
      return event;
    };
    for (const modifier of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
      expect(send({ key: 'j', ...modifier }).defaultPrevented).to.equal(false);
    }
    player.addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true });
    send({ key: 'j' });
    expect(state().time).to.equal(48);
    expect(send({ key: 'x' }).defaultPrevented).to.equal(false);
    let heard = 0;
    document.body.addEventListener('keydown', () => (heard += 1), { once: true });
    expect(send({ key: 'J' }).defaultPrevented, 'with the capitals on').to.equal(true);
    expect([heard, state().time], 'the page hears of it').to.deep.equal([1, 38]);
  });

  it('arrows belong to the transcript there', async () => {
    player = await mountTalk(meeting);
    player.seek(48);
    inPart(player, 'forum-transcript', 'button[tabindex="0"]')[0]!.focus();
    await press('ArrowDown', 'ArrowRight', 'Home');
    expect(state().time).to.equal(48);
  });

  it('letters can be switched off, and stay off; the others go on', async () => {
    player = await mountTalk(meeting);
    player.seek(48);
    await chooseIn(player, 'Settings', 'Single-key shortcuts');
    await press('Escape');
    await press('j', '.', '?');
    expect([state().time, help()]).to.deep.equal([48, null]);
    await press('ArrowRight');
    expect(state().time).to.equal(53);
    await unmountAll();
    player = await mountTalk(meeting);
    expect(state().letterKeys).to.equal(false);
  });

  it('of two players only that with the focus', async () => {
    const other = await mountTalk(meeting);
    player = await mountTalk(meeting);
    inControls('.play').focus();
    await press('n', 's');
    expect([state().time, state().swapped]).to.deep.equal([40, true]);
    expect([other.controller.state.time, other.controller.state.swapped]).to.deep.equal([0, false]);
  });
});

describe('help', () => {
  it('lists every key in the viewer’s language; Esc closes, and the focus is back', async () => {
    for (const lang of ['en', 'zh-CN']) {
      player = await mountTalk(meeting, { lang });
      inControls('.play').focus();
      await press('?');
      await until(() => dialog(), 'the dialog');
      const text = dialog()!.textContent;
      for (const binding of Object.values<KeyBinding>(KEY_BINDINGS)) {
        expect(text).to.contain(binding.label(strings(lang)));
        for (const key of binding.keys) expect(text).to.contain(keyName(key, strings(lang)));
      }
      await press('j', 'ArrowLeft');
      expect(state().time, 'the keys rest').to.equal(0);
      await press('Escape');
      await until(() => !help(), 'gone');
      expect(focused()).to.equal(inControls('.play'));
      await unmountAll();
    }
  });

  it('from the settings; letters can be switched off there; closed by its button', async () => {
    player = await mountTalk(meeting);
    await chooseIn(player, 'Settings', 'Keyboard shortcuts');
    const root = await until(() => inPart(player, 'forum-controls', 'forum-help')[0]?.shadowRoot, 'the dialog');
    await click(await until(() => root.querySelector('dialog[open] input'), 'the switch'));
    expect(state().letterKeys).to.equal(false);
    await click(root.querySelector('.close')!);
    await until(() => !inPart(player, 'forum-controls', 'forum-help').length, 'gone');
    expect(focused()!.ariaLabel).to.equal('Settings');
  });
});

describe('menus and help: axe finds nothing', () => {
  after(async () => {
    document.documentElement.style.removeProperty('color-scheme');
    await emulate();
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [lang, width] of [
      ['en', 320],
      ['zh-CN', 1280],
    ] as const) {
      it(`${colorScheme}, ${lang}, ${width} px`, async () => {
        await setViewport({ width, height: 900 });
        await emulate({ 'prefers-color-scheme': colorScheme, 'prefers-reduced-motion': 'reduce' });
        document.documentElement.style.colorScheme = 'light dark';
        player = await mountTalk(meeting, { lang, captions: 'en' });
        const names = strings(lang);
        for (const name of [names.captions, names.settings, ...(width < 900 ? [names.more] : [names.layout])]) {
          const of = await openMenu(player, name);
          await expectAccessible(player);
          of.hide();
        }
        inControls('.play').focus();
        await press('?');
        await until(() => dialog(), 'the dialog');
        await expectAccessible(player);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        await press('Escape');
      });
    }
  }
});
