import { expect } from 'chai';
import { lazy } from '../../../src/lazy.js';
import { ranges } from '../support/fake-media.js';
import { mountPlayer, talk } from '../support/player.js';

describe('feature: live', () => {
  before(() => lazy.liveStream.load());

  async function mountLive(date?: string) {
    const mounted = mountPlayer();
    await mounted.player.setTalk(date === undefined ? talk : { ...talk, date });
    mounted.player.setSource('https://example.org/live.mp4');
    mounted.media.seekable = ranges([10, 70]);
    // as Safari says when the second 0 of a stream was
    Object.assign(mounted.media, { getStartDate: () => new Date('2026-01-01T10:00:00Z') });
    mounted.media.arrive(Infinity);
    for (let tries = 0; tries < 100 && !mounted.player.state.live; tries++)
      await new Promise((resolve) => setTimeout(resolve));
    return mounted;
  }

  it('places the talk by the clock of the stream', async () => {
    const { player, media } = await mountLive('2026-01-01T09:59:30Z');
    expect(player.state.shift).to.equal(30);
    expect(player.state.live).to.deep.include({ start: 40 });
    expect(player.state.liveWithoutClock).to.equal(false);
    player.seek(60);
    expect(media.currentTime).to.equal(30);
    expect(player.state.cursor.segment?.id).to.equal('c');
  });

  it('has no timeline where the talk does not say when it began', async () => {
    const { player } = await mountLive();
    expect(player.state.liveWithoutClock).to.equal(true);
    expect(player.state.timeline).to.equal(undefined);
    expect(player.state.talk).to.equal(talk);
  });

  it('keeps to what can be reached, goes live, and forgets it all for another source', async () => {
    const { player, media } = await mountLive('2026-01-01T10:00:00Z');
    player.seek(0);
    expect(media.currentTime).to.equal(10);
    player.goLive();
    expect(media.paused).to.equal(false);
    expect(player.now()).to.equal(player.state.live!.end);
    player.setSource('https://example.org/talk.mp4');
    expect([player.state.live, player.state.shift]).to.deep.equal([undefined, 0]);
  });
});
