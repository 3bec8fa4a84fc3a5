import { expect } from 'chai';
import { mountTalk, mountPlayer, settle, talk, type Mounted } from '../support/player.js';

const shown = ({ player }: Mounted) =>
  player.state.captionsNow.flatMap(({ cues }) => Object.entries(cues).map(([lang, cue]) => cue.lines[lang]!.join(' ')));

describe('feature: captions', () => {
  it('has none before somebody may see them', async () => {
    const mounted = await mountTalk();
    expect(shown(mounted)).to.deep.equal([]);
    mounted.player.setCaptions(['en', 'zh-CN']);
    await until(() => shown(mounted).length > 0);
    expect(shown(mounted)).to.deep.equal(['One river.', '一条河。']);
    mounted.player.seek(60);
    expect(shown(mounted)).to.deep.equal(['Three rivers.', '三条河。']);
  });

  it('has them together with the talk where captions are on already', async () => {
    const { player, published } = mountPlayer();
    player.setCaptions(['en'], { remember: false });
    await player.setTalk(talk);
    expect(published.filter((state) => state.talk).every((state) => state.captionsNow.length)).to.equal(true);
  });

  it('shows two languages at most, and switches them on again as they were', async () => {
    const { player } = await mountTalk();
    player.setCaptions(['en', 'zh-CN', 'fr']);
    expect(player.state.captions).to.deep.equal(['en', 'zh-CN']);
    player.toggleCaptions();
    expect(player.state.captions).to.deep.equal([]);
    player.toggleCaptions();
    expect(player.state.captions).to.deep.equal(['en', 'zh-CN']);
    player.toggleCaption(0);
    expect(player.state.captions).to.deep.equal(['zh-CN']);
    player.toggleCaption(7);
    expect(player.state.captions).to.deep.equal(['zh-CN']);
  });

  it('moves a language by its offset, within 30 s and in steps of 0.1 s', async () => {
    const mounted = await mountTalk();
    const { player } = mounted;
    player.setCaptions(['en', 'zh-CN']);
    await until(() => shown(mounted).length > 0);
    player.setCaptionOffset('zh-CN', 2);
    player.seek(21);
    expect(shown(mounted).toSorted()).to.deep.equal(['Two rivers.', '一条河。'].toSorted());
    player.setCaptionOffset('zh-CN', 99);
    expect(player.state.captionOffsets['zh-CN']).to.equal(30);
    player.setCaptionOffset('zh-CN', 0.1 + 0.2);
    expect(player.state.captionOffsets['zh-CN']).to.equal(0.3);
    player.setCaptionOffset('zh-CN', NaN);
    expect(player.state.captionOffsets).to.deep.equal({});
  });

  it('remembers the viewer’s choice, and not the page’s', () => {
    const { player } = mountPlayer();
    player.setCaptions(['fr']);
    player.setCaptions(['en'], { remember: false });
    player.setCaptionStyle({ size: '150' });
    const again = mountPlayer().player.state;
    expect(again.captions).to.deep.equal(['fr']);
    expect(again.captionStyle).to.include({ size: '150', font: 'sans' });
  });
});

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !holds(); tries++) await settle();
  expect(holds()).to.equal(true);
}
