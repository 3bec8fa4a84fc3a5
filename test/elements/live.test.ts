import { expect } from 'chai';
import type { ForumPlayer } from '../../src/index.js';
import { parse } from '../../src/talk/index.js';
import { oracle, sidecarAt, type Json } from '../support/oracle.js';
import { press } from '../support/input.js';
import { DEMO, drawn, inPart, mountReady, shown, unmountAll, until } from '../support/player.js';

const slider = (player: ForumPlayer) => inPart(player, 'forum-seek-bar', '[role=slider]')[0]!;
const button = (player: ForumPlayer) => inPart(player, 'forum-controls', '[part~=live]')[0];
const note = (player: ForumPlayer) => inPart(player, 'forum-transcript', '.note')[0]?.textContent ?? '';

/** A talk that began when the stream did, as the stream says. */
async function withTalk(player: ForumPlayer, date: string): Promise<Json> {
  const json = await sidecarAt(DEMO.sidecar);
  const { talk } = parse({ ...json, date }, { base: new URL(DEMO.sidecar, location.href).href });
  await player.controller.setTalk(talk);
  await drawn(player);
  return json;
}

async function live(src: string): Promise<ForumPlayer> {
  const player = await mountReady({ src });
  await until(() => player.controller.state.live && player.media!.readyState >= 2, 'is live');
  return player;
}

describe('a live stream', () => {
  afterEach(unmountAll);

  it('has a bar over what can be reached, says that it is live, and leads back there', async () => {
    const player = await live('/live/bar/index.m3u8');
    await player.play();
    await until(() => player.media!.currentTime > player.controller.state.live!.start + 1, 'plays');
    await drawn(player);
    const { start, end } = player.controller.state.live!;
    expect(end - start).to.be.within(10, 50);
    expect(button(player)!.textContent.trim()).to.equal('Live');
    expect(button(player)!.getAttribute('aria-disabled')).to.equal('true');
    expect(inPart(player, 'forum-controls', '.length')).to.deep.equal([]);
    expect(slider(player).getAttribute('aria-valuetext')).to.equal('Live');

    player.pause();
    slider(player).focus();
    await press('Home');
    await drawn(player);
    expect(player.media!.currentTime).to.be.closeTo(player.controller.state.live!.start, 0.6);
    await until(() => button(player)!.getAttribute('aria-disabled') === null, 'behind', 30_000);
    await drawn(player);
    expect(button(player)!.getAttribute('aria-label')).to.equal('Go to live');
    expect(slider(player).getAttribute('aria-valuetext')).to.match(/^\d+ seconds behind live$/);
    expect(inPart(player, 'forum-controls', '.now')[0]!.textContent).to.match(/^-0:\d\d$/);
    for (const { value } of slider(player).attributes) expect(value).not.to.match(/NaN|Infinity/);

    button(player)!.click();
    await until(() => button(player)!.getAttribute('aria-disabled') === 'true', 'live again');
    const state = player.controller.state;
    expect(state.time).to.be.closeTo(state.live!.end, 10);
    await until(() => !player.media!.paused, 'plays');
  });

  it('a talk without a place in it does not follow, and says so; the rest plays', async () => {
    const player = await live('/live/adrift/index.m3u8');
    await withTalk(player, '2026-01-01T10:00:00Z');
    expect(note(player)).to.equal('This live stream has no timestamps, so the transcript cannot follow it.');
    expect(shown(player).segments).to.deep.equal([]);
    expect(inPart(player, 'forum-seek-bar', '.lane, .ticks')).to.deep.equal([]);
    const { time } = player.controller.state;
    inPart(player, 'forum-transcript', '[part~=segment] [part~=time]')[0]!.click();
    player.seek(2, { by: 'transcript' });
    expect(player.controller.state.time).to.be.closeTo(time, 1);
    await player.play();
    await until(() => player.controller.state.time > time + 0.5, 'plays');
    // a recording of the same talk has its times
    player.src = DEMO.mp4;
    await until(() => player.controller.state.duration > 100, 'the recording');
    player.seek(30);
    await drawn(player);
    expect(shown(player).segments).not.to.deep.equal([]);
    expect(note(player)).not.to.match(/live/);
  });

  it('that says when it is keeps the transcript in step with what is said', async () => {
    const asked = performance.now();
    const player = await live('/live/dated/dated.m3u8');
    const json = await withTalk(player, '2026-01-01T10:00:00Z');
    const { shift, live: window } = player.controller.state;
    // it began two minutes ago
    const now = 120 + (performance.now() - asked) / 1000;
    expect(window!.end).to.be.within(now - 40, now);
    expect(shift).to.be.greaterThan(40);
    for (let i = 0; i < 4; i++) {
      const { start, end } = player.controller.state.live!;
      const t = start + ((i + 0.5) / 4) * (end - start);
      player.seek(t);
      await drawn(player);
      expect(player.media!.currentTime).to.be.closeTo(t - shift, 0.01);
      const should = oracle(json, t);
      expect(shown(player).segments, `at ${t} s`).to.have.members(should.segments.map(({ id }) => id));
      expect(shown(player).slide).to.equal(should.slide);
    }
    expect(note(player)).not.to.match(/live/);
    expect(inPart(player, 'forum-seek-bar', '.lane')).to.have.length(1);

    // the talk that began ten seconds later is ten seconds less far
    const { time } = player.controller.state;
    await withTalk(player, '2026-01-01T11:00:10+01:00');
    expect(player.controller.state.time).to.be.closeTo(time - 10, 0.5);
    // without a zone it could be any
    await withTalk(player, '2026-01-01T10:00');
    expect(player.controller.state.liveWithoutClock).to.equal(true);
  });
});
