import { expect } from 'chai';
import { lazy } from '../../../src/lazy.js';
import { mountTalk, settle } from '../support/player.js';

const DECODE = 3;

describe('feature: recovery', () => {
  before(() => lazy.decodeRecovery.load());

  it('skips what cannot be decoded once, silently, and plays on', async () => {
    const { player, media } = await mountTalk();
    await player.play();
    media.advance(30);
    media.fail(DECODE, 'broken frame');
    await settle();
    expect(player.state.mediaFault).to.equal(undefined);
    media.arrive(100);
    expect(media.currentTime).to.be.closeTo(30.1, 1e-9);
    expect(media.paused).to.equal(false);
  });

  it('tells the viewer where it fails again, and goes on behind it when asked', async () => {
    const { player, media } = await mountTalk();
    await player.play();
    media.advance(30);
    media.fail(DECODE);
    await settle();
    media.arrive(100);
    media.fail(DECODE);
    await settle();
    expect(player.state.mediaFault).to.deep.include({ code: 'media-decode', skip: { from: 30, to: 35, at: '0:30' } });
    player.retry('media');
    media.arrive(100);
    expect(media.currentTime).to.equal(35);
  });

  it('tries again when the network is back', async () => {
    const { player, media } = await mountTalk();
    media.fail(2, 'connection lost');
    expect(player.state.mediaFault).to.include({ code: 'media-network' });
    const { length } = media.loaded;
    media.ownerDocument.defaultView.dispatchEvent(new Event('online'));
    expect(media.loaded).to.have.length(length + 1);
    expect(player.state.mediaStatus).to.equal('loading');
  });
});
