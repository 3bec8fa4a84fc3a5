import { expect } from 'chai';
import { mountTalk, settle } from '../support/player.js';

describe('feature: repeat and range', () => {
  it('goes back to the start of the segment at its end, until it is switched off', async () => {
    const { player, media } = await mountTalk();
    player.seek(30);
    await player.play();
    player.toggleRepeat();
    expect(player.state.repeated?.id).to.equal('b');
    media.advance(50.01);
    expect(media.currentTime).to.equal(20);
    expect(player.state.lastSeek?.time, 'nobody has asked for it').to.equal(30);
    player.toggleRepeat();
    media.advance(50.01);
    expect(media.currentTime).to.equal(50.01);
  });

  it('leaves a viewer alone who goes elsewhere', async () => {
    const { player, media } = await mountTalk();
    player.seek(30);
    await player.play();
    player.toggleRepeat();
    player.seek(80);
    expect(media.currentTime).to.equal(80);
  });

  it('plays a range, stops at its end showing the last of it, and forgets it', async () => {
    const { player, media } = await mountTalk();
    player.seekRange(10, 20, 'link');
    await settle();
    media.seeked();
    await player.play();
    expect(player.state.range).to.deep.equal([10, 20]);
    media.advance(20.02);
    expect(media.paused).to.equal(true);
    expect(media.currentTime).to.be.closeTo(19.99, 1e-9);
    expect(player.state.range).to.equal(undefined);
    await settle();
    expect(player.state.cursor.segment?.id).to.equal('a');
  });

  it('forgets a range that the viewer has left', async () => {
    const { player, media } = await mountTalk();
    player.seekRange(10, 20);
    player.seek(60);
    expect(player.state.range).to.equal(undefined);
    expect(media.currentTime).to.equal(60);
  });
});
