import { expect } from '@open-wc/testing';
import { complete, type ForumPlayer } from '../../src/index.js';

await complete;

/** Not those of `support/player.ts`, which has all of it come before the tests. */
async function until<T>(look: () => T, what: string): Promise<NonNullable<T>> {
  const from = performance.now();
  for (;;) {
    const found = look();
    if (found) return found;
    if (performance.now() - from > 20_000) throw new Error(`not within 20 s: ${what}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** What a player does not use is not there; in this order, since what has come stays. */
describe('what comes when it is first wanted', () => {
  let player: ForumPlayer;

  before(async () => {
    player = document.createElement('forum-player');
    player.setAttribute('src', '/demo/media/talk.mp4');
    player.setAttribute('sidecar', '/demo/talk/talk.forum.json');
    document.body.append(player);
    await until(() => player.talk, 'the talk');
    await until(() => player.media!.readyState > 0, 'the recording');
  });
  after(() => player.remove());

  it('captions, once they are on', async () => {
    expect(customElements.get('forum-captions')).to.equal(undefined);
    player.seek(12);
    player.player.setCaptions(['en'], { remember: false });
    const captions = player.shadowRoot!.querySelector('forum-captions')!;
    const line = await until(() => captions.shadowRoot?.querySelector('[part~=caption]'), 'a caption');
    expect(line.textContent).to.have.length.above(5);
  });
});
