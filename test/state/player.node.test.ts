import { expect } from 'chai';
import { mountPlayer, mountTalk, settle, talk } from './support/player.js';
import { FakeMedia } from './support/fake-media.js';

describe('player', () => {
  it('publishes one change for a seek, with position, cursor and slide together', async () => {
    const { player, published } = await mountTalk();
    player.seek(61);
    expect(published).to.have.length(1);
    const [{ time, lastSeek, cursor }] = published as [(typeof published)[number]];
    expect(time).to.equal(61);
    expect(lastSeek).to.deep.equal({ time: 61, by: 'page' });
    expect([cursor.segment?.id, cursor.slide?.id, cursor.chapter?.id]).to.deep.equal(['c', 'two', 'second']);
  });

  it('publishes a talk whole: with its timeline and what is current', async () => {
    const { player, published } = mountPlayer();
    published.length = 0;
    await player.setTalk(talk);
    expect(published.filter((state) => state.talk)).to.have.length(1);
    const state = published.at(-1)!;
    expect(state.timeline?.talk).to.equal(talk);
    expect(state.cursor.segment?.id).to.equal('a');
  });

  it('lets a listener call verbs, and publishes what they change afterwards', async () => {
    const { player, published } = await mountTalk();
    player.subscribe((now, was) => {
      if (now.cursor.segment !== was.cursor.segment && now.cursor.segment?.id === 'b') player.toggleRepeat();
    });
    player.seek(25);
    expect(published.map(({ repeated }) => repeated?.id)).to.deep.equal([undefined, 'b']);
  });

  it('follows the media element until it is detached, and then keeps the position', async () => {
    const { player, media } = await mountTalk();
    await player.play();
    player.seek(30);
    await settle();
    media.seeked();
    player.detach();
    expect(player.state.paused).to.equal(true);
    expect(player.state.media).to.equal(undefined);
    media.advance(70);
    expect(player.state.time, 'an element that is no longer followed').to.equal(30);

    const next = new FakeMedia(media.ownerDocument);
    player.attach(next as unknown as HTMLMediaElement);
    next.arrive(100);
    expect(next.currentTime).to.equal(30);
  });

  it('starts with the settings that the viewer chose before', () => {
    const before = mountPlayer().player;
    expect(before.isRemembered('corner')).to.equal(false);
    before.setCorner('top-start');
    const { player } = mountPlayer();
    expect(player.state.corner).to.equal('top-start');
    expect(player.isRemembered('corner')).to.equal(true);
  });
});
