import { expect } from 'chai';
import { FakeDocument, FakeMedia } from '../support/fake-media.js';
import { mountPlayer } from '../support/player.js';

describe('feature: volume', () => {
  it('is from 0 to 1, and anything audible unmutes', () => {
    const { player, media } = mountPlayer();
    media.muted = true;
    player.setVolume(0.4);
    expect([media.volume, media.muted]).to.deep.equal([0.4, false]);
    player.setVolume(-3);
    expect([media.volume, media.muted]).to.deep.equal([0, true]);
    player.setVolume(7);
    expect(player.state.volume).to.equal(1);
    player.setVolume(NaN);
    expect(player.state.volume).to.equal(1);
  });

  it('unmutes to something that can be heard', () => {
    const { player, media } = mountPlayer();
    player.setVolume(0);
    player.toggleMuted();
    expect([media.muted, media.volume]).to.deep.equal([false, 0.5]);
    player.toggleMuted();
    expect(media.muted).to.equal(true);
  });

  it('says whether a page may set it', () => {
    const document = new FakeDocument();
    const { player } = mountPlayer({ media: new FakeMedia(document) });
    expect(player.state.canSetVolume).to.equal(true);
  });
});
