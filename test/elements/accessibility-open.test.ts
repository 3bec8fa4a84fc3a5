import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { strings } from '../../src/i18n/index.js';
import { LAYOUTS } from '../../src/state/index.js';
import { expectAccessible } from '../support/accessible.js';
import type { DialogHarness } from '../support/harness/dialogs.js';
import type { MenuHarness } from '../support/harness/menu.js';
import { view, type Arrangement, type PlayerHarness } from '../support/harness/player.js';
import { storeHistory } from '../support/history.js';
import { press } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget } from '../support/meeting.js';
import { DEMO, drawn, mount, mountReady, unmountAll, until } from '../support/player.js';

/** What a viewer opens: the element that is new then, and how it is closed again. */
interface Opened {
  readonly element: HTMLElement;
  close(): unknown;
}
type Open = (player: PlayerHarness) => Promise<Opened>;

const wordsOf = (player: PlayerHarness) => strings(player.state.lang);

/** A menu of the controls, and pages in it, by their names. */
function menu(names: (words: ReturnType<typeof wordsOf>) => readonly [string, ...string[]]): Open {
  return async (player) => {
    const [name, ...pages] = names(wordsOf(player));
    const opened: MenuHarness = player.controls.menu(name);
    await opened.choose(...pages);
    return { element: opened.element, close: () => opened.close() };
  };
}

async function opened(dialog: DialogHarness): Promise<Opened> {
  await dialog.opened();
  return { element: dialog.element, close: () => dialog.close() };
}

function search(text: string): Open {
  return async ({ transcript }) => {
    transcript.searchButton.click();
    await transcript.search.type(text);
    return {
      element: transcript.element,
      close: async () => {
        await press('Escape', 'Escape');
        await until(() => !transcript.search.isOpen, 'the search is closed');
      },
    };
  };
}

function arranged(arrangement: Arrangement, back: Arrangement = {}): Open {
  return async (player) => {
    player.arrange(arrangement);
    return { element: player.stage.element, close: () => player.arrange(back) };
  };
}

const opens: Readonly<Record<string, Open>> = {
  'menu: speed': menu(({ speed }) => [speed]),
  'menu: captions': menu(({ captions }) => [captions]),
  'menu: layout': menu(({ layout }) => [layout]),
  'menu: settings': menu(({ settings }) => [settings]),
  'menu: settings, quality': menu(({ settings, quality }) => [settings, quality]),
  'menu: settings, speed': menu(({ settings, speed }) => [settings, speed]),
  'menu: settings, download': menu(({ settings, download }) => [settings, download]),
  help: async (player) => {
    player.controls.play.focus();
    await press('?');
    return opened(player.help);
  },
  'caption settings': async (player) => {
    const { settings, captionSettings } = wordsOf(player);
    await player.controls.menu(settings).choose(captionSettings);
    return opened(player.captionSettings);
  },
  'the card of the seek bar': async ({ seekBar, controls }) => {
    seekBar.slider.focus();
    await press('PageUp');
    await until(() => seekBar.card.isOpen, 'the card');
    return { element: controls.element, close: () => seekBar.slider.blur() };
  },
  'search: results': search('the'),
  'search: no results': search('zzzz'),
  'one speaker': async ({ speakers, element: { talk } }) => {
    const only = speakers.only(talk!.speakers[0]!.id);
    only.click();
    return { element: speakers.element, close: () => only.click() };
  },
  'the end': async ({ stage, element: player }) => {
    const media = player.media!;
    player.seek(media.duration);
    await player.play();
    await until(() => media.ended, 'the end');
    return { element: stage.element, close: () => player.seek(100) };
  },
  'repeat, and second language blurred': async ({ controls, verbs, element }) => {
    controls.repeat.click();
    verbs.setBlurSecondLanguage(true);
    return { element, close: () => (controls.repeat.click(), verbs.setBlurSecondLanguage(false)) };
  },
  ...Object.fromEntries(LAYOUTS.map((layout) => [`layout: ${layout}`, arranged({ layout })])),
  'inset, swapped': arranged({ layout: 'inset', swapped: true }, { layout: 'split', swapped: false }),
  ...Object.fromEntries(
    (['transcript', 'chapters', 'speakers', 'slides'] as const).map((name): [string, Open] => [
      `tab: ${name}`,
      async (player) => {
        player.arrange({ panel: 'side' });
        await drawn(player.element);
        player.tab(name).click();
        return { element: player.element, close: () => player.arrange({ panel: 'auto' }) };
      },
    ]),
  ),
  'no panel': arranged({ panel: 'off' }, { panel: 'auto' }),
};

describe('accessibility: axe finds nothing, whatever is open', () => {
  beforeEach(forget);
  afterEach(unmountAll);
  after(async () => {
    document.documentElement.style.removeProperty('color-scheme');
    await emulate();
  });

  for (const [colorScheme, lang] of [
    ['light', 'en'],
    ['dark', 'zh-Hans'],
  ] as const) {
    it(`${colorScheme}, ${lang}`, async function () {
      this.timeout(180_000);
      await setViewport({ width: 1280, height: 1400 });
      await emulate({ 'prefers-color-scheme': colorScheme, 'prefers-reduced-motion': 'reduce' });
      document.documentElement.style.colorScheme = 'light dark';
      storeHistory(DEMO.sidecar, 100);
      const element = await mountReady({
        src: DEMO.hls,
        sidecar: DEMO.sidecar,
        captions: 'zh-CN en',
        lang,
        layout: 'split',
      });
      const player = view(element);
      await until(() => player.transcript.rows().length === element.talk!.segments.length, 'rows');
      await until(() => player.state.renditions.length > 1, 'renditions');
      const wrong: string[] = [];
      const check = async (name: string, found: HTMLElement) => {
        await drawn(element);
        await expectAccessible(found).catch((error: Error) => wrong.push(`${name}: ${error.message}`));
      };
      await until(() => player.stage.offers().length, 'the offer to resume');
      await check('the offer to resume', player.stage.element);
      player.stage.offers()[1]!.click();
      for (const [name, open] of Object.entries(opens)) {
        const found = await open(player);
        await check(name, found.element);
        await found.close();
        await drawn(element);
      }
      expect(wrong.join('\n')).to.equal('');
    });
  }

  it('while the transcript loads, and while the recording does', async () => {
    const player = mount({ src: `/held/axe${DEMO.mp4}`, sidecar: `/held/axe${DEMO.sidecar}` });
    const { transcript, stage } = view(player);
    await until(() => transcript.message, 'the transcript says that it loads');
    void player.play();
    await until(() => stage.spinner, 'the stage shows that it waits');
    await expectAccessible(player);
    await fetch('/held/axe/mend');
  });
});
