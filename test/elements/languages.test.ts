import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { registerLanguage, type ForumPlayer } from '../../src/index.js';
import { en } from '../../src/i18n/en.js';
import { strings } from '../../src/i18n/index.js';
import { ControlsHarness } from '../support/harness/controls.js';
import { view } from '../support/harness/player.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, mount, nextOf, unmountAll, until } from '../support/player.js';

/** Every text and label that has been drawn in a shadow root since `observe()`. */
const seen = new Set<string>();
const attachShadow = Element.prototype.attachShadow;
const LABELS = ['aria-label', 'aria-valuetext', 'data-tip', 'label', 'title', 'alt'];

function look(node: Node): void {
  if (node instanceof Text) seen.add(node.data.trim());
  if (node instanceof Element) for (const name of LABELS) seen.add(node.getAttribute(name)?.trim() ?? '');
  node.childNodes.forEach(look);
}

function observe(): void {
  seen.clear();
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'childList') addedNodes.forEach(look);
      else look(target);
    }
  });
  Element.prototype.attachShadow = function (init) {
    const root = attachShadow.call(this, init);
    observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: LABELS,
    });
    return root;
  };
}

/** The plain texts in a set of strings. */
const leaves = (of: object): string[] =>
  Object.values(of).flatMap((each: unknown) =>
    typeof each === 'string' ? [each] : typeof each === 'object' && each ? leaves(each) : [],
  );

/** What has been drawn in English, and would read differently in the language of `tag`. */
function englishSeen(tag: string): string[] {
  const own = new Set(leaves(strings(tag)));
  return leaves(en).filter((text) => seen.has(text) && !own.has(text));
}

const playLabel = (player: ForumPlayer): string | null => view(player).controls.play.ariaLabel;
const lang = (player: ForumPlayer): string => view(player).lang;
const speaks = (player: ForumPlayer, play: string): Promise<boolean> =>
  until(() => player.hasUpdated && playLabel(player) === play, `the interface says "${play}"`);

beforeEach(async () => {
  forget();
  await setViewport({ width: 1280, height: 1000 });
});
afterEach(async () => {
  Element.prototype.attachShadow = attachShadow;
  document.documentElement.lang = 'en';
  document.documentElement.removeAttribute('dir');
  await unmountAll();
  document.querySelectorAll('.beside').forEach((element) => element.remove());
});

describe('language of the interface', () => {
  for (const [page, tag, play, slides] of [
    ['zh', 'zh-Hans', '播放', '幻灯片'],
    ['zh-TW', 'zh-Hant', '播放', '投影片'],
  ] as const) {
    it(`a page in ${page}: nothing is drawn in English, not even first`, async () => {
      document.documentElement.lang = page;
      // a part elsewhere in the page, that is there before the player
      const part = document.createElement('forum-controls');
      part.className = 'beside';
      part.setAttribute('for', 'elsewhere');
      observe();
      document.body.append(part);
      const player = mount({ id: 'elsewhere', src: DEMO.mp4, sidecar: DEMO.sidecar });
      expect(strings(page).lang, 'not loaded yet').to.equal('en');
      await nextOf(player, 'forum-talk-load');
      await speaks(player, play);
      await until(() => seen.has(slides), `"${slides}" is drawn`);
      await drawn(player);
      expect(lang(player)).to.equal(tag);
      expect(new ControlsHarness('controls', () => part).play.ariaLabel).to.equal(play);
      expect(englishSeen(page)).to.deep.equal([]);
    });
  }

  it('is that of the player, or of the nearest lang outwards through shadow roots', async () => {
    document.documentElement.lang = 'zh';
    const outer = document.createElement('div');
    const host = document.createElement('p');
    const inner = document.createElement('div');
    outer.className = 'beside';
    outer.lang = 'zh_HK';
    outer.append(host);
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(outer);
    const player = mount({});
    inner.append(player);
    await speaks(player, '播放');
    expect(lang(player)).to.equal('zh-Hant');
    inner.lang = 'en-GB';
    await speaks(player, 'Play');
    inner.lang = '';
    await until(() => lang(player) === 'zh-Hant', 'outwards again');
    outer.lang = 'zh-CN';
    await until(() => lang(player) === 'zh-Hans', 'outside the root too');
    player.lang = 'en';
    await speaks(player, 'Play');
    outer.lang = 'zh-TW';
    player.lang = '中文';
    await drawn(player);
    expect(playLabel(player), 'no tag at all').to.equal('Play');
    document.body.append(player);
    player.removeAttribute('lang');
    await until(() => lang(player) === 'zh-Hans', 'where it has been moved to');
  });

  it('two players, two languages', async () => {
    const [a, b] = [await mountTalk(meeting, { lang: 'zh-Hant' }), await mountTalk(meeting, { lang: 'en' })];
    expect([lang(a), lang(b)]).to.deep.equal(['zh-Hant', 'en']);
    expect([playLabel(a), playLabel(b)]).to.deep.equal(['播放', 'Play']);
    b.lang = 'zh-Hans';
    await speaks(b, '播放');
    expect([lang(a), lang(b)]).to.deep.equal(['zh-Hant', 'zh-Hans']);
  });

  it('two kinds of Chinese have two names', async () => {
    const both = { ...meeting, languages: ['zh-CN', 'zh-TW', 'en'] };
    const player = await mountTalk(both);
    const names = ['Simplified Chinese', 'Traditional Chinese', 'English'];
    const menu = view(player).controls.menu('Captions');
    await menu.open();
    expect(menu.names()).to.include.members(names);
    const choices = Array.from(view(player).transcript.languages!.options, (option) => option.textContent.trim());
    expect(choices).to.include.members(names);
  });
});

describe('languages that a page registers', () => {
  it('at once, completed in English, also for players that are there already', async () => {
    const player = await mountTalk(meeting, { lang: 'fr-CA' });
    expect([playLabel(player), lang(player)]).to.deep.equal(['Play', 'en']);
    registerLanguage('fr', { play: 'Lire', next: { chapter: 'Chapitre suivant' } });
    await speaks(player, 'Lire');
    expect(lang(player)).to.equal('fr');
    expect(strings('fr').next).to.deep.equal({ ...en.next, chapter: 'Chapitre suivant' });
    expect([strings('fr').pause, strings('fr').rate(2), strings('fr').languageName('zh-CN')]).to.deep.equal([
      'Pause',
      '2×',
      'chinois',
    ]);
    // the same tag in other words
    registerLanguage('fr', { play: 'Lecture' });
    await speaks(player, 'Lecture');
    expect(strings('fr').next.chapter, 'what it said before stays').to.equal('Chapitre suivant');
  });

  it('single words of a language that is there', async () => {
    registerLanguage('zh-HK', { slides: '簡報' });
    const player = await mountTalk(meeting, { lang: 'zh-HK' });
    expect(lang(player)).to.equal('zh-HK');
    expect([strings('zh-HK').slides, strings('zh-HK').captions, strings('zh-TW').slides]).to.deep.equal([
      '簡報',
      '字幕',
      '投影片',
    ]);
    expect(playLabel(player)).to.equal('播放');
  });

  it('loaded when needed; the old language stays until then', async () => {
    const loads: (() => void)[] = [];
    registerLanguage(
      'nl',
      () => new Promise((resolve) => loads.push(() => resolve({ default: { play: 'Afspelen' } }))),
    );
    const player = await mountTalk(meeting, { lang: 'zh' });
    expect(loads.length, 'nobody needs it').to.equal(0);
    player.lang = 'nl-BE';
    await drawn(player);
    expect([playLabel(player), lang(player), loads.length]).to.deep.equal(['播放', 'zh-Hans', 1]);
    loads[0]!();
    await speaks(player, 'Afspelen');
    expect(lang(player)).to.equal('nl');
    // the last one wins, whatever comes when
    registerLanguage('da', () => new Promise((resolve) => loads.push(() => resolve({ play: 'Afspil' }))));
    player.lang = 'da';
    await player.updateComplete;
    player.lang = 'zh-Hant';
    await until(() => lang(player) === 'zh-Hant', 'Chinese');
    loads[1]!();
    await until(() => strings('da').lang === 'da', 'Danish, too late');
    await drawn(player);
    expect([playLabel(player), lang(player)]).to.deep.equal(['播放', 'zh-Hant']);
  });

  it('English where they cannot be loaded, with a warning; the next change tries again', async () => {
    const warnings: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => warnings.push(text);
    try {
      registerLanguage('sv', async () => {
        const answer = await fetch('/flaky/swedish/demo/talk/talk.forum.json');
        if (!answer.ok) throw new Error(String(answer.status));
        return { play: 'Spela' };
      });
      const player = mount({ lang: 'sv' });
      await speaks(player, 'Play');
      await drawn(player);
      expect(warnings.length).to.equal(1);
      expect(warnings[0]).to.contain('"sv"').and.contain('English');
      await fetch('/flaky/swedish/mend');
      player.lang = 'en';
      await drawn(player);
      player.lang = 'sv-FI';
      await speaks(player, 'Spela');
    } finally {
      console.warn = warn;
    }
  });

  it('says what is wrong with a registration', () => {
    expect(() => registerLanguage('fr_', {})).to.throw(RangeError, '"fr_"');
    expect(() => registerLanguage('fr', null as never)).to.throw(TypeError, "'fr'");
    registerLanguage('it', { play: 7, next: 'x', back: 'x', keyNames: undefined } as never);
    expect([strings('it').play, strings('it').next, strings('it').back(2)]).to.deep.equal([
      'Play',
      en.next,
      'Back 2 seconds',
    ]);
  });
});
