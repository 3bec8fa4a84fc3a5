import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumCaptionChangeEvent, ForumPlayer } from '../../src/index.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { chooseIn, chosen, label, lines, menu, openMenu } from '../support/menu.js';
import { DEMO, drawn, frame, inPart, part, unmountAll, until } from '../support/player.js';
import { cuesOf } from '../timeline/captioned.js';

const captions = (player: ForumPlayer) => inPart(player, 'forum-captions', '[part~=caption]');
const said = (player: ForumPlayer) => captions(player).map((e) => [e.lang, e.textContent.trim()]);
const languages = (lines: string[][]) => [...new Set(lines.map(([lang]) => lang))].join(' ');

async function at(player: ForumPlayer, t: number): Promise<string[][]> {
  player.seek(t);
  await drawn(player);
  return said(player);
}

beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1400 });
});
afterEach(unmountAll);

describe('captions: before the viewer has chosen', () => {
  it('storage that is broken, or not ours, does no harm', async () => {
    for (const stored of ['{', 'null', '[]', '{"captions": 5}', '{"captions": [1, "en"]}']) {
      localStorage.setItem('forum-player', stored);
      const player = await mountTalk(meeting, { captions: 'en' });
      expect(player.controller.state.captions, stored).to.deep.equal(['en']);
    }
  });
});

describe('captions', () => {
  it('none, one or two languages, by the attribute', async () => {
    expect(await at(await mountTalk(meeting), 5)).to.deep.equal([]);
    expect(await at(await mountTalk(meeting, { captions: 'en' }), 62)).to.deep.equal([
      ['en', 'Rain is coming anyway.'],
    ]);
    const both = await at(await mountTalk(meeting, { captions: 'en zh-CN' }), 5);
    expect(languages(both)).to.equal('zh-CN en');
    const three = await mountTalk(meeting, { captions: 'en zh-CN fr' });
    expect(three.controller.state.captions).to.deep.equal(['en', 'zh-CN']);
  });

  it('the original above, the translation below, whichever was asked for first', async () => {
    for (const asked of ['zh-CN en', 'en zh-CN']) {
      const player = await mountTalk(meeting, { captions: asked });
      for (const [t, expected] of Object.entries({ 9: 'zh-CN en', 43: 'en zh-CN' })) {
        expect(languages(await at(player, Number(t))), `${asked} at ${t} s`).to.equal(expected);
        const above = captions(player).filter((e) => expected.startsWith(e.lang));
        const below = captions(player).filter((e) => expected.endsWith(e.lang));
        expect(above.at(-1)!.getBoundingClientRect().bottom).to.be.at.most(below[0]!.getBoundingClientRect().top + 2);
        const [first, second] = [above[0]!, below[0]!].map((e) => getComputedStyle(e).color);
        expect(first).not.to.equal(second);
      }
    }
  });

  it('en finds en-GB, and what a talk does not have is left out', async () => {
    const segments = [{ id: 'x', start: 0, end: 5, lang: 'en-GB', text: { 'en-GB': 'Colour.' } }];
    const player = await mountTalk(
      { ...meeting, languages: ['en-GB'], segments, slides: [], chapters: [] },
      { captions: 'en fr' },
    );
    expect(await at(player, 1)).to.deep.equal([['en-GB', 'Colour.']]);
  });

  it('are silent between segments, and where a language is missing', async () => {
    const player = await mountTalk(meeting, { captions: 'zh-CN en' });
    expect(await at(player, 1)).to.deep.equal([]);
    expect(await at(player, 58)).to.deep.equal([]);
    expect(await at(player, 65)).to.deep.equal([['en', 'Rain is coming anyway.']]);
    player.controller.setCaptions(['zh-CN']);
    expect(await at(player, 65)).to.deep.equal([]);
  });

  it('every run has its language', async () => {
    const player = await mountTalk(meeting, { captions: 'zh-CN en' });
    const found: string[] = [];
    for (let t = 10; t < 20; t += 0.5) {
      await at(player, t);
      for (const run of inPart(player, 'forum-captions', '[part~=caption] [lang]'))
        found.push(`${run.lang} ${run.textContent}`);
    }
    expect([...new Set(found)]).to.have.members(['en Heron Bridge', 'zh-CN 鹭桥']);
  });

  it('sounds are signs, where they begin', async () => {
    const player = await mountTalk(meeting, { captions: 'en' });
    const sounds = () => inPart(player, 'forum-captions', '[part~=sound]').map((e) => [e.lang, e.textContent]);
    await at(player, 2.1);
    expect(sounds()).to.deep.equal([['en', '[applause]']]);
    await at(player, 52);
    expect(inPart(player, 'forum-captions', '.cue')).to.have.length(1);
    await at(player, 76);
    expect(sounds()).to.deep.equal([['en', '♪']]);
    const chinese = await mountTalk(meeting, { captions: 'en', lang: 'zh' });
    await at(chinese, 2.1);
    expect(inPart(chinese, 'forum-captions', '[part~=sound]')[0]!.textContent).to.equal('[掌声]');
  });

  it('a sound shows also where the language asked for has no words', async () => {
    const player = await mountTalk(meeting, { captions: 'zh-CN' });
    await at(player, 76);
    expect(inPart(player, 'forum-captions', '[part~=sound]').map((e) => e.textContent)).to.deep.equal(['♪']);
  });

  it('two people at once: both are there, by name', async () => {
    const player = await mountTalk(meeting, { captions: 'en' });
    await at(player, 48);
    const cues = inPart(player, 'forum-captions', '.cue');
    expect(cues.map((c) => c.dataset['segment'])).to.deep.equal(['c', 'd']);
    expect(cues.map((c) => c.querySelector('.speaker')!.textContent)).to.deep.equal(['Ida Berg', '邱实']);
    player.controller.setCaptions(['zh-CN', 'en']);
    await drawn(player);
    const colour = (line: HTMLElement) => getComputedStyle(line).color;
    const [original, translation] = captions(player).filter((e) => cues[0]!.contains(e));
    expect(colour(original!), 'a name does not make the original a translation').not.to.equal(colour(translation!));
    // alone, whoever begins to speak is named once
    await at(player, 53);
    const names = inPart(player, 'forum-captions', '.speaker').map((e) => e.textContent);
    expect(names).to.have.length(1);
    await at(player, 2.5);
    const [first] = player.talk!.segments;
    const later = cuesOf(player.controller.state.timeline!, first!).at(-1)!;
    if (later.start > first!.start!) {
      await at(player, later.start + 0.1);
      expect(inPart(player, 'forum-captions', '.speaker')).to.deep.equal([]);
    }
  });

  it('fit over the picture, at any width, in both languages', async () => {
    const sidecar = (await (await fetch(DEMO.sidecar)).json()) as typeof meeting;
    for (const width of [320, 700, 1280, 2560]) {
      await setViewport({ width, height: 1400 });
      const player = await mountTalk({ ...sidecar, slides: [] }, { src: DEMO.mp4, captions: 'zh-CN en' });
      await until(() => player.media!.readyState > 0, 'the recording');
      const stage = part(player, 'forum-stage');
      let seen = 0;
      for (let t = 8; t < 400; t += 29) {
        await at(player, t);
        // what is too large is made to fit before it is painted
        await frame();
        await frame();
        const outer = stage.getBoundingClientRect();
        for (const line of captions(player)) {
          seen++;
          const { left, right, top, bottom } = line.getBoundingClientRect();
          const what = `${line.textContent} at ${width} px`;
          expect(left, what).to.be.at.least(outer.left - 1);
          expect(right, what).to.be.at.most(outer.right + 1);
          expect(top, what).to.be.at.least(outer.top - 1);
          expect(bottom, what).to.be.at.most(outer.bottom + 1);
        }
      }
      expect(seen).to.be.above(12);
      await unmountAll();
    }
  });
});

describe('captions: the viewer’s choice', () => {
  it('off, each language, both; heard by the page', async () => {
    const player = await mountTalk(meeting);
    const of = await openMenu(player, 'Captions');
    expect(lines(of).map(label)).to.deep.equal(['Off', 'Chinese', 'English', 'Both languages']);
    expect(chosen(of)).to.deep.equal(['Off']);
    of.hide();
    await at(player, 5);
    const heard: (readonly string[])[] = [];
    player.addEventListener('forum-caption-change', (event: ForumCaptionChangeEvent) => heard.push(event.languages));
    for (const [choice, languages] of [['English', ['en']], ['Both languages', ['zh-CN', 'en']], ['Chinese', ['zh-CN']], ['Off', []]] as const) {
      await chooseIn(player, 'Captions', choice);
      expect([...new Set(said(player).map(([lang]) => lang))], choice).to.deep.equal(languages);
      expect(heard.at(-1)).to.deep.equal(languages);
      expect(chosen(await openMenu(player, 'Captions'))).to.deep.equal([choice]);
      menu(player, 'Captions').hide();
    } // prettier-ignore
  });

  it('survives a reload, off as well, and goes before the page’s', async () => {
    for (const [choice, expected] of [['Chinese', ['zh-CN']], ['Off', []], ['Both languages', ['zh-CN', 'en']]] as const) {
      const before = await mountTalk(meeting, { captions: 'en' });
      await chooseIn(before, 'Captions', choice);
      await unmountAll();
      const after = await mountTalk(meeting, { captions: 'en' });
      expect(after.controller.state.captions).to.deep.equal(expected);
      expect(chosen(await openMenu(after, 'Captions'))).to.deep.equal([choice]);
      await unmountAll();
    } // prettier-ignore
  });

  it('what the page asks for is no choice of the viewer', async () => {
    const player = await mountTalk(meeting, { captions: 'en' });
    player.captions = 'zh-CN';
    await drawn(player);
    expect(player.controller.state.captions).to.deep.equal(['zh-CN']);
    expect(localStorage.getItem('forum-player')).to.equal('{}');
  });
});
