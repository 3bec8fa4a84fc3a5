import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { openCaptionSettings, openHelp } from '../../src/elements/shared/open-dialog.js';
import type { ForumPlayer } from '../../src/index.js';
import { LAYOUTS, type Layout } from '../../src/state/index.js';
import { expectAccessible } from '../support/accessible.js';
import { emulate } from '../support/media.js';
import { forget, rows } from '../support/meeting.js';
import { shownMenu } from '../support/menu.js';
import { DEMO, drawn, inPart, mount, mountReady, part, unmountAll, until } from '../support/player.js';
import { openSearch } from '../support/search.js';
import { pretend, storeHistory } from '../support/pretend.js';

type Open = (player: ForumPlayer) => Promise<(() => unknown) | undefined>;

/** Opens a menu of the controls, and pages in it. */
const menuOf =
  (name: string, ...pages: number[]): Open =>
  async (player) => {
    const of = inPart(player, 'forum-controls', `.menu.${name}`)[0] as HTMLElementTagNameMap['forum-menu'];
    await of.show();
    await shownMenu(of);
    for (const at of pages) {
      of.shadowRoot!.querySelectorAll<HTMLElement>('.item[aria-haspopup]')[at]!.click();
      await of.updateComplete;
    }
    return () => of.hide();
  };

const dialogOf =
  (tag: 'forum-help' | 'forum-caption-settings', open: (place: HTMLElement) => Promise<void>): Open =>
  async (player) => {
    await open(player);
    return () => player.shadowRoot!.querySelector(tag)!.shadowRoot!.querySelector('dialog')!.close();
  };

const found =
  (query: string): Open =>
  async (player) => {
    await openSearch(player, query);
    return () => player.controller.closeSearch();
  };

const layoutOf =
  (layout: Layout, { swapped = false } = {}): Open =>
  async (player) => {
    player.controller.setLayout(layout);
    if (swapped) player.controller.toggleSwapped();
    return () => swapped && player.controller.toggleSwapped();
  };

/** What a viewer can open, one after the other, in one player. */
const opened: Readonly<Record<string, Open>> = {
  'menu: speed': menuOf('rate'),
  'menu: captions': menuOf('captions'),
  'menu: layout': menuOf('layout'),
  'menu: settings': menuOf('settings'),
  'menu: settings, quality': menuOf('settings', 0),
  'menu: settings, speed': menuOf('settings', 1),
  'menu: settings, download': menuOf('settings', 3),
  help: dialogOf('forum-help', openHelp),
  'caption settings': dialogOf('forum-caption-settings', openCaptionSettings),
  'the card of the seek bar': async (player) => {
    const bar = inPart(player, 'forum-seek-bar', '.bar')[0]!;
    bar.focus();
    bar.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageUp', bubbles: true, composed: true }));
    await until(() => inPart(player, 'forum-seek-bar', '.card')[0]!.matches(':popover-open'), 'the card');
    return () => bar.blur();
  },
  'search: results': found('the'),
  'search: nothing': found('zzzz'),
  'one speaker': async (player) => {
    player.controller.filterSpeaker(player.talk!.speakers[0]!.id);
    return () => player.controller.filterSpeaker(undefined);
  },
  'an offer to go on': async (player) => {
    // the player was told of the talk anew, as by a viewer who has come back
    storeHistory(player.sidecar!, 100);
    await player.controller.setTalk(player.talk);
    return () => player.controller.dismissResume();
  },
  'waiting for data': async (player) => {
    return pretend(player.media!, { paused: false, readyState: 1 }, 'waiting');
  },
  'the end': async (player) => {
    return pretend(player.media!, { ended: true }, 'ended');
  },
  'repeat, and second language hidden': async (player) => {
    player.controller.toggleRepeat();
    player.controller.setBlurSecondLanguage(true);
    return () => (player.controller.toggleRepeat(), player.controller.setBlurSecondLanguage(false));
  },
  ...Object.fromEntries(LAYOUTS.map((layout) => [`layout: ${layout}`, layoutOf(layout)])),
  'inset, swapped': layoutOf('inset', { swapped: true }),
  ...Object.fromEntries(
    ['transcript', 'chapters', 'speakers', 'slides'].map((name): [string, Open] => [
      `tab: ${name}`,
      async (player) => {
        player.controller.setPanel('side');
        await drawn(player);
        player.shadowRoot!.querySelector<HTMLElement>(`[data-tab=${name}]`)!.click();
        return undefined;
      },
    ]),
  ),
  'no panel': async (player) => {
    player.controller.setPanel('off');
    return () => player.controller.setPanel('auto');
  },
};

/** Only what is new is looked at: axe takes long over a whole player. */
function looksAt(player: ForumPlayer, name: string): HTMLElement {
  if (name.startsWith('menu')) return inPart(player, 'forum-controls', 'forum-menu[open]')[0]!;
  if (name === 'help') return player.shadowRoot!.querySelector('forum-help')!;
  if (name === 'caption settings') return player.shadowRoot!.querySelector('forum-caption-settings')!;
  if (name.startsWith('the card')) return part(player, 'forum-controls');
  if (name.startsWith('search')) return part(player, 'forum-transcript');
  if (name === 'one speaker') return player.shadowRoot!.querySelector('.speakers')!;
  if (/^(layout|inset|an offer|waiting|the end)/.test(name)) return part(player, 'forum-stage');
  return player;
}

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
      const player = await mountReady({
        src: DEMO.hls,
        sidecar: DEMO.sidecar,
        captions: 'zh-CN en',
        lang,
        layout: 'split',
      });
      await until(() => rows(player).length === player.talk!.segments.length, 'rows');
      await until(() => player.controller.state.renditions.length > 1, 'renditions');
      const wrong: string[] = [];
      for (const [name, open] of Object.entries(opened)) {
        const close = await open(player);
        await drawn(player);
        try {
          await expectAccessible(looksAt(player, name));
        } catch (error) {
          wrong.push(`${name}: ${(error as Error).message}`);
        }
        await close?.();
        await drawn(player);
      }
      expect(wrong.join('\n')).to.equal('');
    });
  }

  it('while nothing has come yet', async () => {
    const player = mount({ src: DEMO.mp4, sidecar: `/held/axe/${DEMO.sidecar.slice(1)}` });
    await until(() => player.controller.state.talkStatus === 'loading' && inPart(player, 'forum-transcript', '.message')[0], 'loading'); // prettier-ignore
    await expectAccessible(player);
    await fetch('/held/axe/mend');
  });
});
