import { expect } from 'chai';
import { loadPreferences, savePreferences, flagSetting, shareSetting } from '../../../src/state/preferences.js';
import { store } from '../../../src/state/storage.js';
import { mountPlayer } from '../support/player.js';

describe('features: layout, transcript, keys, quoting, highlight', () => {
  beforeEach(() => store('forum-player', {}));

  it('change what they say, and remember what viewers choose', () => {
    const { player } = mountPlayer();
    player.setLayout('inset');
    player.toggleSwapped();
    player.setPanel('side');
    player.openPanelTab('chapters');
    player.setDivider(0.4);
    player.setPanelShare(0.3);
    player.setReading('fr');
    player.setLetterKeys(false);
    const { state } = mountPlayer().player;
    expect(state).to.include({
      layout: 'inset',
      swapped: true,
      panel: 'side',
      panelTab: 'chapters',
      divider: 0.4,
      panelShare: 0.3,
      reading: 'fr',
      letterKeys: false,
    });
  });

  it('do not remember what the page or a link wants', () => {
    const { player } = mountPlayer();
    player.setLayout('slides', { remember: false });
    player.setReading('en', { remember: false });
    expect(player.state).to.include({ layout: 'slides', reading: 'en' });
    expect(mountPlayer().player.state).to.include({ layout: 'auto', reading: undefined });
  });

  it('read settings of earlier versions, and none that make no sense', () => {
    store('forum-player', { hideSecond: true, keys: false, layout: 'upside down', divider: 7, corner: 'top-start' });
    const { state } = mountPlayer().player;
    expect(state).to.include({
      blurSecondLanguage: true,
      letterKeys: false,
      layout: 'auto',
      divider: 0.5,
      corner: 'top-start',
    });
  });

  it('highlight spans, and ask for a quote by an event', () => {
    const { player, published } = mountPlayer();
    player.highlight([[1, 2]]);
    expect(player.state.highlighted).to.deep.equal([[1, 2]]);
    published.length = 0;
    let requests = 0;
    player.addEventListener('quote-request', () => requests++);
    player.requestQuote();
    expect([requests, published.length]).to.deep.equal([1, 0]);
  });
});

describe('preferences', () => {
  it('keep settings that this version does not know', () => {
    store('forum-player', { newer: 1 });
    savePreferences({ swapped: true });
    expect(loadPreferences({ newer: (value) => value, swapped: flagSetting })).to.deep.equal({
      newer: 1,
      swapped: true,
    });
  });

  it('survive anything in the storage', () => {
    for (const value of [null, 1, 'text', [], { divider: NaN }]) {
      store('forum-player', value);
      expect(loadPreferences({ divider: shareSetting })).to.deep.equal({});
    }
  });
});
