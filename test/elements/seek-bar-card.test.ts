import { expect } from 'chai';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { expectAccessible } from '../support/accessible.js';
import { middle, mouseAway, moveThrough, press, scrolledTo, touch } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { letters, oracle, random, sidecarAt, type Json } from '../support/oracle.js';
import { apart, pixelsOf } from '../support/pixels.js';
import { DEMO, drawn, frame, inPart, mountReady, next, unmountAll, until } from '../support/player.js';
import { storeHistory } from '../support/pretend.js';

const bar = (player: ForumPlayer) => inPart(player, 'forum-seek-bar', '[role=slider]')[0]!;
const card = (player: ForumPlayer) => inPart(player, 'forum-seek-bar', '.card:popover-open')[0];
const cardShows = (player: ForumPlayer, selector: string) =>
  inPart(player, 'forum-seek-bar', `.card:popover-open ${selector}`).map((e) =>
    e.textContent.replace(/\s+/g, ' ').trim(),
  );

function at(player: ForumPlayer, share: number): [x: number, y: number] {
  const { left, width, top, height } = bar(player).getBoundingClientRect();
  return [Math.round(left + width * share), Math.round(top + height / 2)];
}

/** The time that a pointer at `x` points to. */
function timeAt(player: ForumPlayer, x: number): number {
  const { left, width } = bar(player).getBoundingClientRect();
  return ((x - left) / width) * Number(player.controller.state.duration || player.talk!.duration);
}

const move = (position: [number, number]) => sendMouse({ type: 'move', position });
const clock = (t: number) => `${Math.floor(t / 60)}:${String(Math.floor(t % 60)).padStart(2, '0')}`;

interface Full extends Json {
  speakers: { id: string; name: string | Record<string, string> }[];
  segments: (Json['segments'][number] & { speaker?: string })[];
  slides: (Json['slides'][number] & { src: string })[];
  chapters: (Json['chapters'][number] & { title: Record<string, string> })[];
}
const json = (await sidecarAt(DEMO.sidecar)) as Full;

let player: ForumPlayer;
beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1200 });
});
afterEach(async () => {
  await mouseAway();
  await unmountAll();
});

describe('seek bar: the card', () => {
  for (const [lang, captions] of [
    ['en', 'en'],
    ['zh-CN', 'zh-CN en'],
  ] as const) {
    it(`tells time, chapter, speaker, sentence and slide as the sidecar has them (${lang})`, async () => {
      player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang, captions });
      const share = random(3);
      for (let i = 0; i < 20; i++) {
        const place = at(player, share());
        const t = timeAt(player, place[0]);
        await move(place);
        await until(() => cardShows(player, '.time')[0] === clock(t), `card at ${t}`);
        const truth = oracle(json, t);
        const chapter = json.chapters.find(({ id }) => id === truth.chapter);
        expect(cardShows(player, '.title')[0], `chapter at ${t}`).to.equal(chapter?.title[lang]);
        // a pixel is longer than a short sentence
        const near = (d: number) => oracle(json, t + d).segments.at(-1)?.id;
        if (near(-0.3) !== near(0.3)) continue;
        const segment: Full['segments'][number] | undefined = truth.segments.at(-1);
        const name = json.speakers.find(({ id }) => id === segment?.speaker)?.name;
        expect(cardShows(player, '.name')[0], `speaker at ${t}`).to.equal(
          typeof name === 'string' ? name : name?.[lang],
        );
        const sentences = inPart(player, 'forum-seek-bar', '.card .sentence');
        expect(sentences).to.have.length(segment ? captions.split(' ').length : 0);
        captions.split(' ').forEach((tag, n) => {
          if (!segment) return;
          expect(sentences[n]!.lang).to.equal(tag);
          expect(letters(sentences[n]!.textContent)).to.not.equal('');
          expect(letters(segment.text[tag]!)).to.contain(letters(sentences[n]!.textContent));
        });
        const slide = json.slides.find(({ id }) => id === truth.slide)!;
        const picture = await until(() => inPart(player, 'forum-seek-bar', '.card img')[0], 'picture');
        expect(picture.getAttribute('src')).to.match(new RegExp(`${slide.src.split('/').pop()!}$`));
      }
      await mouseAway();
      await until(() => !card(player), 'gone with the pointer');
    });
  }

  it('comes with keys, and goes with Esc or the focus', async () => {
    player = await mountTalk(meeting);
    bar(player).focus();
    expect(card(player)).to.equal(undefined);
    await press('PageUp');
    await until(() => cardShows(player, '.time')[0] === '0:30', 'card');
    await press('Escape');
    expect(card(player)).to.equal(undefined);
    await press('ArrowRight');
    await until(() => card(player), 'back');
    bar(player).blur();
    expect(card(player)).to.equal(undefined);
  });

  for (const width of [320, 1000, 2560]) {
    it(`is inside the player and beside the bar, whatever would cut it: ${width} px`, async () => {
      await setViewport({ width, height: 1200 });
      player = await mountTalk(meeting);
      const box = document.createElement('div');
      player.before(box);
      box.append(player);
      box.style.setProperty('overflow', 'hidden');
      box.style.setProperty('transform', 'translate(0)');
      bar(player).scrollIntoView({ block: 'center' });
      await frame();
      for (const share of [0.01, 0.5, 0.99]) {
        await move(at(player, share));
        const shown = await until(() => card(player), 'card');
        await until(() => shown.style.left, 'placed');
        for (let i = 0; i < 3; i++) await frame();
        const [own, around, below] = [shown, player, bar(player)].map((e) => e.getBoundingClientRect());
        expect(own!.left).to.be.at.least(around!.left);
        expect(own!.right).to.be.at.most(around!.right + 0.5);
        expect(own!.bottom <= below!.top || own!.top >= below!.bottom, 'does not cover the bar').to.equal(true);
        if (share === 0.5) expect((own!.left + own!.right) / 2).to.be.closeTo(at(player, 0.5)[0], 2);
      }
      box.remove();
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    it(`axe finds nothing while it is open (${colorScheme})`, async () => {
      await emulate({ 'prefers-color-scheme': colorScheme });
      document.documentElement.style.colorScheme = 'light dark';
      player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'zh-CN', captions: 'zh-CN en' });
      await move(at(player, 0.42));
      await until(() => card(player), 'card');
      await expectAccessible(player);
      document.documentElement.style.removeProperty('color-scheme');
      await emulate();
    });
  }
});

describe('seek bar: drags', () => {
  beforeEach(async () => {
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'en', lang: 'en' });
  });

  it('200 moves: slide and sentence at once, the recording a few times, and exactly at the end', async () => {
    const { media } = player;
    let seeks = 0;
    const count = () => seeks++;
    media!.addEventListener('seeking', count);
    const from = performance.now();
    await move(at(player, 0.1));
    await sendMouse({ type: 'down' });
    for (let i = 1; i <= 200; i++) {
      const [x, y] = at(player, 0.1 + (0.8 * i) / 200);
      await moveThrough([x, y]);
      if (i % 10) continue;
      const t = timeAt(player, x);
      expect(player.controller.state.time).to.be.closeTo(t, 0.6);
      expect(player.cursor.slide?.id, `slide at ${t}`).to.equal(oracle(json, player.controller.state.time).slide);
      expect(player.cursor.segment?.id).to.equal(oracle(json, player.controller.state.time).segments.at(-1)?.id);
    }
    await sendMouse({ type: 'up' });
    const seconds = (performance.now() - from) / 1000;
    const end = player.controller.state.time;
    expect(end).to.be.closeTo(timeAt(player, at(player, 0.9)[0]), 0.6);
    expect(media!.currentTime).to.be.closeTo(end, 0.001);
    await until(() => !media!.seeking, 'there');
    expect(media!.currentTime).to.be.closeTo(end, 0.001);
    expect(seeks, `in ${seconds} s`).to.be.within(2, 3 + seconds * 4);
    expect(seeks).to.be.below(100);
    media!.removeEventListener('seeking', count);
  });

  it('rushing past 200 slides fetches next to none of them', async () => {
    const slides = Array.from({ length: 200 }, (_, i) => ({
      id: `s${i}`,
      start: i,
      src: `/demo/talk/slides/none-${i}.webp`,
    }));
    await unmountAll();
    player = await mountTalk({ ...meeting, duration: 200, slides });
    await move(at(player, 0.01));
    await until(() => card(player), 'card');
    const pictures = new Set<string>();
    const observer = new MutationObserver(() =>
      inPart(player, 'forum-seek-bar', '.card img').forEach((e) => pictures.add(e.getAttribute('src')!)),
    );
    observer.observe(card(player)!, { subtree: true, childList: true, attributes: true });
    const places = Array.from({ length: 150 }, (_, i) => at(player, 0.05 + (0.9 * i) / 150));
    await moveThrough(...places);
    const last = Math.floor(timeAt(player, places.at(-1)![0]));
    await until(() => [...pictures].some((src) => src.endsWith(`none-${last}.webp`)), 'the one where it rests');
    observer.disconnect();
    expect(pictures.size).to.be.below(15);
  });

  it('pauses a recording that plays, and plays on from there', async () => {
    await player.play();
    await move(at(player, 0.2));
    await sendMouse({ type: 'down' });
    await move(at(player, 0.3));
    await move(at(player, 0.5));
    expect(player.media!.paused).to.equal(true);
    const playing = next(player.media!, 'playing');
    await sendMouse({ type: 'up' });
    await playing;
    expect(player.media!.currentTime).to.be.closeTo(timeAt(player, at(player, 0.5)[0]), 1.5);
  });

  it('Esc takes it back', async () => {
    player.seek(33);
    await move(at(player, 0.2));
    await sendMouse({ type: 'down' });
    await move(at(player, 0.6));
    expect(player.controller.state.time).to.be.above(100);
    await press('Escape');
    expect(player.controller.state.time).to.equal(33);
    expect(player.media!.currentTime).to.be.closeTo(33, 0.001);
    await move(at(player, 0.8));
    await sendMouse({ type: 'up' });
    expect(player.controller.state.time, 'it is over').to.equal(33);
  });

  it('a finger drags, finer the further it is away, and the page stays where it is', async () => {
    document.body.style.setProperty('padding-bottom', '2000px');
    const { width } = bar(player).getBoundingClientRect();
    const duration = player.controller.state.duration;
    const time = () => player.controller.state.time;
    const [x, y] = at(player, 0.3);
    await touch('start', x, y);
    await until(() => Math.abs(time() - timeAt(player, x)) < 0.6, 'takes hold');
    await touch('move', x + 20, y);
    await touch('move', x + 100, y);
    await until(() => Math.abs(time() - timeAt(player, x + 100)) < 1, 'follows the finger');
    const whole = time();
    expect(cardShows(player, '.note')[0]).to.contain('Slide your finger away');
    await touch('move', x + 100, y - 150);
    await touch('move', x + 200, y - 150);
    const quarter = ((100 / width) * duration) / 4;
    await until(() => time() - whole > quarter / 2, 'moves on');
    expect(time() - whole, 'a quarter').to.be.closeTo(quarter, 0.6);
    expect(cardShows(player, '.note')).to.deep.equal(['Fine seeking: 1/4 speed']);
    await touch('end');
    await until(() => !card(player), 'card gone');
    expect(player.media!.currentTime).to.be.closeTo(time(), 0.001);
    expect(document.scrollingElement!.scrollTop).to.equal(0);
    document.body.style.removeProperty('padding-bottom');
  });
});

describe('seek bar: what is drawn', () => {
  /** The middle of what is drawn there, from the top of the bar. */
  const middleOf = (selector: string) => {
    const { top, height } = inPart(player, 'forum-seek-bar', selector)[0]!.getBoundingClientRect();
    return top + height / 2 - bar(player).getBoundingClientRect().top;
  };

  it('the lane has each speaker in one colour, when they speak', async () => {
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    const { width } = bar(player).getBoundingClientRect();
    const duration = player.controller.state.duration;
    const pixel = await pixelsOf(bar(player));
    const y = middleOf('.lane');
    const empty = pixel(0, y);
    const colours = new Map<string, number[]>();
    let seen = 0;
    for (const { start, end, speaker } of json.segments as { start: number; end: number; speaker: string }[]) {
      if (((end - start) / duration) * width < 4) continue;
      const t = (start + end) / 2;
      if (oracle(json, t).segments.length > 1) continue;
      const colour = pixel((t / duration) * width, y);
      const before = colours.get(speaker);
      if (before) expect(apart(colour, before), `${speaker} at ${t}`).to.be.below(12);
      colours.set(speaker, colour);
      seen++;
    }
    expect(seen).to.be.above(20);
    expect(colours.size).to.equal(json.speakers.length);
    const all = [empty, ...colours.values()];
    all.forEach((a, i) => all.slice(0, i).forEach((b) => expect(apart(a, b)).to.be.above(24)));
    expect(inPart(player, 'forum-seek-bar', '.lane path')).to.have.length(colours.size);
  });

  it('gaps between the chapters, however short one is; what was heard and what has loaded', async () => {
    const chapters = [
      { id: 'a', start: 0, title: 'A' },
      { id: 'b', start: 60, title: 'B' },
      { id: 'c', start: 60.1, title: 'C' },
      { id: 'd', start: 90, title: 'D' },
    ];
    storeHistory(DEMO.sidecar, 80, [[70, 80]]);
    player = await mountTalk({ ...meeting, chapters }, { sidecar: DEMO.sidecar, 'no-resume': '' });
    const { width } = bar(player).getBoundingClientRect();
    Object.defineProperty(player.media, 'buffered', { value: { length: 1, start: () => 20, end: () => 30 } });
    player.media!.dispatchEvent(new Event('progress'));
    await drawn(player);
    const pixel = await pixelsOf(bar(player));
    const y = middleOf('.track');
    const [left, line] = [pixel((50 / 120) * width, 1), pixel((50 / 120) * width, y)];
    const gaps: number[] = [];
    for (let x = 12; x < width - 12; x++) {
      if (apart(pixel(x, y), left) < 3 && apart(pixel(x - 1, y), left) > 3) gaps.push(x / width);
    }
    expect(gaps).to.have.length(3);
    expect(gaps[0]).to.be.closeTo(0.5, 0.005);
    expect((gaps[1]! - gaps[0]!) * width, 'a chapter of a tenth of a second is seen').to.be.within(3, 8);
    expect(gaps[2]).to.be.closeTo(0.75, 0.005);
    expect(apart(pixel((25 / 120) * width, y), line), 'loaded').to.be.above(12);
    expect(apart(pixel((75 / 120) * width, middleOf('.heard')), line), 'heard').to.be.above(12);
    expect(apart(pixel((85 / 120) * width, middleOf('.heard')), line)).to.be.below(3);
  });

  it('takes the same room before the talk has come', async () => {
    player = await mountTalk(meeting);
    const { height } = bar(player).getBoundingClientRect();
    await player.controller.setTalk(undefined);
    await drawn(player);
    expect(bar(player).getBoundingClientRect().height).to.equal(height);
  });

  it('lights up what the pointer or the focus is on elsewhere', async () => {
    player = await mountTalk(meeting);
    const lit = () => player.controller.state.highlighted;
    // rows move when it is known that a picture is missing
    await scrolledTo(rows(player)[2]!);
    await until(() => inPart(player, 'forum-transcript', '.missing').some((e) => !e.hidden), 'missing slide');
    const becomes = async (...spans: number[][]) => {
      const same = () => JSON.stringify(lit()) === JSON.stringify(spans);
      await until(same, 'lit', 5000).catch(() => expect(lit()).to.deep.equal(spans));
    };
    const point = async (element: Element) => {
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (let i = 0; i < 3; i++) await frame();
      await sendMouse({ type: 'move', position: middle(element) });
    };
    await point(rows(player)[2]!.querySelector('.text')!);
    await becomes([42, 50]);
    await point(rows(player)[0]!.querySelector('.speaker')!);
    await becomes([2, 20], [102, 110]);
    await drawn(player);
    expect(inPart(player, 'forum-seek-bar', '.lit')).to.have.length(1);
    scrollTo(0, 0);
    await sendMouse({ type: 'move', position: [2, 2] });
    await becomes();
    await drawn(player);
    expect(inPart(player, 'forum-seek-bar', '.lit')).to.have.length(0);
    await point(inPart(player, 'forum-slides', '[data-slide=herons]')[0]!);
    await becomes([10, 41]);
    inPart(player, 'forum-slides', '[data-slide=arches]')[0]!.focus();
    await press('Tab');
    await becomes([10, 41]);
    await press('Tab');
    await becomes([41, 101]);
    await drawn(player);
    scrollTo(0, 0);
    const before = await pixelsOf(bar(player));
    const { width } = bar(player).getBoundingClientRect();
    const y = middleOf('.track') - 7;
    expect(apart(before((70 / 120) * width, y), before((110 / 120) * width, y)), 'seen').to.be.above(12);
  });
});
