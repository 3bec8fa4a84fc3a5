import { expect } from 'chai';
import { FakeMedia } from '../support/fake-media.js';
import { mountPlayer } from '../support/player.js';
import { talkOf } from '../../timeline/talks.js';

describe('feature: source', () => {
  it('loads what the page asks for, and says how far it is', () => {
    const { player, media } = mountPlayer();
    expect(player.state.mediaStatus).to.equal('none');
    player.setSource('https://example.org/talk.mp4');
    expect([media.src, player.state.mediaStatus]).to.deep.equal(['https://example.org/talk.mp4', 'loading']);
    media.arrive(100);
    expect(player.state.mediaStatus).to.equal('ready');
    expect(player.state.duration).to.equal(100);
    player.detach();
    expect(media.getAttribute('src'), 'leaves the element empty').to.equal(null);
  });

  it('plays the talk’s own recording where the page asks for none', async () => {
    const { player, media } = mountPlayer();
    const talk = { ...talkOf({ segments: [] }), media: [{ src: 'https://example.org/own.mp4', type: 'video/mp4' }] };
    await player.setTalk(talk);
    expect(media.src).to.equal('https://example.org/own.mp4');
  });

  it('refuses an address that is none, and says so', () => {
    const { player } = mountPlayer();
    player.setSource('javascript:alert(1)');
    expect(player.state.mediaStatus).to.equal('error');
    expect(player.state.mediaFault).to.include({ code: 'media-none', retryable: false });
  });

  it('keeps the source of an element of the page', () => {
    const media = new FakeMedia();
    media.src = 'https://example.org/page.mp4';
    const { player } = mountPlayer({ media });
    expect(player.state.mediaStatus).to.equal('loading');
    media.arrive(50);
    expect(player.state.mediaStatus).to.equal('ready');
    player.detach();
    expect(media.src, 'is the page’s').to.equal('https://example.org/page.mp4');
  });
});
