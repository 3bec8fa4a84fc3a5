import { expect } from 'chai';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import { initials } from '../../src/elements/shared/initials.js';
import { selectionIn } from '../../src/elements/transcript/selection.js';
import type { ForumPlayer } from '../../src/index.js';
import type { Sidecar } from '../../src/talk/index.js';
import { longTalk } from '../../stories/support/long-talk.js';
import { cdp } from '../support/cdp.js';
import { atRest, choose, scrolledBy, scrolledTo, wheel } from '../support/input.js';
import { forget, meeting, mountTalk, rows, talkOf } from '../support/meeting.js';
import { DEMO, drawn, frame, inPart, mount, mountReady, unmountAll, until } from '../support/player.js';

const box = (player: ForumPlayer) => inPart(player, 'forum-transcript', '.box')[0]!;
const backToNow = (player: ForumPlayer) => inPart(player, 'forum-transcript', 'button.now')[0];
const row = (player: ForumPlayer, id: string): HTMLElement => rows(player).find((r) => r.dataset['segment'] === id)!;
const select = (player: ForumPlayer) => inPart(player, 'forum-transcript', 'select')[0] as HTMLSelectElement;
const from = (player: ForumPlayer, element: Element) =>
  element.getBoundingClientRect().top - box(player).getBoundingClientRect().top;

/** Goes to a segment, and waits until the transcript has come to rest. */
async function goTo(player: ForumPlayer, start: number): Promise<void> {
  player.seek(start + 0.1);
  await drawn(player);
  await atRest(box(player));
}

const long = longTalk(400);

beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1200 });
});
afterEach(async () => {
  await resetMouse();
  document.getSelection()?.removeAllRanges();
  await unmountAll();
});

describe('transcript: reading', () => {
  it('the heading of the chapter that is read stays at the top, over no row that is shown', async () => {
    const player = await mountTalk(talkOf(long));
    for (const at of [150, 151, 399, 250]) {
      await goTo(player, long.segments[at]!.start!);
      const current = rows(player)[at]!;
      const heading = current.closest('.chapter')!.querySelector<HTMLElement>('.heading')!;
      expect(from(player, heading), `segment ${at}`).to.be.closeTo(0, 1);
      expect(from(player, current)).to.be.at.least(heading.offsetHeight - 1);
    }
  });

  it('another choice of text leaves the row that is read where it is, also while not following', async () => {
    const player = await mountTalk(talkOf(long));
    await goTo(player, long.segments[200]!.start!);
    await scrolledBy(box(player), () => wheel(box(player), 700));
    await until(() => backToNow(player), 'no longer following');
    await atRest(box(player));
    const eye = box(player).clientHeight * 0.3;
    const read = rows(player).find((r) => from(player, r) + r.offsetHeight > eye)!;
    const before = from(player, read);
    for (const text of ['original', 'both', 'translation', 'en', 'both']) {
      choose(select(player), text);
      await drawn(player);
      await atRest(box(player));
      expect(from(player, read), text).to.be.closeTo(before, 1);
    }
  });

  it('lands on a row that was never laid out, at once and for good', async () => {
    const many = longTalk(3500);
    const player = await mountTalk(talkOf(many));
    for (const at of [3000, 40, 1777, 2500, 900]) {
      player.seek(many.segments[at]!.start! + 0.1);
      await frame();
      const { clientHeight } = box(player);
      expect(from(player, rows(player)[at]!), `segment ${at}`).to.be.closeTo(clientHeight * 0.28, 1);
      await atRest(box(player));
      expect(from(player, rows(player)[at]!), `segment ${at}, later`).to.be.closeTo(clientHeight * 0.28, 1);
    }
  });

  it('estimated times are called "about", also by name; others are not', async () => {
    const segments = meeting.segments.map((s, i) => ({
      ...s,
      timing: i ? ('aligned' as const) : ('estimated' as const),
    }));
    const player = await mountTalk({ ...meeting, segments });
    const time = (id: string) => row(player, id).querySelector('button.time')!;
    expect([time('a').textContent, time('a').ariaLabel]).to.deep.equal(['about 0:02', 'about 0:02, Wen Lan']);
    expect([time('b').textContent, time('b').ariaLabel]).to.deep.equal(['0:10', '0:10, Wen Lan']);
  });

  it('says where a machine set the times', async () => {
    const segments = meeting.segments.map((s) => ({ ...s, timing: 'aligned' as const }));
    const player = await mountTalk({ ...meeting, segments });
    expect(inPart(player, 'forum-transcript', '.note')[0]!.textContent).to.contain('automatically');
  });

  it('initials: two of a name in letters, one of a name in characters', () => {
    expect(['Wen Lan', 'Ida Maria van Berg', '文澜', '欧阳 修', 'cher', '👏', ''].map(initials)).to.deep.equal([
      'WL',
      'IB',
      '文',
      '欧',
      'C',
      '👏',
      '–',
    ]);
  });

  it('a speaker has a picture, or initials where it does not load', async () => {
    const speakers = meeting.speakers!.map((s, i) => ({ ...s, image: i ? '/demo/talk/none.webp' : '/demo/icon.svg' }));
    const player = await mountTalk({ ...meeting, speakers });
    const face = (id: string) => row(player, id).querySelector('.face')!;
    expect(face('a').querySelector('img')).not.to.equal(null);
    await scrolledTo(face('c'));
    await until(() => face('c').textContent === 'IB', 'initials of the one whose picture is missing');
  });

  it('a slide keeps its frame whatever comes: a picture of another size, or none', async () => {
    // 16:9 all of them, and one that is not there
    const sizes = [{ width: 400, height: 300 }, {}, { width: 300, height: 300 }, { width: 0, height: -3 }];
    const player = await mountTalk({ ...meeting, slides: [] });
    const src = (address: string) => `/held/frames${address}`;
    const slides = meeting.slides!.map((slide, i) => ({ ...slide, ...sizes[i], src: src(slide.src) }));
    await player.controller.setTalk(talkOf({ ...meeting, slides }));
    await drawn(player);
    const images = () => inPart(player, 'forum-transcript', '.slide img') as HTMLImageElement[];
    expect(images()).to.have.length(4);
    const places = () =>
      inPart(player, 'forum-transcript', '.row, .picture').map((element) => {
        const { top, height } = element.getBoundingClientRect();
        return [Math.round(top + box(player).scrollTop), Math.round(height)];
      });
    // heights that were guessed are another matter
    for (const chunk of inPart(player, 'forum-transcript', '.chunk')) chunk.style.contentVisibility = 'visible';
    for (const image of images()) image.loading = 'eager';
    const before = places();
    expect(images().filter((image) => image.complete && image.naturalWidth)).to.have.length(0);
    await fetch(src('/mend'));
    await until(() => images().every((image) => image.hidden || image.naturalWidth), 'pictures');
    expect(images().filter((image) => image.hidden)).to.have.length(1);
    expect(places()).to.deep.equal(before);
    const ratio = (i: number) => {
      const { width, height } = inPart(player, 'forum-transcript', '.picture')[i]!.getBoundingClientRect();
      return width / height;
    };
    [4 / 3, 16 / 9, 1, 16 / 9].forEach((expected, i) => expect(ratio(i), `slide ${i}`).to.be.closeTo(expected, 0.02));
    expect(getComputedStyle(images()[0]!).objectFit).to.equal('contain');
  });

  it('lights up the words that are being said, and changes nothing in the page for it', async () => {
    const player = await mountReady({ src: DEMO.mp4 });
    const words = [
      [2, 3, '大家好'],
      [3.5, 4, '这座'],
      [4, 5, '没有'],
      [5, 6, '三个孔'],
    ] as const;
    const segments = meeting.segments.map((s) => (s.id === 'a' ? { ...s, words } : s));
    await player.controller.setTalk(talkOf({ ...meeting, segments }));
    await drawn(player);
    const lit = () =>
      Array.from(CSS.highlights.get('forum-player-word') ?? [], (range) => {
        const { startContainer, startOffset, endOffset } = range;
        return startContainer.textContent!.slice(startOffset, endOffset);
      });
    player.seek(2.5);
    await until(() => lit().join() === '大家好', 'the first word');
    player.seek(3.2);
    await until(() => lit().join() === '', 'none in between');
    player.seek(3.4);
    await player.play();
    await until(() => lit().join() === '这座', 'the second, while it plays');
    expect(player.media!.currentTime).to.be.within(3.5, 4.2);
    player.pause();
    player.seek(20);
    await until(() => lit().join() === '', 'none');
  });
});

describe('transcript: following inside a long paragraph', () => {
  it('keeps the sentence that is said in the upper third', async () => {
    const sentence = (i: number) =>
      `Sentence number ${i} says that the river has risen by ${i} centimetres since the morning.`;
    const text = Array.from({ length: 60 }, (_, i) => sentence(i)).join(' ');
    const sidecar: Sidecar = {
      version: 1,
      title: 'One',
      languages: ['en'],
      duration: 400,
      segments: [
        { id: 'long', start: 0, end: 360, text },
        { id: 'after', start: 360, text: 'The end.' },
      ],
    };
    const player = await mountTalk(sidecar);
    for (const t of [100, 250, 40]) {
      await goTo(player, t);
      await until(() => player.cursor.cues.length, 'captions are cut');
      await atRest(box(player));
      const said = player.cursor.cues[0]!.lines['en']![0]!;
      const paragraph = row(player, 'long').querySelector('p.original')!.firstChild!;
      const range = document.createRange();
      range.setStart(paragraph, paragraph.textContent!.indexOf(said));
      range.setEnd(paragraph, paragraph.textContent!.indexOf(said) + 1);
      const y = range.getBoundingClientRect().top - box(player).getBoundingClientRect().top;
      expect(y, `at ${t} s`).to.be.within(0, box(player).clientHeight / 3);
    }
  });

  it('a press on the scroll bar stops it; the button in the header says so, and resumes', async () => {
    const player = await mountTalk(talkOf(long));
    await cdp('Emulation.setScrollbarsHidden', { hidden: false });
    await frame();
    const { right, top } = box(player).getBoundingClientRect();
    const bar = box(player).offsetWidth - box(player).clientWidth;
    if (bar < 4) {
      console.log('this browser shows no scroll bars: not tried');
      return;
    }
    const follow = inPart(player, 'forum-transcript', '.follow')[0]!;
    expect(follow.ariaPressed).to.equal('true');
    const x = Math.round(right - bar / 2);
    await sendMouse({ type: 'move', position: [x, Math.round(top + 20)] });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'up' });
    await until(() => backToNow(player), 'no longer following');
    expect(follow.ariaPressed).to.equal('false');
    follow.click();
    await drawn(player);
    expect(follow.ariaPressed).to.equal('true');
  });
});

describe('transcript: all of it is in the page', () => {
  it('is complete for printing, however long', async () => {
    const player = mount({});
    await drawn(player);
    const talk = talkOf(longTalk(5000));
    await player.controller.setTalk(talk);
    await until(() => player.shadowRoot!.querySelector('forum-transcript') && rows(player).length, 'the first rows');
    window.dispatchEvent(new Event('beforeprint'));
    expect(rows(player)).to.have.length(5000);
    expect(rows(player).at(-1)!.dataset['segment']).to.equal('s5000');
  });

  it('a selection over chapters holds all that was said, in order, line by line, without times', async () => {
    const player = await mountTalk(meeting);
    const selection = selectionIn(box(player))!;
    const last = row(player, 'g').querySelector('.text')!.lastElementChild!.firstChild as Text;
    selection.setBaseAndExtent(row(player, 'a').querySelector('.who')!, 0, last, last.length);
    // what is selected has to be laid out to be a text
    await until(() => selection.toString().includes('大家好'), 'text');
    const copied = selection.toString();
    const lines = copied
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    expect(lines).to.include.members(['Wen Lan Bridge engineer', '大家好，这座桥有三个孔。', 'Rain is coming anyway.']);
    expect(copied).not.to.match(/0:10|0:40|0:42/);
    const places = meeting.segments.map(({ text }) => copied.indexOf(Object.values(text)[0]!));
    expect(places).to.deep.equal([...places].sort((a, b) => a - b));
    expect(places).not.to.include(-1);
  });

  it('the browser finds a row far below, shows it, and the talk does not take it away', async function () {
    const find = (text: string) => (window as unknown as { find(text: string): boolean }).find(text);
    const tried = document.body.appendChild(document.createElement('div'));
    tried.attachShadow({ mode: 'open' }).append('in a shadow tree');
    // in WebKit this function does not look there; what a viewer searches with does
    const finds = find('in a shadow tree');
    tried.remove();
    if (!finds) return this.skip();
    const talk = longTalk(400);
    const player = await mountTalk(
      talkOf({
        ...talk,
        segments: talk.segments.map((s, i) => (i === 300 ? { ...s, text: { en: 'Quixotic zebra at the weir.' } } : s)),
      }),
    );
    await goTo(player, talk.segments[20]!.start!);
    const far = rows(player)[300]!;
    expect(far.checkVisibility({ contentVisibilityAuto: true })).to.equal(false);
    expect(find('Quixotic zebra at the moor')).to.equal(false);
    expect(find('Quixotic zebra at the weir')).to.equal(true);
    await until(() => backToNow(player), 'no longer following');
    const seen = () => from(player, far) >= 0 && from(player, far) + far.offsetHeight <= box(player).clientHeight;
    await until(seen, 'the row in view');
    player.seek(talk.segments[30]!.start! + 0.1);
    await drawn(player);
    await atRest(box(player));
    expect(seen()).to.equal(true);
  });

  it('what scrolls the text without a sign, as a find in the page does, stops the following', async () => {
    const player = await mountTalk(talkOf(long));
    await goTo(player, long.segments[200]!.start!);
    expect(backToNow(player)).to.equal(undefined);
    // from one segment to the next, gliding, it goes on
    for (const at of [201, 202, 203]) await goTo(player, long.segments[at]!.start!);
    expect(backToNow(player)).to.equal(undefined);
    await scrolledBy(box(player), async () => rows(player)[20]!.scrollIntoView());
    await until(() => backToNow(player), 'no longer following');
    const before = await atRest(box(player));
    await goTo(player, long.segments[204]!.start!);
    expect(box(player).scrollTop).to.equal(before);
  });
});
