import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { readMarkdown } from '../../src/formats/markdown/index.js';
import { addTimes } from '../../src/timing/index.js';
import type { ForumPlayer } from '../../src/index.js';
import { choose, scrolledTo } from '../support/input.js';
import { forget, meeting, mountTalk, rows, talkOf, visibleText } from '../support/meeting.js';
import { DEMO, drawn, frame, inPart, mount, part, unmountAll, until } from '../support/player.js';

const row = (player: ForumPlayer, id: string): HTMLElement => rows(player).find((r) => r.dataset['segment'] === id)!;
const texts = (player: ForumPlayer, id: string): string => visibleText(row(player, id).querySelector('.text')!);
const select = (player: ForumPlayer) => inPart(player, 'forum-transcript', 'select')[0] as HTMLSelectElement;
/** The names of languages follow the first rows. */
const named = (player: ForumPlayer) => until(() => select(player).options.length > 3, 'names of languages');

beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1400 });
});
afterEach(unmountAll);

describe('transcript: what is in it', () => {
  it('a row for each segment, in order, in lists', async () => {
    const player = await mountTalk(meeting);
    expect(rows(player).map((r) => r.dataset['segment'])).to.deep.equal(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    for (const r of rows(player)) expect(r.parentElement!.localName + r.localName).to.equal('olli');
    expect(part(player, 'forum-transcript').shadowRoot!.querySelector('section')!.ariaLabel).to.equal('Transcript');
  });

  it('the current rows say so, all of them, and no others', async () => {
    const player = await mountTalk(meeting);
    const current = () =>
      inPart(player, 'forum-transcript', '[aria-current]').map((r) => `${r.dataset['segment']} ${r.ariaCurrent}`);
    for (const [t, expected] of [
      [1, []],
      [2, ['a true']],
      [10, ['b true']],
      [48, ['c true', 'd true']],
      [52, ['d true']],
      [58, []],
      [119, []],
      [3, ['a true']],
    ] as const) {
      player.seek(t);
      await drawn(player);
      expect(current(), `at ${t} s`).to.deep.equal(expected);
    }
    // and not by colour alone
    player.seek(3);
    const border = (id: string) => getComputedStyle(row(player, id)).borderInlineStartColor;
    expect(border('a')).not.to.equal(border('b'));
    expect(border('b')).to.equal('rgba(0, 0, 0, 0)');
  });

  it('chapters are headings at their place', async () => {
    const player = await mountTalk(meeting);
    const order = inPart(player, 'forum-transcript', '[part~=heading], [part~=segment]').map(
      (e) => e.dataset['segment'] ?? `${e.localName} ${e.dataset['chapter']}`,
    );
    expect(order).to.deep.equal(['h3 bridge', 'a', 'b', 'h3 boat', 'c', 'd', 'e', 'f', 'h3 end', 'g']);
    const [bridge, boat] = inPart(player, 'forum-transcript', '[part~=heading]');
    expect(visibleText(bridge!)).to.equal('The bridge 桥0:00');
    expect(Array.from(boat!.querySelectorAll<HTMLElement>('[lang]'), (e) => [e.lang, e.textContent])).to.deep.equal([
      ['en', 'The boat'],
      ['zh-CN', '船'],
    ]);
    part(player, 'forum-transcript').headingLevel = 2;
    await drawn(player);
    expect(inPart(player, 'forum-transcript', 'h2[part~=heading]')).to.have.length(3);
  });

  it('turns begin with the speaker: name, role, a colour of their own; each row has its time', async () => {
    const player = await mountTalk(meeting);
    const turns = inPart(player, 'forum-transcript', '[part~=speaker]').map((name) => [
      name.closest<HTMLElement>('[part~=segment]')!.dataset['segment'],
      name.textContent,
      name.parentElement!.querySelector('.role')?.textContent,
    ]);
    expect(turns).to.deep.equal([
      ['a', 'Wen Lan', 'Bridge engineer'],
      ['c', 'Ida Berg', 'Captain'],
      ['d', '邱实', undefined],
      ['e', 'Ida Berg', 'Captain'],
      ['g', 'Wen Lan', 'Bridge engineer'],
    ]);
    const colour = (id: string) => getComputedStyle(row(player, id).querySelector('[part~=speaker]')!).color;
    expect(new Set([colour('a'), colour('c'), colour('d')])).to.have.length(3);
    expect(colour('g')).to.equal(colour('a'));
    const times = inPart(player, 'forum-transcript', 'button[part~=time]');
    expect(times.map((b) => b.textContent)).to.deep.equal(['0:02', '0:10', '0:42', '0:47', '1:00', '1:15', '1:42']);
    expect(times.map((b) => b.ariaLabel).slice(0, 3)).to.deep.equal([
      '0:02, Wen Lan',
      '0:10, Wen Lan',
      '0:42, Ida Berg',
    ]);
    for (const { width, height } of times.map((b) => b.getBoundingClientRect())) {
      expect(Math.min(width, height)).to.be.at.least(24);
    }
  });

  it('slides are inline at their place, by number and description where the picture is missing', async () => {
    const player = await mountTalk(meeting);
    const order = inPart(player, 'forum-transcript', '.slide, [part~=segment]').map(
      (e) => e.dataset['slide'] ?? e.dataset['segment'],
    );
    expect(order).to.deep.equal(['arches', 'a', 'herons', 'b', 'lost', 'c', 'd', 'e', 'f', 'plain', 'g']);
    const slide = (id: string) => inPart(player, 'forum-transcript', `.slide[data-slide=${id}]`)[0]!;
    const image = slide('arches').querySelector('img')!;
    expect([image.alt, image.lang]).to.deep.equal(['Photograph of a bridge with three arches', 'en']);
    await scrolledTo(slide('lost'));
    await until(() => slide('lost').querySelector('img')!.hidden, 'the picture is found missing');
    expect(visibleText(slide('lost'))).to.equal('Slide 3 of 4 Chart of the water level');
    slide('lost').querySelector('button')!.click();
    await drawn(player);
    expect(player.cursor.slide!.id).to.equal('lost');
  });

  it('sounds are signs, in the language of the interface', async () => {
    const player = await mountTalk(meeting);
    const signs = (p: ForumPlayer) =>
      inPart(p, 'forum-transcript', '.sound').map((e) => [
        e.closest<HTMLElement>('[data-segment]')!.dataset['segment'],
        e.textContent,
        e.closest<HTMLElement>('[lang]')!.lang,
      ]);
    expect(signs(player)).to.deep.equal([
      ['a', '[applause]', 'en'],
      ['d', '[laughter] ♪', 'en'],
      ['f', '♪', 'en'],
    ]);
    const chinese = await mountTalk(meeting, { lang: 'zh-CN' });
    expect(signs(chinese)[0]).to.deep.equal(['a', '[掌声]', 'zh-Hans']);
  });

  it('every run of text has its language', async () => {
    const player = await mountTalk(meeting);
    const runs = Array.from(row(player, 'b').querySelectorAll<HTMLElement>('p [lang]'), (e) => [e.lang, e.textContent]);
    expect(runs).to.deep.equal([
      ['en', 'Heron Bridge'],
      ['zh-CN', '鹭桥'],
    ]);
    const real = await mountTalk((await (await fetch(DEMO.sidecar)).json()) as typeof meeting);
    for (const p of [player, real]) expectLanguages(p);
  });

  it('without times: the text reads, nothing can be clicked, and a note says why', async () => {
    const strip = <T extends { start?: number; end?: number }>({ start: _, end: __, ...rest }: T) => rest;
    const player = await mountTalk({
      ...meeting,
      duration: undefined,
      segments: meeting.segments.map(strip),
      chapters: meeting.chapters!.map((c, i) => ({ ...strip(c), before: ['a', 'c', 'g'][i]! })),
      slides: meeting.slides!.map((s, i) => ({ ...strip(s), before: ['a', 'b', 'c', 'g'][i]! })),
    });
    expect(inPart(player, 'forum-transcript', '.note')[0]!.textContent).to.equal(
      'This transcript has no timestamps yet.',
    );
    expect(inPart(player, 'forum-transcript', '.box button')).to.deep.equal([]);
    const order = inPart(player, 'forum-transcript', '[part~=heading], .slide, [part~=segment]').map(
      (e) => e.dataset['slide'] ?? e.dataset['segment'] ?? e.dataset['chapter'],
    );
    expect(order.join(' ')).to.equal('bridge arches a herons b boat lost c d e f end plain g');
    row(player, 'c').click();
    expect(player.controller.state.lastSeek).to.equal(undefined);
    const box = inPart(player, 'forum-transcript', '.box')[0]!;
    expect(box.tabIndex, 'what scrolls can be reached by keyboard').to.equal(0);
  });

  it('estimated times are called so', async () => {
    const player = await mountTalk({
      ...meeting,
      segments: meeting.segments.map((s) => ({ ...s, timing: 'estimated' as const })),
    });
    expect(inPart(player, 'forum-transcript', '.note')[0]!.textContent).to.contain('estimated');
  });
});

describe('transcript: original, translation, both, or one language', () => {
  const a = { zh: '大家好，这座桥有三个孔。', en: 'Hello everybody, this bridge has three arches.' };
  const c = { zh: '水位低的时候，我的船过不去。', en: 'At low water my boat does not get through.' };
  const shown = {
    both: [a.zh + a.en, c.en + c.zh],
    original: [a.zh, c.en],
    translation: [a.en, c.zh],
    en: [a.en, c.en],
    'zh-CN': [a.zh, c.zh],
  };

  it('as the viewer chooses; what has no translation shows its original', async () => {
    const player = await mountTalk(meeting);
    await named(player);
    expect(Array.from(select(player).options, (o) => o.textContent)).to.deep.equal([
      'Both',
      'Original',
      'Translation',
      'Chinese',
      'English',
    ]);
    expect(select(player).value).to.equal('both');
    for (const [choice, [a, c]] of Object.entries(shown)) {
      choose(select(player), choice);
      await drawn(player);
      expect(texts(player, 'a'), choice).to.equal(`[applause]${a}`);
      expect(texts(player, 'c'), choice).to.equal(c);
      expect(texts(player, 'e'), choice).to.equal('Rain is coming anyway.');
      expect(rows(player), 'no row goes away').to.have.length(7);
    }
  });

  it('a sound is shown in every language', async () => {
    const player = await mountTalk(meeting);
    await named(player);
    for (const choice of Object.keys(shown)) {
      choose(select(player), choice);
      await drawn(player);
      expect(visibleText(row(player, 'a')), choice).to.contain('[applause]');
      expect(texts(player, 'f'), choice).to.equal('♪…');
    }
  });

  it('the choice survives a reload', async () => {
    const before = await mountTalk(meeting);
    choose(select(before), 'translation');
    await unmountAll();
    const after = await mountTalk(meeting);
    expect(select(after).value).to.equal('translation');
    expect(texts(after, 'c')).to.equal('水位低的时候，我的船过不去。');
    expect(JSON.parse(localStorage.getItem('forum-player')!)).to.deep.equal({ reading: 'translation' });
  });

  it('a language that a talk does not have gives way to both', async () => {
    localStorage.setItem('forum-player', JSON.stringify({ reading: 'fr' }));
    const player = await mountTalk(meeting);
    expect(select(player).value).to.equal('both');
    expect(texts(player, 'c')).to.contain('At low water').and.contain('水位低');
  });

  it('a segment whose own language is none of its texts still shows one of them', async () => {
    const player = await mountTalk({
      ...meeting,
      segments: [
        { id: 'fr', start: 0, end: 2, lang: 'fr', text: { en: 'Interpreted only.', 'zh-CN': '只有译文。' } },
        { id: 'gb', start: 2, end: 4, lang: 'en-GB', text: { 'zh-CN': '颜色。', en: 'Colour.' } },
      ],
    });
    choose(select(player), 'original');
    await drawn(player);
    expect(texts(player, 'fr')).not.to.equal('');
    expect(texts(player, 'gb')).to.equal('Colour.');
    choose(select(player), 'translation');
    await drawn(player);
    expect(texts(player, 'gb')).to.equal('颜色。');
  });

  it('one language needs no choice', async () => {
    const player = await mountTalk({
      version: 1,
      title: 'One',
      languages: ['en'],
      segments: [{ start: 0, text: 'Alone.' }],
    });
    expect(select(player)).to.equal(undefined);
    expect(visibleText(rows(player)[0]!)).to.equal('0:00Alone.');
  });
});

describe('transcript: the real one', () => {
  it('all rows are in the DOM, the first at once, without holding up the page', async function () {
    const file = await fetch('/seed/forum.annotated.md');
    if (!file.ok) {
      console.log('the real transcript is not there: skipped');
      this.skip();
    }
    const { sidecar, order } = readMarkdown(await file.text());
    const talk = talkOf(addTimes(sidecar, order, { duration: 12_540 }).sidecar);
    const player = mount({});
    await drawn(player);
    const from = performance.now();
    await player.controller.setTalk(talk);
    await until(
      () => player.shadowRoot!.querySelector('forum-transcript')?.hasUpdated && rows(player).length > 20,
      'first rows',
    );
    const first = performance.now() - from;
    let longest = 0;
    while (rows(player).length < talk.segments.length && performance.now() - from < 10_000) {
      const before = performance.now();
      await frame();
      longest = Math.max(longest, performance.now() - before);
    }
    console.log(
      `${rows(player).length} rows: the first after ${first.toFixed(0)} ms, all after ${(performance.now() - from).toFixed(0)} ms, longest frame ${longest.toFixed(0)} ms`,
    );
    expect(rows(player).map((r) => r.dataset['segment'])).to.deep.equal(talk.segments.map((s) => s.id));
    expect(rows(player)).to.have.length(1134);
    expect(inPart(player, 'forum-transcript', '[part~=heading]')).to.have.length(12);
    expect(inPart(player, 'forum-transcript', '.slide')).to.have.length(29);
    expect(rows(player).every((r) => r.querySelectorAll('p[dir=auto]').length === 2)).to.equal(true);
    expectLanguages(player);
    // far down, the current row is in the box, where its neighbours were never laid out
    for (const at of [0.9, 0.2, 0.55]) {
      player.seek(12_540 * at);
      await drawn(player);
      const box = inPart(player, 'forum-transcript', '.box')[0]!.getBoundingClientRect();
      const { top, bottom } = row(player, player.cursor.segment!.id).getBoundingClientRect();
      expect(top).to.be.within(box.top, box.bottom);
      expect(bottom).to.be.above(box.top);
    }
  });
});

function languageAt(element: Element): string {
  const around = element.closest<HTMLElement>('[lang]:not([lang=""])');
  if (around) return around.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? languageAt(root.host) : '';
}

/** Chinese characters stand in something that is called Chinese, and Latin words never do. */
function expectLanguages(player: ForumPlayer): void {
  const box = inPart(player, 'forum-transcript', '.box')[0]!;
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent!;
    const lang = languageAt(node.parentElement!);
    if (/\p{Script=Han}/u.test(text)) expect(lang, text).to.match(/^zh/);
    // single letters belong to figures and names of things
    else if (/\p{Script=Latin}{2}/u.test(text)) expect(lang, text).to.match(/^en/);
  }
}
