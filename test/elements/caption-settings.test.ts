import { expect } from '@open-wc/testing';
import { openCaptionSettings } from '../../src/elements/caption-settings/open.js';
import { DEMO, drawn, inPart, mountReady, nextOf, unmountAll, until, part } from '../support/player.js';

async function opened() {
  const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
  player.seek(10);
  await drawn(player);
  await openCaptionSettings(player);
  const settings = player.shadowRoot!.querySelector('forum-caption-settings')!;
  const select = (name: string, value: string) => {
    const element = settings.shadowRoot!.querySelector<HTMLSelectElement>(`select[name=${name}]`)!;
    element.value = value;
    element.dispatchEvent(new Event('change'));
  };
  return { player, settings, select };
}

const lines = (player: Awaited<ReturnType<typeof mountReady>>) => inPart(player, 'forum-captions', '.lines .line');

describe('the look of captions', () => {
  afterEach(async () => {
    await unmountAll();
    localStorage.clear();
  });

  it('changes at once, in the example and over the picture', async () => {
    const { player, settings, select } = await opened();
    const size = () => parseFloat(getComputedStyle(lines(player)[0]!).fontSize);
    const before = size();
    select('size', '150');
    select('color', 'yellow');
    select('background', 'none');
    await drawn(player);
    await settings.updateComplete;
    expect(size() / before).to.be.closeTo(1.5, 0.01);
    for (const line of [lines(player)[0]!, settings.shadowRoot!.querySelector('.preview .line')!]) {
      expect(getComputedStyle(line).color).to.equal('rgb(255, 230, 0)');
      expect(getComputedStyle(line).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('is found again, and can be reset', async () => {
    const first = await opened();
    first.select('font', 'serif');
    await unmountAll();
    const { player, settings } = await opened();
    expect(player.player.state.captionStyle.font).to.equal('serif');
    settings.shadowRoot!.querySelector<HTMLElement>('.end button')!.click();
    await settings.updateComplete;
    expect(player.player.state.captionStyle.font).to.equal('sans');
    expect(settings.shadowRoot!.querySelector<HTMLSelectElement>('select[name=font]')!.value).to.equal('sans');
    expect(settings.shadowRoot!.querySelector('[role=status]')!.textContent).to.not.equal('');
  });

  it('at the top, and below the picture, they are there', async () => {
    const { player, select } = await opened();
    const stage = () => part(player, 'forum-stage').shadowRoot!.querySelector('.frame')!.getBoundingClientRect();
    const line = () => lines(player)[0]!.getBoundingClientRect();
    select('position', 'top');
    await drawn(player);
    expect(line().top - stage().top).to.be.below(stage().height / 4);
    select('position', 'below');
    await drawn(player);
    expect(line().top).to.be.at.least(stage().bottom);
  });

  it('the second language is blurred until it is pointed at', async () => {
    const { player, settings } = await opened();
    settings.shadowRoot!.querySelector('dialog')!.close();
    player.player.set({ hideSecond: true });
    await drawn(player);
    const [first, second] = inPart(player, 'forum-captions', '.lines');
    const filter = (element: HTMLElement) => getComputedStyle(element.querySelector('.line')!).filter;
    expect(filter(first!)).to.equal('none');
    expect(filter(second!)).to.contain('blur');
    second!.focus();
    expect(filter(second!)).to.equal('none');
  });

  it("in the system's own style they are a real text track, in both languages", async () => {
    const { player } = await opened();
    player.player.set({ systemCaptions: true });
    await drawn(player);
    expect(lines(player)).to.deep.equal([]);
    const track = await until(() => Array.from(player.media!.textTracks).find((t) => t.kind === 'captions'), 'track');
    expect(track.mode).to.equal('showing');
    const { segments } = player.talk!;
    const last = segments.at(-1)!;
    await until(() => Array.from(track.cues ?? []).some((c) => c.startTime >= last.start!), 'all cues');
    player.seek(10);
    const cue = await until(() => track.activeCues?.[0] as VTTCue | undefined, 'a cue');
    const [zh, en] = [/[\u4e00-\u9fff]/, /[a-z]{3}/];
    expect(cue.text).to.match(zh).and.match(en);
    player.player.set({ systemCaptions: false });
    const again = nextOf(player, 'forum-caption-change');
    player.seek(100);
    await again;
    await drawn(player);
    expect(track.mode).to.equal('hidden');
    expect(lines(player).length).to.be.greaterThan(0);
  });

  it('the dialog is accessible, and gives the focus back', async () => {
    const { settings } = await opened();
    await expect(settings).to.be.accessible();
    settings.shadowRoot!.querySelector<HTMLElement>('.close')!.click();
    await until(() => !settings.isConnected, 'gone');
  });
});
