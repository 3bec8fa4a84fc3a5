import { expect } from 'chai';
import { DEMO, drawn, inPart, mount, mountReady, next, nextOf, unmountAll, until } from '../support/player.js';

const offers = (player: ReturnType<typeof mount>) => inPart(player, 'forum-stage', '.offer :is(button, a)');

/** Plays from 100 s for a moment, and leaves. */
async function visit(): Promise<void> {
  const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
  player.seek(100);
  await player.play();
  await until(() => player.media!.currentTime > 101, 'plays');
  player.pause();
  await next(player.media!, 'pause');
  await unmountAll();
}

describe('coming back to a talk', () => {
  beforeEach(() => localStorage.clear());
  afterEach(unmountAll);

  it('offers to go on, and does not by itself', async () => {
    await visit();
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    expect(player.media!.currentTime).to.equal(0);
    expect(offers(player).map((e) => e.textContent)).to.deep.equal(['Resume from 1:41', 'Start over']);
    offers(player)[0]!.click();
    await until(() => player.media!.currentTime > 100, 'there');
    await drawn(player);
    expect(offers(player)).to.deep.equal([]);
  });

  it('what was heard is known, and grows together', async () => {
    await visit();
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    const [[from, to] = [NaN, NaN], ...others] = player.controller.state.heard;
    expect(others).to.deep.equal([]);
    expect(from).to.be.closeTo(100, 0.5);
    expect(to).to.be.closeTo(101, 0.7);
  });

  it('can be switched off', async () => {
    await visit();
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, 'no-resume': '' });
    expect(offers(player)).to.deep.equal([]);
  });

  it('is not offered for another talk', async () => {
    await visit();
    const player = mount({ sidecar: '/test/fixtures/bad-items.forum.json' });
    await nextOf(player, 'forum-talk-load');
    await drawn(player);
    expect(offers(player)).to.deep.equal([]);
  });
});
