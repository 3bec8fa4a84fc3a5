import { expect } from 'chai';
import type { ForumPlayer } from '../../src/index.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { drawn, frame, inPart, unmountAll, until } from '../support/player.js';

const image = (player: ForumPlayer) => inPart(player, 'forum-stage', 'img[part~=slide]')[0] as HTMLImageElement;
const spinner = (player: ForumPlayer) => inPart(player, 'forum-stage', '.slide-pane .spinner')[0];
const requests = (part: string) =>
  performance.getEntriesByType('resource').filter(({ name }) => name.includes(part)).length;

/** Pictures that come when they are asked to. */
const held = (key: string, i: number) => `/held/${key}-${i}/demo/talk/slides/0${i + 1}-${NAMES[i]}.webp`;
const NAMES = ['title', 'programme', 'daughter'];
const come = (key: string, i: number) => fetch(`/held/${key}-${i}/mend`);

beforeEach(forget);
afterEach(unmountAll);

describe('the pictures of slides', () => {
  it('the one before stays until the next has come; waiting is shown, and what is late replaces nothing newer', async () => {
    const slides = [0, 1, 2].map((i) => ({ id: `s${i}`, start: i * 10, src: held('late', i) }));
    await come('late', 0);
    const player = await mountTalk({ ...meeting, slides }, { layout: 'slides' });
    await until(() => image(player).naturalWidth > 0, 'the first');
    expect(spinner(player)).to.equal(undefined);

    const from = performance.now();
    player.seek(10);
    await drawn(player);
    // what is said of it is new at once
    expect(image(player).dataset['slide']).to.equal('s1');
    expect(image(player).src).to.contain('late-0');
    expect(spinner(player)).to.equal(undefined);
    await until(() => spinner(player), 'says that it waits');
    expect(performance.now() - from).to.be.greaterThan(450);
    expect(image(player).checkVisibility() && image(player).naturalWidth > 0).to.equal(true);

    player.seek(20);
    await drawn(player);
    await come('late', 2);
    await until(() => image(player).src.includes('late-2'), 'the newest');
    await until(() => !spinner(player), 'waits no more');
    await come('late', 1);
    for (let i = 0; i < 20; i++) await frame();
    expect(image(player).src).to.contain('late-2');
    expect(image(player).dataset['slide']).to.equal('s2');
  });

  it('are drawn aside and contained; who rushes past them asks for none, and two are fetched ahead', async () => {
    // addresses that nothing has asked for yet
    const src = (i: number) => `/demo/talk/slides/01-title.webp?rush=${i}`;
    const slides = Array.from({ length: 300 }, (_, i) => ({ id: `s${i}`, start: i / 4, src: src(i), thumb: src(0) }));
    const player = await mountTalk({ ...meeting, slides }, { layout: 'slides' });
    await until(() => image(player).naturalWidth > 0, 'the first');
    expect(image(player).decoding).to.equal('async');
    expect(getComputedStyle(image(player)).objectFit).to.equal('contain');
    const before = requests('rush=');
    const from = performance.now();
    for (let i = 0; i < 200; i++) {
      player.seek(i / 4 + 0.1, { by: 'seek-bar' });
      if (i % 10 === 0) await drawn(player);
    }
    await until(() => image(player).src.endsWith('rush=199'), 'the one where it ends');
    await until(() => requests('rush=198') && requests('rush=200'), 'its neighbours');
    // one at rest, its neighbours, and on a slow machine one whenever it looked like a rest
    expect(requests('rush=') - before).to.be.at.most(4 + (performance.now() - from) / 150);
  });

  it('without a description are named by number and time', async () => {
    const player = await mountTalk(meeting, { layout: 'slides' });
    player.seek(105);
    await drawn(player);
    expect(image(player).alt).to.equal('Slide 4 of 4, 1:41');
    expect(inPart(player, 'forum-slides', '[part~=thumb]')[3]!.ariaLabel).to.equal('Slide 4 of 4, 1:41');
  });

  it('are nothing but pictures: a script in one does not run', async () => {
    const src = '/test/fixtures/script.svg';
    const player = await mountTalk({ ...meeting, slides: [{ id: 'x', start: 0, src }] }, { layout: 'slides' });
    await until(() => image(player).naturalWidth > 0, 'the picture');
    const inside = inPart(player, 'forum-stage', 'object, iframe, embed, svg script');
    expect(inside).to.deep.equal([]);
    expect((window as { ran?: boolean }).ran).to.equal(undefined);
  });
});
