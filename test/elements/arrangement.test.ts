import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import type { Corner, Layout, Panel } from '../../src/state/index.js';
import { DEMO, drawn, frame, inPart, mountReady, part, unmountAll, until } from '../support/player.js';

const box = (element: Element) => element.getBoundingClientRect();
const pane = (player: ForumPlayer, name: 'video' | 'slide') => box(inPart(player, 'forum-stage', `.${name}-pane`)[0]!);
const tabs = (player: ForumPlayer) => Array.from(player.shadowRoot!.querySelectorAll<HTMLElement>('[role=tab]'));

async function mountAt(width: number): Promise<ForumPlayer> {
  await setViewport({ width, height: 1000 });
  const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
  player.seek(100);
  await drawn(player);
  return player;
}

interface Settings {
  readonly layout?: Layout;
  readonly panel?: Panel;
  readonly corner?: Corner;
  readonly swapped?: boolean;
}

async function set(player: ForumPlayer, { layout, panel, corner, swapped }: Settings): Promise<void> {
  const { controller } = player;
  if (layout) controller.setLayout(layout);
  if (panel) controller.setPanel(panel);
  if (corner) controller.setCorner(corner);
  if (swapped !== undefined && swapped !== controller.state.swapped) controller.toggleSwapped();
  await drawn(player);
  await frame();
}

describe('layouts', () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    await unmountAll();
    await setViewport({ width: 800, height: 600 });
  });

  it('change without touching the video', async () => {
    const player = await mountAt(1280);
    const media = player.media!;
    await player.play();
    await until(() => media.currentTime > 100.3, 'plays');
    const events: string[] = [];
    for (const name of ['pause', 'waiting', 'emptied', 'seeking'])
      media.addEventListener(name, () => events.push(name));
    const parent = media.parentNode;
    for (const layout of ['video', 'slides', 'split', 'inset', 'auto'] as const) {
      for (const panel of ['side', 'below', 'off'] as const) await set(player, { layout, panel });
    }
    const t = media.currentTime;
    await until(() => media.currentTime > t + 0.3, 'goes on');
    expect(events).to.deep.equal([]);
    expect(media.parentNode).to.equal(parent);
  });

  it('inset: the slide large, the video in a corner, and the reverse', async () => {
    const player = await mountAt(1280);
    await set(player, { layout: 'inset', corner: 'top-start', swapped: false });
    const stage = box(part(player, 'forum-stage'));
    expect(pane(player, 'slide').width).to.be.closeTo(stage.width, 1);
    expect(pane(player, 'video').width).to.be.below(stage.width / 3);
    expect(pane(player, 'video').left - stage.left).to.be.below(stage.width * 0.05);
    expect(pane(player, 'video').top - stage.top).to.be.below(stage.height * 0.05);
    await set(player, { swapped: true, corner: 'bottom-end' });
    expect(pane(player, 'video').width).to.be.closeTo(stage.width, 1);
    expect(stage.right - pane(player, 'slide').right).to.be.below(stage.width * 0.05);
    expect(stage.bottom - pane(player, 'slide').bottom).to.be.below(stage.height * 0.06);
  });

  it('the divider moves by keys, and is found again', async () => {
    const player = await mountAt(1280);
    await set(player, { layout: 'split' });
    const before = pane(player, 'video').width;
    const divider = inPart(player, 'forum-stage', 'forum-divider')[0]!;
    divider.shadowRoot!.querySelector<HTMLElement>('[role=separator]')!.focus();
    for (let i = 0; i < 5; i++) await sendKeys({ press: 'ArrowRight' });
    await drawn(player);
    expect(pane(player, 'video').width / before).to.be.closeTo(1.2, 0.02);
    await unmountAll();
    const again = await mountAt(1280);
    expect(pane(again, 'video').width / before).to.be.closeTo(1.2, 0.02);
  });
});

describe('the panel', () => {
  beforeEach(() => localStorage.clear());
  afterEach(async () => {
    await unmountAll();
    await setViewport({ width: 800, height: 600 });
  });

  it('below and wide: transcript and chapters are both in sight', async () => {
    const player = await mountAt(1280);
    await set(player, { layout: 'split', panel: 'auto' });
    expect(tabs(player)).to.deep.equal([]);
    for (const name of ['transcript', 'chapters', 'slides'] as const)
      expect(box(part(player, `forum-${name}`)).height).to.be.greaterThan(50);
    expect(box(part(player, 'forum-chapters')).left).to.be.at.least(box(part(player, 'forum-transcript')).right - 1);
  });

  it('at the side it is as high as what it stands beside, with tabs', async () => {
    const player = await mountAt(1280);
    await set(player, { layout: 'video', panel: 'side' });
    expect(tabs(player).map((tab) => tab.textContent.trim())).to.deep.equal([
      'Transcript',
      'Chapters',
      'Speakers',
      'Slides',
    ]);
    const text = box(part(player, 'forum-transcript'));
    expect(text.left).to.be.at.least(box(part(player, 'forum-stage')).right - 1);
    expect(text.bottom).to.be.closeTo(box(player).bottom, 3);
  });

  for (const width of [375, 1280]) {
    it(`tabs at ${width} px by keys, and the choice is found again`, async () => {
      const player = await mountAt(width);
      await set(player, { layout: 'video', panel: 'auto' });
      tabs(player)[0]!.focus();
      await sendKeys({ press: 'ArrowRight' });
      await drawn(player);
      expect(player.shadowRoot!.activeElement).to.equal(tabs(player)[1]);
      expect(box(part(player, 'forum-chapters')).height).to.be.greaterThan(100);
      expect(box(part(player, 'forum-transcript')).height).to.equal(0);
      await sendKeys({ press: 'End' });
      await drawn(player);
      expect(player.shadowRoot!.querySelector('.overview [grid]')!.getBoundingClientRect().height).to.be.greaterThan(
        100,
      );
      await unmountAll();
      const again = await mountAt(width);
      await set(again, { layout: 'video', panel: 'auto' });
      expect(
        tabs(again)
          .find((tab) => tab.ariaSelected === 'true')!
          .textContent.trim(),
      ).to.equal('Slides');
      // the transcript finds its place when it is opened
      tabs(again)[0]!.click();
      await drawn(again);
      await frame();
      await frame();
      const row = inPart(again, 'forum-transcript', '[aria-current]')[0]!;
      const outer = box(inPart(again, 'forum-transcript', '.box')[0]!);
      expect(box(row).top).to.be.within(outer.top, outer.bottom);
    });
  }

  it('off: the picture alone', async () => {
    const player = await mountAt(1280);
    await set(player, { panel: 'off' });
    for (const name of ['transcript', 'chapters', 'slides'] as const)
      expect(box(part(player, `forum-${name}`)).height).to.equal(0);
  });

  it('nothing sticks out sideways at 320 px', async () => {
    const player = await mountAt(320);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(box(player).width).to.be.at.most(320);
  });
});

describe("the system's media controls", () => {
  afterEach(unmountAll);

  it('name the talk, who speaks, and the chapters', async () => {
    const player = await mountAt(800);
    await player.play();
    const metadata = await until(() => navigator.mediaSession.metadata, 'metadata');
    expect(metadata.title).to.equal('Cities That Listen');
    const name = (id: string | undefined) => player.talk!.speakers.find((s) => s.id === id)!.name['en'];
    expect(metadata.artist).to.equal(name(player.cursor.segment!.speaker));
    const other = player.talk!.segments.find((s) => s.speaker !== player.cursor.segment!.speaker && s.start! > 110)!;
    player.seek(other.start! + 0.1);
    expect(navigator.mediaSession.metadata!.artist).to.equal(name(other.speaker));
    player.pause();
    await unmountAll();
    expect(navigator.mediaSession.metadata).to.equal(null);
  });
});
