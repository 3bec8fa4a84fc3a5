import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumCaptionChangeEvent, ForumPlayer } from '../../src/index.js';
import { view } from '../support/harness/player.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, unmountAll, until } from '../support/player.js';
import { frames } from '../support/wait.js';

const captions = (player: ForumPlayer) => view(player).captions;
const colour = (element: Element) => getComputedStyle(element).color;

async function at(player: ForumPlayer, t: number): Promise<[lang: string, text: string][]> {
  player.seek(t);
  await drawn(player);
  return captions(player).lines();
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
      await at(player, 5);
      expect(captions(player).languages(), stored).to.deep.equal(['en']);
      await unmountAll();
    }
  });
});

describe('captions', () => {
  it('none, one or two languages, by the attribute', async () => {
    expect(await at(await mountTalk(meeting), 5)).to.deep.equal([]);
    expect(await at(await mountTalk(meeting, { captions: 'en' }), 62)).to.deep.equal([
      ['en', 'Rain is coming anyway.'],
    ]);
    const both = await mountTalk(meeting, { captions: 'en zh-CN' });
    await at(both, 5);
    expect(captions(both).languages()).to.deep.equal(['zh-CN', 'en']);
    const languages = ['en', 'zh-CN', 'fr'];
    const text = { en: 'One.', 'zh-CN': '一。', fr: 'Un.' };
    const segments = [{ id: 'x', start: 0, end: 5, lang: 'en', text }];
    const three = await mountTalk({ ...meeting, languages, segments }, { captions: 'en zh-CN fr' });
    await at(three, 1);
    expect(captions(three).languages(), 'not three').to.deep.equal(['en', 'zh-CN']);
  });

  it('the original above, the translation below, whichever was asked for first', async () => {
    for (const asked of ['zh-CN en', 'en zh-CN']) {
      const player = await mountTalk(meeting, { captions: asked });
      for (const [t, expected] of Object.entries({ 9: ['zh-CN', 'en'], 43: ['en', 'zh-CN'] })) {
        await at(player, Number(t));
        const what = `${asked} at ${t} s`;
        expect(captions(player).languages(), what).to.deep.equal(expected);
        const [above, below] = expected.map((lang) =>
          captions(player)
            .texts()
            .filter((e) => e.lang === lang),
        );
        const edge = above!.at(-1)!.getBoundingClientRect().bottom;
        expect(edge, what).to.be.at.most(below![0]!.getBoundingClientRect().top + 2);
        expect(colour(above![0]!), what).not.to.equal(colour(below![0]!));
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
    player.captions = 'zh-CN';
    expect(await at(player, 65)).to.deep.equal([]);
  });

  it('every run has its language', async () => {
    const player = await mountTalk(meeting, { captions: 'zh-CN en' });
    const found = new Set<string>();
    for (let t = 10; t < 20; t += 0.5) {
      await at(player, t);
      for (const run of captions(player).foreignRuns()) found.add(run.join(' '));
    }
    expect([...found]).to.have.members(['en Heron Bridge', 'zh-CN 鹭桥']);
  });

  it('sounds are signs, where they begin', async () => {
    const player = await mountTalk(meeting, { captions: 'en' });
    await at(player, 2.1);
    expect(captions(player).sounds()).to.deep.equal([['en', '[applause]']]);
    await at(player, 52);
    expect(captions(player).segments()).to.deep.equal(['d']);
    await at(player, 76);
    expect(captions(player).sounds()).to.deep.equal([['en', '♪']]);
    const chinese = await mountTalk(meeting, { captions: 'en', lang: 'zh' });
    await at(chinese, 2.1);
    expect(captions(chinese).sounds()).to.deep.equal([['zh-Hans', '[掌声]']]);
  });

  it('a sound shows also where the language asked for has no words', async () => {
    const player = await mountTalk(meeting, { captions: 'zh-CN' });
    await at(player, 76);
    expect(
      captions(player)
        .sounds()
        .map(([, sign]) => sign),
    ).to.deep.equal(['♪']);
  });

  it('two people at once are both there, by name', async () => {
    const player = await mountTalk(meeting, { captions: 'en' });
    await at(player, 48);
    expect(
      captions(player)
        .cues()
        .map(({ segment, speaker }) => [segment, speaker]),
    ).to.deep.equal([
      ['c', 'Ida Berg'],
      ['d', '邱实'],
    ]);
    player.captions = 'zh-CN en';
    await drawn(player);
    const [original, translation] = captions(player).cues()[0]!.texts();
    expect(colour(original!), 'a name does not make the original a translation').not.to.equal(colour(translation!));
  });

  it('whoever begins to speak is named once', async () => {
    const text = `At low water my boat does not get through this old bridge with three arches. So all of us have to wait
      until it rains up in the hills, and that has not happened since May.`.replace(/\s+/g, ' ');
    const segments = [
      { id: 'question', start: 0, end: 5, speaker: 'wen', text: 'Why do you wait?' },
      { id: 'answer', start: 5, end: 35, speaker: 'ida', text },
    ];
    const player = await mountTalk({ ...meeting, languages: ['en'], segments }, { captions: 'en' });
    const [[, first] = []] = await at(player, 6);
    expect(captions(player).speakers()).to.deep.equal(['Ida Berg']);
    const [[, later] = []] = await at(player, 30);
    expect(later).not.to.equal(first);
    expect(captions(player).speakers()).to.deep.equal([]);
  });

  it('fit over the picture, at any width, in both languages', async () => {
    const sidecar = (await (await fetch(DEMO.sidecar)).json()) as typeof meeting;
    for (const width of [320, 700, 1280, 2560]) {
      await setViewport({ width, height: 1400 });
      const player = await mountTalk({ ...sidecar, slides: [] }, { src: DEMO.mp4, captions: 'zh-CN en' });
      await until(() => player.media!.readyState > 0, 'the recording');
      let seen = 0;
      for (let t = 8; t < 400; t += 29) {
        await at(player, t);
        // what is too large is made to fit before it is painted
        await frames(2);
        const outer = view(player).stage.box;
        for (const line of captions(player).texts()) {
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
  const choices = [
    ['English', ['en']],
    ['Both languages', ['zh-CN', 'en']],
    ['Chinese', ['zh-CN']],
    ['Off', []],
  ] as const;

  it('off, each language, both; the page hears of it', async () => {
    const player = await mountTalk(meeting);
    const menu = view(player).controls.menu('Captions');
    await menu.open();
    expect(menu.names()).to.deep.equal(['Off', 'Chinese', 'English', 'Both languages']);
    expect(menu.chosen()).to.deep.equal(['Off']);
    menu.close();
    await at(player, 5);
    const heard: (readonly string[])[] = [];
    player.addEventListener('forum-caption-change', (event: ForumCaptionChangeEvent) => heard.push(event.languages));
    for (const [choice, languages] of choices) {
      await menu.choose(choice);
      await drawn(player);
      expect(captions(player).languages(), choice).to.deep.equal(languages);
      expect(heard.at(-1)).to.deep.equal(languages);
      await menu.open();
      expect(menu.chosen()).to.deep.equal([choice]);
      menu.close();
    }
  });

  it('survives a reload, off as well, and goes before the page’s', async () => {
    for (const [choice, languages] of choices) {
      const before = await mountTalk(meeting, { captions: 'en' });
      await view(before).controls.menu('Captions').choose(choice);
      await unmountAll();
      const after = await mountTalk(meeting, { captions: 'en' });
      await at(after, 5);
      expect(captions(after).languages()).to.deep.equal(languages);
      const menu = view(after).controls.menu('Captions');
      await menu.open();
      expect(menu.chosen()).to.deep.equal([choice]);
      await unmountAll();
    }
  });

  it('what the page asks for is no choice of the viewer', async () => {
    const player = await mountTalk(meeting, { captions: 'en' });
    player.captions = 'zh-CN';
    await at(player, 5);
    expect(captions(player).languages()).to.deep.equal(['zh-CN']);
    expect(localStorage.getItem('forum-player')).to.equal('{}');
  });
});
