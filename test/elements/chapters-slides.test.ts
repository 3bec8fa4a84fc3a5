import { expect } from 'chai';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { click, focused, press } from '../support/input.js';
import { forget, meeting, mountTalk, visibleText } from '../support/meeting.js';
import { drawn, inPart, unmountAll, until } from '../support/player.js';

const chapters = (player: ForumPlayer) => inPart(player, 'forum-chapters', '[part~=chapter]') as HTMLButtonElement[];
const thumbs = (player: ForumPlayer) => inPart(player, 'forum-slides', '[part~=thumb]') as HTMLButtonElement[];
const current = (buttons: HTMLElement[]) =>
  buttons.filter((b) => b.ariaCurrent === 'true').map((b) => b.dataset['chapter'] ?? b.dataset['slide']);

beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1400 });
});
afterEach(async () => {
  await resetMouse();
  await unmountAll();
});

describe('chapters', () => {
  it('are buttons with time, title and speakers, in the language of the interface where there is one', async () => {
    const player = await mountTalk(meeting);
    expect(chapters(player).map((b) => b.localName + b.dataset['chapter'])).to.deep.equal(
      ['buttonbridge', 'buttonboat', 'buttonend'], // prettier-ignore
    );
    expect(chapters(player).map((b) => visibleText(b).replace(/\s/g, ''))).to.deep.equal(
      ['0:00ThebridgeWenLan', '0:40TheboatIdaBerg邱实', '1:40尾声'], // prettier-ignore
    );
    const languages = chapters(player).map((b) => Array.from(b.querySelectorAll<HTMLElement>('[lang]'), (e) => e.lang));
    expect(languages).to.deep.equal([['en', 'en'], ['en', 'en', 'zh-CN'], ['zh-CN']]);
    const nav = inPart(player, 'forum-chapters', 'nav')[0]!;
    expect(nav.ariaLabel).to.equal('Chapters');
    const chinese = await mountTalk(meeting, { lang: 'zh' });
    expect(visibleText(chapters(chinese)[1]!).replace(/\s/g, '')).to.equal('0:40船IdaBerg邱实');
    expect(inPart(chinese, 'forum-chapters', 'nav')[0]!.ariaLabel).to.equal('章节');
  });

  it('the current one says so, and not by colour alone', async () => {
    const player = await mountTalk(meeting);
    for (const [t, id] of [[0, 'bridge'], [39.9, 'bridge'], [40, 'boat'], [119, 'end'], [5, 'bridge']] as const) {
      player.seek(t);
      await drawn(player);
      expect(current(chapters(player)), `at ${t} s`).to.deep.equal([id]);
    } // prettier-ignore
    const weight = (i: number) => getComputedStyle(chapters(player)[i]!.querySelector('.time')!).fontWeight;
    expect(weight(0)).not.to.equal(weight(1));
  });

  it('seek by mouse and by keyboard', async () => {
    const player = await mountTalk(meeting);
    await click(chapters(player)[1]!);
    expect(player.controller.state.lastSeek).to.deep.equal({ time: 40, by: 'chapters' });
    chapters(player)[1]!.focus();
    await press('Tab', 'Enter');
    await drawn(player);
    expect(focused()).to.equal(chapters(player)[2]);
    expect(player.controller.state.lastSeek!.time).to.equal(100);
    expect(current(chapters(player))).to.deep.equal(['end']);
  });

  it('without a time, or without chapters, nothing breaks', async () => {
    const player = await mountTalk({ ...meeting, chapters: [{ id: 'x', title: 'Some time', before: 'c' }] });
    await click(chapters(player)[0]!);
    expect(player.controller.state.lastSeek).to.equal(undefined);
    expect(chapters(player)[0]!.ariaDisabled).to.equal('true');
    const none = await mountTalk({ ...meeting, chapters: [] });
    expect(none.shadowRoot!.querySelector('forum-chapters')).to.equal(null);
  });
});

describe('slides', () => {
  it('are a strip of buttons, each with number, time and description', async () => {
    const player = await mountTalk(meeting);
    expect(thumbs(player).map((b) => b.localName + b.dataset['slide'])).to.deep.equal(
      ['buttonarches', 'buttonherons', 'buttonlost', 'buttonplain'], // prettier-ignore
    );
    expect(thumbs(player).map((b) => b.ariaLabel)).to.deep.equal([
      'Slide 1 of 4, Photograph of a bridge with three arches, 0:00',
      'Slide 2 of 4, Herons, 0:10',
      'Slide 3 of 4, Chart of the water level, 0:41',
      'Slide 4 of 4, 1:41',
    ]);
    const chinese = await mountTalk(meeting, { lang: 'zh-CN' });
    expect(thumbs(chinese)[0]!.ariaLabel).to.equal('第 1 张幻灯片，共 4 张, 三孔桥的照片, 0:00');
  });

  it('the current one says so, and comes into view within the strip alone', async () => {
    await setViewport({ width: 360, height: 1400 });
    const player = await mountTalk(meeting);
    const strip = inPart(player, 'forum-slides', 'ol')[0]!;
    for (const [t, id] of [[0, 'arches'], [10, 'herons'], [110, 'plain'], [41, 'lost'], [2, 'arches']] as const) {
      player.seek(t);
      await drawn(player);
      expect(current(thumbs(player)), `at ${t} s`).to.deep.equal([id]);
      const { left, right } = thumbs(player).find((b) => b.ariaCurrent)!.getBoundingClientRect();
      const outer = strip.getBoundingClientRect();
      expect(left, id).to.be.at.least(outer.left - 1);
      expect(right, id).to.be.at.most(outer.right + 1);
    } // prettier-ignore
    expect([window.scrollX, window.scrollY]).to.deep.equal([0, 0]);
  });

  it('so does it in the overview; what scrolls there has a name, since it is a stop of Tab in some browsers', async () => {
    await setViewport({ width: 1280, height: 700 });
    const slides = Array.from({ length: 60 }, (_, i) => ({ id: `s${i}`, start: 2 * i, src: '/demo/icon.svg' }));
    const player = await mountTalk({ ...meeting, slides }, { layout: 'video' });
    player.controller.setPanel('side');
    await drawn(player);
    Array.from(player.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]')).at(-1)!.click();
    await drawn(player);
    const { shadowRoot } = player.shadowRoot!.querySelector('.overview [grid]')!;
    const list = shadowRoot!.querySelector('ol')!;
    expect(list.ariaLabel).to.equal('Slides');
    expect(list.scrollHeight).to.be.above(list.clientHeight);
    expect(list.getBoundingClientRect().bottom).to.be.at.most(player.getBoundingClientRect().bottom);
    for (const t of [118, 0, 61]) {
      player.seek(t);
      await drawn(player);
      const { top, bottom } = shadowRoot!.querySelector('[aria-current]')!.getBoundingClientRect();
      const outer = list.getBoundingClientRect();
      expect(top, `at ${t} s`).to.be.at.least(outer.top - 1);
      expect(bottom, `at ${t} s`).to.be.at.most(outer.bottom + 1);
    }
  });

  it('seek by mouse and by keyboard', async () => {
    const player = await mountTalk(meeting);
    await click(thumbs(player)[1]!);
    expect(player.controller.state.lastSeek).to.deep.equal({ time: 10, by: 'slides' });
    thumbs(player)[1]!.focus();
    await press('Tab', 'Space');
    await drawn(player);
    expect(focused()).to.equal(thumbs(player)[2]);
    expect(player.controller.state.lastSeek!.time).to.equal(41);
  });

  it('a missing picture shows its number and description, in strip and stage; the next is there again', async () => {
    const player = await mountTalk(meeting, { layout: 'slides' });
    const lost = thumbs(player)[2]!;
    await until(() => lost.querySelector('.missing'), 'found missing');
    expect(visibleText(lost.querySelector('.missing')!)).to.equal('Slide 3 of 4 Chart of the water level');
    player.seek(45);
    await until(() => inPart(player, 'forum-stage', '.missing')[0], 'on the stage too');
    expect(visibleText(inPart(player, 'forum-stage', '.missing')[0]!)).to.equal('Slide 3 of 4Chart of the water level');
    player.seek(12);
    await drawn(player);
    expect(inPart(player, 'forum-stage', '.missing')).to.deep.equal([]);
    const image = inPart(player, 'forum-stage', 'img[part~=slide]')[0] as HTMLImageElement;
    await until(() => image.complete && image.naturalWidth > 0, 'the picture');
    expect([image.hidden, image.dataset['slide'], image.alt]).to.deep.equal([false, 'herons', 'Herons']);
  });

  it('without a time, or without slides, nothing breaks', async () => {
    const player = await mountTalk({
      ...meeting,
      slides: [{ id: 'x', src: '/demo/talk/slides/01-title.webp', before: 'c' }],
    });
    expect(thumbs(player)[0]!.ariaLabel).to.equal('Slide 1 of 1');
    await click(thumbs(player)[0]!);
    expect(player.controller.state.lastSeek).to.equal(undefined);
    const none = await mountTalk({ ...meeting, slides: [] });
    expect(none.shadowRoot!.querySelector('forum-slides')).to.equal(null);
  });
});
