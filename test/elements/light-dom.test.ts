import { expect } from 'chai';
import { DEMO, drawn, mount, nextOf, unmountAll, until } from '../support/player.js';

function article(): HTMLElement {
  const element = document.createElement('article');
  const link = document.createElement('a');
  link.href = '#t=100';
  link.textContent = 'Words of the light DOM';
  element.append(link);
  return element;
}

describe('a transcript in the light DOM', () => {
  afterEach(async () => {
    await unmountAll();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is taken over, not doubled', async () => {
    const text = article();
    const player = mount({ src: DEMO.mp4, sidecar: DEMO.sidecar }, text);
    await nextOf(player, 'forum-talk-load');
    await drawn(player);
    expect(text.checkVisibility()).to.equal(false);
    expect(text.assignedSlot).to.equal(null);
    expect(player.innerText).not.to.contain('Words of');
  });

  it('is there to be read where the sidecar is broken, and its links lead to the place', async () => {
    const text = article();
    const attributes = { src: DEMO.mp4, sidecar: '/test/fixtures/broken.forum.json', 'deep-links': '' };
    const player = mount(attributes, text);
    const more = article();
    player.append(more);
    await nextOf(player, 'forum-talk-error');
    await until(() => text.checkVisibility() && text.getBoundingClientRect().height > 0, 'the text');
    // one below the other, each as high as its text
    expect(more.getBoundingClientRect().top - text.getBoundingClientRect().top).to.be.within(1, 60);
    text.querySelector('a')!.click();
    await until(() => Math.abs(player.media!.currentTime - 100) < 0.01, 'there');
  });
});
