import { expect } from 'chai';
import { mountPlayer, settle, talk } from '../support/player.js';

/** A player with a talk that has an address of its own, so that things can be stored under it. */
async function mountAt(sidecar: string) {
  const mounted = mountPlayer();
  mounted.player.detach();
  mounted.player.setSidecar(sidecar);
  await mounted.player.setTalk(talk);
  mounted.player.attach(mounted.media as unknown as HTMLMediaElement);
  mounted.player.setSource('https://example.org/talk.mp4');
  mounted.media.arrive(100);
  return mounted;
}

describe('feature: history', () => {
  it('remembers what was heard, and offers to go on there', async () => {
    const { player, media } = await mountAt('/history-1.json');
    expect([player.state.heard, player.state.resume]).to.deep.equal([[], undefined]);
    await player.play();
    for (let time = 0; time <= 40; time++) media.advance(time);
    media.pause();
    expect(player.state.heard).to.deep.equal([[0, 40]]);
    player.seek(70);
    await settle();
    media.seeked();
    await player.play();
    for (let time = 70; time <= 72; time++) media.advance(time);
    player.detach();
    expect(player.state.heard, 'spans of their own').to.deep.equal([
      [0, 40],
      [70, 72],
    ]);
    const again = (await mountAt('/history-1.json')).player;
    expect(again.state.heard).to.deep.equal([
      [0, 40],
      [70, 72],
    ]);
    expect(again.state.resume).to.equal(72);
    again.dismissResume();
    expect(again.state.resume).to.equal(undefined);
  });

  it('offers nothing near the start or the end, or where the page does not want it', async () => {
    const { player, media } = await mountAt('/history-2.json');
    await player.play();
    for (let time = 0; time <= 15; time++) media.advance(time);
    player.detach();
    expect((await mountAt('/history-2.json')).player.state.resume).to.equal(undefined);

    const other = await mountAt('/history-3.json');
    await other.player.play();
    for (let time = 0; time <= 50; time++) other.media.advance(time);
    other.player.detach();
    const { player: unasked } = mountPlayer();
    unasked.setOfferResume(false);
    unasked.setSidecar('/history-3.json');
    await unasked.setTalk(talk);
    expect(unasked.state.resume).to.equal(undefined);
  });

  it('ends the offer when the recording plays', async () => {
    const first = await mountAt('/history-4.json');
    await first.player.play();
    for (let time = 0; time <= 50; time++) first.media.advance(time);
    first.player.detach();
    const { player } = await mountAt('/history-4.json');
    expect(player.state.resume).to.equal(50);
    await player.play();
    expect(player.state.resume).to.equal(undefined);
  });
});
