import { expect } from 'chai';
import { FakeMedia, ranges } from '../support/fake-media.js';
import { mountPlayer, mountTalk, settle, talk } from '../support/player.js';

describe('feature: position', () => {
  it('goes there at once, and says who asked', async () => {
    const { player, media } = await mountTalk();
    player.seek(25, 'transcript');
    expect(media.currentTime).to.equal(25);
    expect(player.state.lastSeek).to.deep.equal({ time: 25, by: 'transcript' });
    const first = player.state.lastSeek;
    player.seek(25, 'transcript');
    expect(player.state.lastSeek, 'asked for once more').not.to.equal(first);
  });

  it('stays within the recording, short of its very end', async () => {
    const { player } = await mountTalk();
    for (const [asked, time] of [
      [-5, 0],
      [1e9, 99.95],
    ] as const) {
      player.seek(asked);
      expect(player.now()).to.equal(time);
    }
    player.seek(10);
    for (const nonsense of [NaN, Infinity, -Infinity]) player.seek(nonsense);
    expect(player.now()).to.equal(10);
  });

  it('keeps what was asked for before the recording is there', async () => {
    const { player, media } = mountPlayer();
    await player.setTalk(talk);
    player.setSource('https://example.org/talk.mp4');
    player.seek(55);
    expect([player.now(), player.state.time, player.state.cursor.segment?.id]).to.deep.equal([55, 55, 'c']);
    media.arrive(100);
    expect(media.currentTime).to.equal(55);
  });

  it('forgets it for another recording', () => {
    const { player, media } = mountPlayer();
    player.setSource('https://example.org/a.mp4');
    player.seek(55);
    player.setSource('https://example.org/b.mp4');
    media.arrive(100);
    expect(media.currentTime).to.equal(0);
  });

  it('steps by segment, turn and chapter', async () => {
    const { player } = await mountTalk();
    player.step('segment', 1);
    expect(player.now()).to.equal(20);
    player.step('chapter', 1);
    expect(player.now()).to.equal(50);
    player.step('turn', -1);
    expect(player.now()).to.equal(20);
    player.seekBy(-5);
    expect(player.now()).to.equal(15);
  });

  it('scrubs paused and a few times a second, and plays on after the seek that ends it', async () => {
    const { player, media } = await mountTalk();
    await player.play();
    const moved: number[] = [];
    media.addEventListener('seeking', () => moved.push(media.currentTime));
    for (const time of [30, 40, 60]) player.scrub(time, 'seek-bar');
    expect([media.paused, player.now(), player.state.cursor.segment?.id]).to.deep.equal([true, 60, 'c']);
    expect(media.currentTime, 'the first at once, the others later').to.equal(30);
    player.seek(61, 'seek-bar');
    await settle();
    expect(moved.at(-1)).to.equal(61);
    expect(media.paused).to.equal(false);
  });

  it('reports the time rarely while it plays, and exactly when it pauses', async () => {
    const { player, media } = await mountTalk();
    await player.play();
    const reported = new Set<number>();
    player.subscribe(({ time }) => reported.add(time));
    for (let time = 0.25; time <= 12; time += 0.25) media.advance(time);
    expect([...reported]).to.deep.equal([5, 10]);
    expect(player.now(), 'the verb is exact').to.equal(12);
    media.advance(12.1);
    media.pause();
    expect(player.state.time).to.equal(12.1);
  });

  it('reports what is buffered, when that can be seen to change', async () => {
    const { player, media } = await mountTalk();
    media.buffered = ranges([0, 10]);
    media.fire('progress');
    const { buffered } = player.state;
    expect(buffered).to.deep.equal([[0, 10]]);
    media.buffered = ranges([0, 10.01]);
    media.fire('progress');
    expect(player.state.buffered).to.equal(buffered);
  });

  it('takes no position in the talk where a live stream does not say when it is', async () => {
    const media = new FakeMedia();
    const { player } = mountPlayer({ media });
    await player.setTalk(talk);
    player.setSource('https://example.org/live.mp4');
    media.seekable = ranges([0, 60]);
    media.arrive(Infinity);
    await until(() => player.state.liveWithoutClock);
    player.seek(20, 'transcript');
    expect(player.state.lastSeek).to.equal(undefined);
    player.seek(30, 'seek-bar');
    expect(player.now()).to.equal(30);
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await settle();
  expect(holds()).to.equal(true);
}
