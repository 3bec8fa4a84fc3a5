import { expect } from 'chai';
import { lazy } from '../../../src/lazy.js';
import { mountPlayer, settle, talk } from '../support/player.js';
import { talkOf } from '../../timeline/talks.js';

describe('feature: talk', () => {
  it('is ready with its timeline, and none again', async () => {
    const { player } = mountPlayer();
    await player.setTalk(talk, []);
    expect([player.state.talkStatus, player.state.timeline?.segments.length]).to.deep.equal(['ready', 3]);
    await player.setTalk(undefined);
    expect([player.state.talkStatus, player.state.timeline]).to.deep.equal(['none', undefined]);
    expect(player.state.cursor.segment).to.equal(undefined);
  });

  it('uses the latest of several talks', async () => {
    const { player } = mountPlayer();
    const other = talkOf({ segments: [] });
    await Promise.all([player.setTalk(talk), player.setTalk(other)]);
    expect(player.state.talk).to.equal(other);
  });

  it('says that an address cannot be fetched', async () => {
    const { player } = mountPlayer();
    player.setSidecar('javascript:alert(1)');
    await settle();
    expect(player.state.talkStatus).to.equal('error');
    expect(player.state.talkFault).to.include({ code: 'sidecar-shape', url: 'javascript:alert(1)' });
  });

  it('ends what belongs to the talk before: search and filter', async () => {
    const { player } = mountPlayer();
    await player.setTalk(talk);
    player.openSearch();
    player.filterSpeaker('ann');
    await player.setTalk(talkOf({ segments: [] }));
    expect([player.state.search, player.state.speakerFilter]).to.deep.equal([undefined, undefined]);
  });

  it('loads the code for timelines once', async () => {
    await lazy.timeline.load();
    expect(lazy.timeline.loaded).to.have.property('createTimeline');
  });
});
