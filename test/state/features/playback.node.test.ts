import { expect } from 'chai';
import { mountPlayer, mountTalk } from '../support/player.js';

describe('feature: playback', () => {
  it('says what the media element says, and not what was asked', async () => {
    const { player, media } = await mountTalk();
    await player.play();
    expect([player.state.paused, player.state.started]).to.deep.equal([false, true]);
    player.toggle();
    expect(player.state.paused).to.equal(true);
    media.ended = true;
    media.fire('ended');
    expect(player.state.ended).to.equal(true);
  });

  it('waits when it should play and data are missing, until it moves on', async () => {
    const { player, media } = await mountTalk();
    await player.play();
    media.readyState = 2;
    media.fire('waiting');
    expect(player.state.waiting).to.equal(true);
    media.advance(0.05);
    expect(player.state.waiting, 'has hardly moved').to.equal(true);
    media.advance(0.2);
    expect(player.state.waiting).to.equal(false);
  });

  it('takes rates that browsers play, also as the default for the next source', async () => {
    const { player, media } = await mountTalk();
    player.setRate(1.5);
    expect([media.playbackRate, media.defaultPlaybackRate, player.state.rate]).to.deep.equal([1.5, 1.5, 1.5]);
    for (const rate of [0, -1, 17, NaN]) player.setRate(rate);
    expect(player.state.rate).to.equal(1.5);
  });

  it('is paused, and no error, when the browser refuses to play', async () => {
    const { player, media } = await mountTalk();
    media.refusal = new DOMException('no gesture', 'NotAllowedError');
    await player.play();
    expect([player.state.paused, player.state.mediaFault]).to.deep.equal([true, undefined]);
  });

  it('tells that a source cannot be played, where only playing shows it', async () => {
    const { player, media } = await mountTalk();
    media.refusal = new DOMException('blob: is not allowed', 'NotSupportedError');
    await player.play();
    expect(player.state.mediaStatus).to.equal('error');
    expect(player.state.mediaFault).to.include({ code: 'media-unsupported', detail: 'blob: is not allowed' });
  });

  it('does nothing without a media element', async () => {
    const { player } = mountPlayer();
    player.detach();
    await player.play();
    player.toggle();
    player.setRate(2);
    expect([player.state.paused, player.state.rate]).to.deep.equal([true, 1]);
  });
});
