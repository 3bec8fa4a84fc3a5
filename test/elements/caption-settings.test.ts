import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { openCaptionSettings } from '../../src/elements/shared/open-dialog.js';
import { KEYS } from '../../src/elements/keys/keys.js';
import { expectAccessible } from '../support/accessible.js';
import { focused } from '../support/input.js';
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

  for (const width of [320, 1000]) {
    it(`what is chosen can be read whole, at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { settings } = await opened();
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      for (const select of settings.shadowRoot!.querySelectorAll('select')) {
        const { font, paddingInlineStart } = getComputedStyle(select);
        context.font = font;
        const { width: words } = context.measureText(select.selectedOptions[0]!.text);
        // the arrow takes about as much as a letter is high
        const room = select.clientWidth - 2 * parseFloat(paddingInlineStart) - parseFloat(getComputedStyle(select).fontSize);
        expect(words, select.name).to.be.at.most(room);
      }
      await setViewport({ width: 800, height: 600 });
    });
  } // prettier-ignore

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
    expect(player.controller.state.captionStyle.font).to.equal('serif');
    settings.shadowRoot!.querySelector<HTMLElement>('.end button')!.click();
    await settings.updateComplete;
    expect(player.controller.state.captionStyle.font).to.equal('sans');
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
    player.controller.setBlurSecondLanguage(true);
    await drawn(player);
    const [first, second] = inPart(player, 'forum-captions', '.lines');
    const filter = (element: HTMLElement) => getComputedStyle(element.querySelector('.line')!).filter;
    expect(filter(first!)).to.equal('none');
    expect(filter(second!)).to.contain('blur');
    // what has the focus stays, whatever is said
    const group = inPart(player, 'forum-captions', '.hide-second')[0]!;
    group.focus();
    expect(filter(second!)).to.equal('none');
    player.seek(player.talk!.duration! - 0.1);
    await drawn(player);
    expect(focused() === group).to.equal(true);
  });

  it('or while a key is held', async () => {
    const { player, settings } = await opened();
    settings.shadowRoot!.querySelector('dialog')!.close();
    player.controller.setBlurSecondLanguage(true);
    await drawn(player);
    const [, second] = inPart(player, 'forum-captions', '.lines');
    const blurred = () => getComputedStyle(second!.querySelector('.line')!).filter !== 'none';
    const play = inPart(player, 'forum-controls', '.play')[0]!;
    play.focus();
    // keys come with the focus
    await import('../../src/elements/keys/listen.js');
    await drawn(player);
    expect(blurred()).to.equal(true);
    await sendKeys({ down: 'b' });
    await until(() => !blurred(), 'uncovered');
    await sendKeys({ up: 'b' });
    await until(blurred, 'covered');
    await sendKeys({ down: 'b' });
    await until(() => !blurred(), 'uncovered again');
    play.blur();
    await until(blurred, 'covered when the focus has gone');
    await sendKeys({ up: 'b' });
  });

  it('which the words name as it is, whatever it is, in every language', async () => {
    const keys = KEYS.reveal.keys as unknown as string[];
    const [key] = keys;
    try {
      const { player, settings } = await opened();
      const words = () => settings.shadowRoot!.querySelector('label.switch')!.textContent.replace(/\s+/g, ' ');
      expect(words()).to.match(/hold B\b/);
      keys[0] = 'x';
      for (const [lang, says] of [['zh-CN', /按住 X 键/], ['zh-TW', /按住 X 鍵/], ['en', /hold X\b/]] as const) {
        player.lang = lang;
        await until(() => says.test(words()), `${lang}: ${words()}`);
      }
    } finally {
      keys[0] = key!;
    }
  }); // prettier-ignore

  it('each language comes earlier or later, at once, and is remembered for the talk', async () => {
    const { player, settings } = await opened();
    const { segments } = player.talk!;
    const i = segments.findIndex(
      (s, n) => n > 0 && s.start! >= segments[n - 1]!.end! && s.text['en'] && s.text['zh-CN'],
    );
    const at = segments[i]!.start! + 0.25;
    player.seek(at);
    await drawn(player);
    const shownIn = (lang: string) => inPart(player, 'forum-captions', '.cue').filter((e) => e.querySelector(`.lines[lang=${lang}]`)).map((e) => e.dataset['segment']); // prettier-ignore
    expect(shownIn('en')).to.deep.equal([segments[i]!.id]);
    const row = settings.shadowRoot!.querySelector<HTMLElement>('.offset[data-lang=en]')!;
    row.querySelector<HTMLElement>('[data-by="0.5"]')!.click();
    await drawn(player);
    expect(player.controller.state.captionOffsets).to.deep.equal({ en: 0.5 });
    expect(shownIn('en')).to.not.include(segments[i]!.id);
    expect(shownIn('zh-CN')).to.include(segments[i]!.id);
    expect(player.cursor.segment!.id).to.equal(segments[i]!.id);
    await settings.updateComplete;
    expect(row.querySelector('output')!.textContent).to.equal('0.5 s later');
    // while it plays; how punctually depends on the machine, and is the clock's own test
    settings.shadowRoot!.querySelector('dialog')!.close();
    player.media!.muted = true;
    await player.play();
    const seen = await until(() => shownIn('en').includes(segments[i]!.id) && player.media!.currentTime, 'it is due');
    player.pause();
    expect(Number(seen) - (segments[i]!.start! + 0.5)).to.be.within(-0.01, 2);
    await unmountAll();
    const again = await opened();
    expect(again.player.controller.state.captionOffsets).to.deep.equal({ en: 0.5 });
    again.settings.shadowRoot!.querySelector<HTMLElement>('.end button')!.click();
    expect(again.player.controller.state.captionOffsets).to.deep.equal({});
    await again.settings.updateComplete;
    expect(again.settings.shadowRoot!.querySelector<HTMLInputElement>('.offset input')!.value).to.equal('0');
  });

  it('and name no key where letters are off', async () => {
    const { player, settings } = await opened();
    player.controller.setLetterKeys(false);
    await drawn(player);
    await settings.updateComplete;
    const words = settings.shadowRoot!.querySelector('label.switch')!.textContent;
    expect(words).to.match(/hover to reveal it\s*$/);
  });

  it('the viewer says which language is on top', async () => {
    const { player, select } = await opened();
    const order = () => inPart(player, 'forum-captions', '.lines').map(({ lang }) => lang);
    const before = order();
    select('top', 'translation');
    await drawn(player);
    expect(order()).to.deep.equal([...before].reverse());
    select('top', 'en');
    await drawn(player);
    expect(order()[0]).to.equal('en');
    expect((JSON.parse(localStorage.getItem('forum-player')!) as { topLanguage: string }).topLanguage).to.equal('en');
  });

  it('screen readers are told captions only where the viewer wants it', async () => {
    const { player } = await opened();
    const region = () => inPart(player, 'forum-captions', '[aria-live]')[0];
    expect(region()).to.equal(undefined);
    player.controller.setReadCaptions(true);
    await drawn(player);
    expect(region()!.textContent).to.contain(
      lines(player)
        .find((l) => !l.matches('.speaker'))!
        .textContent.trim(),
    );
  });

  it("in the system's own style they are a real text track, in both languages", async () => {
    const { player } = await opened();
    player.controller.setSystemCaptions(true);
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
    player.controller.setSystemCaptions(false);
    const again = nextOf(player, 'forum-caption-change');
    player.seek(100);
    await again;
    await drawn(player);
    expect(track.mode).to.equal('hidden');
    expect(lines(player).length).to.be.greaterThan(0);
  });

  it('the dialog is accessible, and gives the focus back', async () => {
    const { settings } = await opened();
    await expectAccessible(settings);
    settings.shadowRoot!.querySelector<HTMLElement>('.close')!.click();
    await until(() => !settings.isConnected, 'gone');
  });
});
