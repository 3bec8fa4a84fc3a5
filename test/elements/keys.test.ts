import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { KEY_BINDINGS, type KeyBinding } from '../../src/elements/keys/key-bindings.js';
import { keyName } from '../../src/elements/keys/key-map.js';
import { strings } from '../../src/i18n/index.js';
import { expectAccessible } from '../support/accessible.js';
import { view, type PlayerHarness } from '../support/harness/player.js';
import { click, focused, press } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, mountReady, unmountAll, until } from '../support/player.js';

let player: ForumPlayer;
let seen: PlayerHarness;

async function show(attributes: Record<string, string> = {}): Promise<void> {
  player = await mountTalk(meeting, attributes);
  seen = view(player);
}

/** As `show`, with a recording. */
async function showDemo(): Promise<HTMLMediaElement> {
  player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
  seen = view(player);
  return player.media!;
}

/** What keys could have changed. */
const now = () => ({
  time: seen.seekBar.value,
  captions: seen.controls.captionsNow,
  swapped: seen.stage.isSlideLeft,
  help: seen.help.exists,
});

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
    await show();
    player.seek(48);
    seen.controls.play.focus();
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
      await drawn(player);
      expect(seen.seekBar.value, key).to.equal(time);
    }
  });

  it('play, sound, speed, captions, layout', async () => {
    const media = await showDemo();
    media.muted = false;
    seen.controls.button('Back 10 seconds')!.focus();
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
    const captionsAfter = async (...keys: string[]) => {
      await press(...keys);
      await drawn(player);
      return seen.controls.captionsNow;
    };
    expect(await captionsAfter('c')).to.equal('Chinese + English');
    expect(await captionsAfter('1')).to.equal('English');
    expect(await captionsAfter('2')).to.equal('Off');
    expect(await captionsAfter('2', 'c', 'c'), 'as they were').to.equal('English');
    await press('s');
    await until(() => seen.stage.isSlideLeft, 'swapped');
    player.seek(30);
    await press('r');
    await until(() => seen.controls.repeat.ariaPressed === 'true', 'repeats');
  });

  it('Space is the button’s where one has the focus, and plays where the picture was pressed', async () => {
    const media = await showDemo();
    const unmute = await until(() => seen.controls.button('Unmute'), 'the button');
    unmute.focus();
    await press('Space');
    expect([media.paused, media.muted]).to.deep.equal([true, false]);
    seen.root.focus();
    await press('Space');
    await until(() => !media.paused, 'plays');
  });

  it('nothing where somebody types or chooses, and nothing without the focus', async () => {
    await show();
    player.seek(48);
    await drawn(player);
    const before = now();
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
        await drawn(player);
        expect(now(), `${i}`).to.deep.equal(before);
      }
      field.remove();
    }
    (focused() as HTMLElement | null)?.blur();
    await press('j', 's');
    seen.transcript.languages!.focus();
    await press('j');
    await seen.controls.menu('Speed').open();
    await press('j', 's', 'ArrowRight');
    await drawn(player);
    expect(now()).to.deep.equal(before);
  });

  it('nothing with Ctrl, Alt or Meta, nor when the page has handled it; what is not ours is left alone', async () => {
    await show();
    player.seek(48);
    const { play } = seen.controls;
    play.focus();
    const send = (init: KeyboardEventInit): KeyboardEvent => {
      const event = new KeyboardEvent('keydown', { bubbles: true, composed: true, cancelable: true, ...init });
      play.dispatchEvent(event);
      return event;
    };
    for (const modifier of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }]) {
      expect(send({ key: 'j', ...modifier }).defaultPrevented).to.equal(false);
    }
    player.addEventListener('keydown', (event) => event.preventDefault(), { capture: true, once: true });
    send({ key: 'j' });
    await drawn(player);
    expect(seen.seekBar.value).to.equal(48);
    expect(send({ key: 'x' }).defaultPrevented).to.equal(false);
    let heard = 0;
    document.body.addEventListener('keydown', () => (heard += 1), { once: true });
    expect(send({ key: 'J' }).defaultPrevented, 'with the capitals on').to.equal(true);
    await drawn(player);
    expect([heard, seen.seekBar.value], 'the page hears of it').to.deep.equal([1, 38]);
  });

  it('arrows belong to the transcript there', async () => {
    await show();
    player.seek(48);
    seen.transcript.tabStops()[0]!.focus();
    await press('ArrowDown', 'ArrowRight', 'Home');
    await drawn(player);
    expect(seen.seekBar.value).to.equal(48);
  });

  it('letters can be switched off, and stay off; the others go on', async () => {
    await show();
    player.seek(48);
    await seen.controls.menu('Settings').choose('Single-key shortcuts');
    await press('Escape');
    await press('j', '.', '?');
    await drawn(player);
    expect([seen.seekBar.value, seen.help.exists]).to.deep.equal([48, false]);
    await press('ArrowRight');
    await drawn(player);
    expect(seen.seekBar.value).to.equal(53);
    await unmountAll();
    await show();
    const menu = seen.controls.menu('Settings');
    await menu.open();
    expect(menu.chosen()).not.to.include('Single-key shortcuts');
  });

  it('of two players only that with the focus', async () => {
    const other = view(await mountTalk(meeting));
    await show();
    seen.controls.play.focus();
    await press('n', 's');
    await drawn(player);
    expect([seen.seekBar.value, seen.stage.isSlideLeft]).to.deep.equal([40, true]);
    expect([other.seekBar.value, other.stage.isSlideLeft]).to.deep.equal([0, false]);
  });
});

describe('help', () => {
  it('lists every key in the viewer’s language; Esc closes, and the focus is back', async () => {
    for (const lang of ['en', 'zh-CN']) {
      await show({ lang });
      const { controls, help, seekBar } = seen;
      controls.play.focus();
      await press('?');
      await help.opened();
      for (const binding of Object.values<KeyBinding>(KEY_BINDINGS)) {
        expect(help.text).to.contain(binding.label(strings(lang)));
        for (const key of binding.keys) expect(help.text).to.contain(keyName(key, strings(lang)));
      }
      await press('j', 'ArrowLeft');
      expect(seekBar.value, 'the keys rest').to.equal(0);
      await press('Escape');
      await help.closed();
      expect(focused()).to.equal(controls.play);
      await unmountAll();
    }
  });

  it('from the settings; letters can be switched off there; closed by its button', async () => {
    await show();
    const { controls, help } = seen;
    await controls.menu('Settings').choose('Keyboard shortcuts');
    await help.opened();
    await click(help.letterKeys);
    await help.close();
    expect(focused()).to.equal(controls.menu('Settings').button);
    player.seek(48);
    await press('j');
    await drawn(player);
    expect(seen.seekBar.value, 'letters are off').to.equal(48);
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
        await show({ lang, captions: 'en' });
        const names = strings(lang);
        for (const name of [names.captions, names.settings, width < 900 ? names.more : names.layout]) {
          const menu = seen.controls.menu(name);
          await menu.open();
          await expectAccessible(player);
          menu.close();
        }
        seen.controls.play.focus();
        await press('?');
        await seen.help.opened();
        await expectAccessible(player);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        await press('Escape');
      });
    }
  }
});
