import { expect } from 'chai';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { view } from '../support/harness/player.js';
import { click, focused, press } from '../support/input.js';
import { forget, meeting, mountTalk, visibleText } from '../support/meeting.js';
import { drawn, unmountAll, until } from '../support/player.js';

beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1400 });
});
afterEach(async () => {
  await resetMouse();
  await unmountAll();
});

describe('chapters', () => {
  const spaceless = (element: Element) => visibleText(element).replace(/\s/g, '');

  it('are buttons with time, title and speakers, in the language of the interface where there is one', async () => {
    const { chapters } = view(await mountTalk(meeting));
    expect(chapters.buttons().map((button) => button.localName)).to.deep.equal(['button', 'button', 'button']);
    expect(chapters.ids()).to.deep.equal(['bridge', 'boat', 'end']);
    expect(chapters.buttons().map(spaceless)).to.deep.equal([
      '0:00ThebridgeWenLan',
      '0:40TheboatIdaBerg邱实',
      '1:40尾声',
    ]);
    const languages = chapters
      .buttons()
      .map((button) => Array.from(button.querySelectorAll<HTMLElement>('[lang]'), ({ lang }) => lang));
    expect(languages).to.deep.equal([['en', 'en'], ['en', 'en', 'zh-CN'], ['zh-CN']]);
    expect(chapters.name).to.equal('Chapters');
    const { chapters: chinese } = view(await mountTalk(meeting, { lang: 'zh' }));
    expect(spaceless(chinese.buttons()[1]!)).to.equal('0:40船IdaBerg邱实');
    expect(chinese.name).to.equal('章节');
  });

  it('the current one says so, and not by colour alone', async () => {
    const player = await mountTalk(meeting);
    const { chapters } = view(player);
    for (const [t, id] of [
      [0, 'bridge'],
      [39.9, 'bridge'],
      [40, 'boat'],
      [119, 'end'],
      [5, 'bridge'],
    ] as const) {
      player.seek(t);
      await drawn(player);
      expect(chapters.current(), `at ${t} s`).to.deep.equal([id]);
    }
    const weight = (i: number) => getComputedStyle(chapters.time(i)).fontWeight;
    expect(weight(0)).not.to.equal(weight(1));
  });

  it('seek by mouse and by keyboard', async () => {
    const player = await mountTalk(meeting);
    const { chapters, seekBar } = view(player);
    await click(chapters.buttons()[1]!);
    await drawn(player);
    expect(seekBar.value).to.equal(40);
    chapters.buttons()[1]!.focus();
    await press('Tab', 'Enter');
    await drawn(player);
    expect(focused()).to.equal(chapters.buttons()[2]);
    expect(seekBar.value).to.equal(100);
    expect(chapters.current()).to.deep.equal(['end']);
  });

  it('without a time, or without chapters, nothing breaks', async () => {
    const player = await mountTalk({ ...meeting, chapters: [{ id: 'x', title: 'Some time', before: 'c' }] });
    const { chapters, seekBar } = view(player);
    player.seek(7);
    await click(chapters.buttons()[0]!);
    await drawn(player);
    expect(seekBar.value).to.equal(7);
    expect(chapters.buttons()[0]!.ariaDisabled).to.equal('true');
    const none = await mountTalk({ ...meeting, chapters: [] });
    expect(view(none).chapters.exists).to.equal(false);
  });
});

describe('slides', () => {
  it('are a strip of buttons, each with number, time and description', async () => {
    const { slides } = view(await mountTalk(meeting));
    expect(new Set(slides.thumbs().map((thumb) => thumb.localName))).to.deep.equal(new Set(['button']));
    expect(slides.ids()).to.deep.equal(['arches', 'herons', 'lost', 'plain']);
    expect(slides.thumbs().map((thumb) => thumb.ariaLabel)).to.deep.equal([
      'Slide 1 of 4, Photograph of a bridge with three arches, 0:00',
      'Slide 2 of 4, Herons, 0:10',
      'Slide 3 of 4, Chart of the water level, 0:41',
      'Slide 4 of 4, 1:41',
    ]);
    const { slides: chinese } = view(await mountTalk(meeting, { lang: 'zh-CN' }));
    expect(chinese.thumbs()[0]!.ariaLabel).to.equal('第 1 张幻灯片，共 4 张, 三孔桥的照片, 0:00');
  });

  it('the current one says so, and comes into view within the strip alone', async () => {
    await setViewport({ width: 360, height: 1400 });
    const player = await mountTalk(meeting);
    const { slides } = view(player);
    for (const [t, id] of [
      [0, 'arches'],
      [10, 'herons'],
      [110, 'plain'],
      [41, 'lost'],
      [2, 'arches'],
    ] as const) {
      player.seek(t);
      await drawn(player);
      expect(slides.current(), `at ${t} s`).to.deep.equal([id]);
      const { left, right } = slides.thumb(id).getBoundingClientRect();
      const outer = slides.list.getBoundingClientRect();
      expect(left, id).to.be.at.least(outer.left - 1);
      expect(right, id).to.be.at.most(outer.right + 1);
    }
    expect([window.scrollX, window.scrollY]).to.deep.equal([0, 0]);
  });

  it('so does it in the overview; what scrolls there has a name, since it is a stop of Tab in some browsers', async () => {
    await setViewport({ width: 1280, height: 700 });
    const pictures = Array.from({ length: 60 }, (_, i) => ({ id: `s${i}`, start: 2 * i, src: '/demo/icon.svg' }));
    const player = await mountTalk({ ...meeting, slides: pictures }, { layout: 'video' });
    view(player).arrange({ panel: 'side' });
    await drawn(player);
    view(player).tab('slides').click();
    await drawn(player);
    const { overview } = view(player);
    const { list } = overview;
    expect(list.ariaLabel).to.equal('Slides');
    expect(list.scrollHeight).to.be.above(list.clientHeight);
    expect(list.getBoundingClientRect().bottom).to.be.at.most(player.getBoundingClientRect().bottom);
    for (const t of [118, 0, 61]) {
      player.seek(t);
      await drawn(player);
      const [id] = overview.current();
      const { top, bottom } = overview.thumb(id!).getBoundingClientRect();
      const outer = list.getBoundingClientRect();
      expect(top, `at ${t} s`).to.be.at.least(outer.top - 1);
      expect(bottom, `at ${t} s`).to.be.at.most(outer.bottom + 1);
    }
  });

  it('seek by mouse and by keyboard', async () => {
    const player = await mountTalk(meeting);
    const { slides, seekBar } = view(player);
    await click(slides.thumb('herons'));
    await drawn(player);
    expect(seekBar.value).to.equal(10);
    slides.thumb('herons').focus();
    await press('Tab', 'Space');
    await drawn(player);
    expect(focused()).to.equal(slides.thumb('lost'));
    expect(seekBar.value).to.equal(41);
  });

  it('a missing picture shows its number and description, in strip and stage; the next is there again', async () => {
    const player = await mountTalk(meeting, { layout: 'slides' });
    const { slides, stage } = view(player);
    const lost = await until(() => slides.missing()[0], 'found missing');
    expect(visibleText(lost)).to.equal('Slide 3 of 4 Chart of the water level');
    player.seek(45);
    const missing = await until(() => stage.missing, 'on the stage too');
    expect(visibleText(missing)).to.equal('Slide 3 of 4Chart of the water level');
    player.seek(12);
    await drawn(player);
    expect(stage.missing).to.equal(undefined);
    await until(() => stage.slide.complete && stage.slide.naturalWidth > 0, 'the picture');
    expect([stage.currentSlide, stage.slide.alt]).to.deep.equal(['herons', 'Herons']);
  });

  it('without a time, or without slides, nothing breaks', async () => {
    const player = await mountTalk({
      ...meeting,
      slides: [{ id: 'x', src: '/demo/talk/slides/01-title.webp', before: 'c' }],
    });
    const { slides, seekBar } = view(player);
    expect(slides.thumb('x').ariaLabel).to.equal('Slide 1 of 1');
    player.seek(7);
    await click(slides.thumb('x'));
    await drawn(player);
    expect(seekBar.value).to.equal(7);
    const none = await mountTalk({ ...meeting, slides: [] });
    expect(view(none).slides.exists).to.equal(false);
  });
});
