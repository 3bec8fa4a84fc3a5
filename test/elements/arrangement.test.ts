import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { view, type Arrangement } from '../support/harness/player.js';
import { focused, press } from '../support/input.js';
import { forget } from '../support/meeting.js';
import { DEMO, drawn, frame, mountReady, unmountAll, until } from '../support/player.js';

const pane = (player: ForumPlayer, name: 'video' | 'slide') => view(player).stage.pane(name).getBoundingClientRect();

async function mountAt(width: number): Promise<ForumPlayer> {
  await setViewport({ width, height: 1000 });
  const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
  player.seek(100);
  await drawn(player);
  return player;
}

async function arrange(player: ForumPlayer, arrangement: Arrangement): Promise<void> {
  view(player).arrange(arrangement);
  await drawn(player);
  await frame();
}

describe('layouts', () => {
  beforeEach(forget);
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
      for (const panel of ['side', 'below', 'off'] as const) await arrange(player, { layout, panel });
    }
    const t = media.currentTime;
    await until(() => media.currentTime > t + 0.3, 'goes on');
    expect(events).to.deep.equal([]);
    expect(media.parentNode).to.equal(parent);
  });

  it('inset: the slide large, the video in a corner, and the reverse', async () => {
    const player = await mountAt(1280);
    await arrange(player, { layout: 'inset', corner: 'top-start', swapped: false });
    const stage = view(player).stage.box;
    expect(pane(player, 'slide').width).to.be.closeTo(stage.width, 1);
    expect(pane(player, 'video').width).to.be.below(stage.width / 3);
    expect(pane(player, 'video').left - stage.left).to.be.below(stage.width * 0.05);
    expect(pane(player, 'video').top - stage.top).to.be.below(stage.height * 0.05);
    await arrange(player, { swapped: true, corner: 'bottom-end' });
    expect(pane(player, 'video').width).to.be.closeTo(stage.width, 1);
    expect(stage.right - pane(player, 'slide').right).to.be.below(stage.width * 0.05);
    expect(stage.bottom - pane(player, 'slide').bottom).to.be.below(stage.height * 0.06);
  });

  it('the divider moves by keys, and is found again', async () => {
    const player = await mountAt(1280);
    await arrange(player, { layout: 'split' });
    const before = pane(player, 'video').width;
    view(player).stage.divider.handle.focus();
    for (let i = 0; i < 5; i++) await press('ArrowRight');
    await drawn(player);
    expect(pane(player, 'video').width / before).to.be.closeTo(1.2, 0.02);
    await unmountAll();
    const again = await mountAt(1280);
    expect(pane(again, 'video').width / before).to.be.closeTo(1.2, 0.02);
  });
});

describe('the panel', () => {
  beforeEach(forget);
  afterEach(async () => {
    await unmountAll();
    await setViewport({ width: 800, height: 600 });
  });

  it('below and wide: transcript and chapters are both in sight', async () => {
    const player = await mountAt(1280);
    await arrange(player, { layout: 'split', panel: 'auto' });
    const { transcript, chapters, slides } = view(player);
    expect(view(player).tabs()).to.deep.equal([]);
    for (const { box } of [transcript, chapters, slides]) expect(box.height).to.be.greaterThan(50);
    expect(chapters.box.left).to.be.at.least(transcript.box.right - 1);
  });

  it('at the side it is as high as what it stands beside, with tabs', async () => {
    const player = await mountAt(1280);
    await arrange(player, { layout: 'video', panel: 'side' });
    const seen = view(player);
    expect(seen.tabs().map((tab) => tab.textContent.trim())).to.deep.equal([
      'Transcript',
      'Chapters',
      'Speakers',
      'Slides',
    ]);
    expect(seen.transcript.box.left).to.be.at.least(seen.stage.box.right - 1);
    expect(seen.transcript.box.bottom).to.be.closeTo(seen.box.bottom, 3);
  });

  for (const width of [375, 1280]) {
    it(`tabs at ${width} px by keys, and the choice is found again`, async () => {
      const player = await mountAt(width);
      await arrange(player, { layout: 'video', panel: 'auto' });
      const seen = view(player);
      seen.tab('transcript').focus();
      await press('ArrowRight');
      await drawn(player);
      expect(focused()).to.equal(seen.tab('chapters'));
      expect(seen.chapters.box.height).to.be.greaterThan(100);
      expect(seen.transcript.box.height).to.equal(0);
      await press('End');
      await drawn(player);
      expect(seen.overview.box.height).to.be.greaterThan(100);
      await unmountAll();
      const again = await mountAt(width);
      await arrange(again, { layout: 'video', panel: 'auto' });
      expect(view(again).selectedTab).to.equal('slides');
      // the transcript finds its place when it is opened
      const { transcript } = view(again);
      view(again).tab('transcript').click();
      await until(() => transcript.currentRows().some((row) => row.getBoundingClientRect().height), 'the transcript');
      await until(() => transcript.showsRow(transcript.currentRows()[0]!), 'the current row is in view');
    });
  }

  it('off: the picture alone', async () => {
    const player = await mountAt(1280);
    await arrange(player, { panel: 'off' });
    const { transcript, chapters, slides } = view(player);
    for (const { box } of [transcript, chapters, slides]) expect(box.height).to.equal(0);
  });

  it('nothing sticks out sideways at 320 px', async () => {
    const player = await mountAt(320);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(view(player).box.width).to.be.at.most(320);
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
