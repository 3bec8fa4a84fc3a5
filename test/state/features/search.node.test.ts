import { expect } from 'chai';
import { mountTalk } from '../support/player.js';

describe('feature: search', () => {
  it('finds what was said, in every language, and goes to hits round and round', async () => {
    const { player } = await mountTalk();
    await player.search('river');
    expect(player.state.search!.hits.map(({ id }) => id)).to.deep.equal(['a', 'b', 'c']);
    expect(player.state.search!.at).to.equal(-1);
    player.goToHit(-1);
    expect(player.state.search!.at).to.equal(2);
    player.goToHit(3);
    expect(player.state.search!.at).to.equal(0);
    await player.search('两条');
    expect(player.state.search!.hits.map(({ id }) => id)).to.deep.equal(['b']);
    expect(player.state.lastSeek, 'nothing is sought by itself').to.equal(undefined);
  });

  it('shows the results of the latest query', async () => {
    const { player } = await mountTalk();
    await Promise.all([player.search('three'), player.search('two')]);
    expect(player.state.search).to.include({ query: 'two' });
    expect(player.state.search!.hits.map(({ id }) => id)).to.deep.equal(['b']);
  });

  it('stays closed when it was closed while it searched', async () => {
    const { player } = await mountTalk();
    const searching = player.search('river');
    player.closeSearch();
    await searching;
    expect(player.state.search).to.equal(undefined);
  });

  it('asks for the field each time that it is opened', async () => {
    const { player } = await mountTalk();
    let requests = 0;
    player.addEventListener('search-request', () => requests++);
    player.openSearch();
    await player.search('river');
    player.openSearch();
    expect(requests).to.equal(2);
    expect(player.state.search!.query, 'an open search stays as it is').to.equal('river');
  });
});
