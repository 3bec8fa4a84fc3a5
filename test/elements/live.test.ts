import { expect } from 'chai';
import type { ForumPlayer } from '../../src/index.js';
import { parse } from '../../src/talk/index.js';
import { view } from '../support/harness/player.js';
import { click, press } from '../support/input.js';
import { oracle, sidecarAt, type Json } from '../support/oracle.js';
import { DEMO, drawn, mountReady, unmountAll, until } from '../support/player.js';

/** A talk that began when the stream did, as the stream says. */
async function withTalk(player: ForumPlayer, date: string): Promise<Json> {
  const json = await sidecarAt(DEMO.sidecar);
  const { talk } = parse({ ...json, date }, { base: new URL(DEMO.sidecar, location.href).href });
  await view(player).verbs.setTalk(talk);
  await drawn(player);
  return json;
}

async function showLive(src: string): Promise<ForumPlayer> {
  const player = await mountReady({ src });
  await until(() => player.media!.seekable.length && player.media!.readyState >= 2, 'the stream');
  await until(() => view(player).seekBar.slider.ariaDisabled === null, 'a bar over what can be reached');
  return player;
}

/** What can be reached of the stream, in the media element's seconds. */
function reachable({ media }: ForumPlayer): [start: number, end: number] {
  return [media!.seekable.start(0), media!.seekable.end(0)];
}

describe('a live stream', () => {
  afterEach(unmountAll);

  it('has a bar over what can be reached, says that it is live, and leads back there', async () => {
    const player = await showLive('/live/bar/index.m3u8');
    const { controls, seekBar } = view(player);
    const media = player.media!;
    await player.play();
    await until(() => media.currentTime > reachable(player)[0] + 1, 'plays');
    await drawn(player);
    const [start, end] = seekBar.span;
    expect(end - start).to.be.within(10, 50);
    expect(controls.live.textContent.trim()).to.equal('Live');
    expect(controls.isLive).to.equal(true);
    expect(controls.length).to.equal(undefined);
    expect(seekBar.says).to.equal('Live');

    player.pause();
    seekBar.slider.focus();
    await press('Home');
    await drawn(player);
    expect(media.currentTime).to.be.closeTo(reachable(player)[0], 0.6);
    await until(() => !controls.isLive, 'behind', 30_000);
    await drawn(player);
    expect(controls.live.ariaLabel).to.equal('Go to live');
    expect(seekBar.says).to.match(/^\d+ seconds behind live$/);
    expect(controls.time).to.match(/^-0:\d\d$/);
    for (const { value } of seekBar.slider.attributes) expect(value).not.to.match(/NaN|Infinity/);

    await click(controls.live);
    await until(() => controls.isLive, 'live again');
    expect(seekBar.value).to.be.closeTo(seekBar.span[1], 10);
    await until(() => !media.paused, 'plays');
  });

  it('that does not say when it began: a talk does not follow, and says so; the rest plays', async () => {
    const player = await showLive('/live/adrift/index.m3u8');
    const { seekBar, slides, transcript } = view(player);
    const media = player.media!;
    await withTalk(player, '2026-01-01T10:00:00Z');
    expect(transcript.note).to.equal('This live stream has no timestamps, so the transcript cannot follow it.');
    expect(transcript.current()).to.deep.equal([]);
    expect(slides.current()).to.deep.equal([]);
    expect(seekBar.timelineDrawings()).to.deep.equal([]);
    const time = media.currentTime;
    await click(transcript.times()[0]!);
    player.seek(2, { by: 'transcript' });
    expect(media.currentTime).to.be.closeTo(time, 1);
    await player.play();
    await until(() => media.currentTime > time + 0.5, 'plays');
    // a recording of the same talk has its times
    player.src = DEMO.mp4;
    await until(() => media.duration > 100 && media.duration < Infinity, 'the recording');
    player.seek(30);
    await drawn(player);
    expect(transcript.current()).not.to.deep.equal([]);
    expect(transcript.note).not.to.match(/live/);
  });

  it('that says when it began keeps the transcript in step with what is said', async () => {
    const asked = performance.now();
    const player = await showLive('/live/dated/dated.m3u8');
    const { seekBar, stage, transcript } = view(player);
    const json = await withTalk(player, '2026-01-01T10:00:00Z');
    // it began two minutes ago
    const now = 120 + (performance.now() - asked) / 1000;
    expect(seekBar.span[1]).to.be.within(now - 40, now);
    /** Seconds of the talk at the beginning of the media element's time. */
    const shift = Math.round(seekBar.span[0] - reachable(player)[0]);
    expect(shift).to.be.greaterThan(40);
    for (let i = 0; i < 4; i++) {
      const [start, end] = seekBar.span;
      const t = start + ((i + 0.5) / 4) * (end - start);
      player.seek(t);
      await drawn(player);
      expect(player.media!.currentTime).to.be.closeTo(t - shift, 1);
      const should = oracle(json, t);
      expect(transcript.current(), `at ${t} s`).to.have.members(should.segments.map(({ id }) => id));
      expect(stage.currentSlide).to.equal(should.slide);
    }
    expect(transcript.note).not.to.match(/live/);
    expect(seekBar.lanes()).to.have.length(1);

    // the talk that began ten seconds later is ten seconds less far
    const { value } = seekBar;
    await withTalk(player, '2026-01-01T11:00:10+01:00');
    expect(seekBar.value).to.be.closeTo(value - 10, 1);
    // without a zone it could be any
    await withTalk(player, '2026-01-01T10:00');
    expect(transcript.note).to.match(/no timestamps/);
  });
});
