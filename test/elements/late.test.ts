import { expect } from 'chai';
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

const loaded = (file: string): boolean =>
  performance.getEntriesByType('resource').some(({ name }) => name.includes(`/src/${file}`));

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
    expect(customElements.get('forum-captions') === undefined).to.equal(true);
    player.seek(12);
    player.controller.setCaptions(['en'], { remember: false });
    const captions = player.shadowRoot!.querySelector('forum-captions')!;
    const line = await until(() => captions.shadowRoot?.querySelector('[part~=caption]'), 'a caption');
    expect(line.textContent).to.have.length.above(5);
  });

  it('keys, once the focus is there; what is pressed meanwhile is done', async () => {
    expect(loaded('elements/keys/keys.ts')).to.equal(false);
    const root = player.shadowRoot!.querySelector<HTMLElement>('.root')!;
    const send = (type: string, key: string) =>
      root.dispatchEvent(new KeyboardEvent(type, { key, code: key, bubbles: true, composed: true, cancelable: true }));
    root.focus();
    send('keydown', 'b');
    send('keyup', 'b');
    send('keydown', 's');
    expect(player.controller.state.swapped).to.equal(false);
    await until(() => player.controller.state.swapped, 'swapped');
    expect(player.controller.state.secondLanguageRevealed, 'what was let go is let go').to.equal(false);
    send('keydown', 's');
    expect(player.controller.state.swapped, 'once, and now at once').to.equal(false);
  });

  it('the system’s media controls, once it plays', async () => {
    expect(loaded('state/system.ts')).to.equal(false);
    expect(navigator.mediaSession.metadata).to.equal(null);
    player.media!.muted = true;
    await player.play();
    await until(() => navigator.mediaSession.metadata?.title, 'title');
    player.pause();
  });
});
