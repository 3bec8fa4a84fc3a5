import { expect } from 'chai';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { KEY_BINDINGS } from '../../src/elements/keys/key-bindings.js';
import { expectAccessible } from '../support/accessible.js';
import { wordsOf } from '../support/harness/harness.js';
import { view } from '../support/harness/player.js';
import { focused } from '../support/input.js';
import { forget } from '../support/meeting.js';
import { DEMO, drawn, mountReady, nextOf, unmountAll, until } from '../support/player.js';

/** A player with captions in two languages, and their settings opened by its menu. */
async function opened() {
  const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, captions: 'zh-CN en' });
  player.seek(10);
  await drawn(player);
  const { controls, captions, captionSettings: settings, stage } = view(player);
  await controls.menu('Settings').choose('Caption settings');
  await settings.opened();
  return { player, settings, captions, controls, stage };
}

describe('caption settings', () => {
  beforeEach(forget);
  afterEach(unmountAll);

  for (const width of [320, 1000]) {
    it(`show whole what is chosen, at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      const { settings } = await opened();
      const context = new OffscreenCanvas(1, 1).getContext('2d')!;
      for (const select of settings.selects()) {
        const { font, fontSize, paddingInlineStart } = getComputedStyle(select);
        context.font = font;
        const { width: words } = context.measureText(select.selectedOptions[0]!.text);
        // the arrow takes about as much as a letter is high
        const room = select.clientWidth - 2 * parseFloat(paddingInlineStart) - parseFloat(fontSize);
        expect(words, select.name).to.be.at.most(room);
      }
      await setViewport({ width: 800, height: 600 });
    });
  }

  it('change the example and the captions at once', async () => {
    const { player, settings, captions } = await opened();
    const before = captions.fontSize;
    settings.choose('size', '150');
    settings.choose('color', 'yellow');
    settings.choose('background', 'none');
    await drawn(player);
    await settings.element.updateComplete;
    expect(captions.fontSize / before).to.be.closeTo(1.5, 0.01);
    for (const line of [captions.wordBoxes()[0]!, settings.preview]) {
      expect(getComputedStyle(line).color).to.equal('rgb(255, 230, 0)');
      expect(getComputedStyle(line).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('are remembered, and can be reset', async () => {
    const first = await opened();
    const font = (captions: typeof first.captions) => getComputedStyle(captions.wordBoxes()[0]!).fontFamily;
    const sans = font(first.captions);
    first.settings.choose('font', 'serif');
    await drawn(first.player);
    const serif = font(first.captions);
    expect(serif).not.to.equal(sans);
    await unmountAll();
    const { player, settings, captions } = await opened();
    expect(settings.select('font').value).to.equal('serif');
    expect(font(captions)).to.equal(serif);
    settings.resetButton.click();
    await settings.element.updateComplete;
    await drawn(player);
    expect(settings.select('font').value).to.equal('sans');
    expect(font(captions)).to.equal(sans);
    expect(settings.status).not.to.equal('');
  });

  it('put captions at the top, or below the picture', async () => {
    const { player, settings, captions, stage } = await opened();
    const frame = () => stage.frame.getBoundingClientRect();
    const line = () => captions.wordBoxes()[0]!.getBoundingClientRect();
    settings.choose('position', 'top');
    await drawn(player);
    expect(line().top - frame().top).to.be.below(frame().height / 4);
    settings.choose('position', 'below');
    await drawn(player);
    expect(line().top).to.be.at.least(frame().bottom);
  });

  /** As `opened`, with the second language blurred and the dialog closed. */
  async function blurred() {
    const { settings, ...rest } = await opened();
    await settings.toggle('Blur the second language');
    await settings.close();
    await drawn(rest.player);
    const filter = (language: number) =>
      getComputedStyle(rest.captions.language(language).querySelector('.line')!).filter;
    return { ...rest, filter };
  }

  it('blur the second language until it is pointed at or has the focus', async () => {
    const { player, captions, filter } = await blurred();
    expect(filter(0)).to.equal('none');
    expect(filter(1)).to.contain('blur');
    const group = captions.blurredGroup;
    group.focus();
    expect(filter(1)).to.equal('none');
    // the focus stays when other words come
    player.seek(player.talk!.duration! - 0.1);
    await drawn(player);
    expect(focused() === group).to.equal(true);
  });

  it('blur the second language until its key is held', async () => {
    const { controls, filter } = await blurred();
    const isBlurred = () => filter(1) !== 'none';
    controls.play.focus();
    expect(isBlurred()).to.equal(true);
    await sendKeys({ down: 'b' });
    await until(() => !isBlurred(), 'uncovered');
    await sendKeys({ up: 'b' });
    await until(isBlurred, 'covered');
    await sendKeys({ down: 'b' });
    await until(() => !isBlurred(), 'uncovered again');
    controls.play.blur();
    await until(isBlurred, 'covered when the focus has gone');
    await sendKeys({ up: 'b' });
  });

  it('name this key as it is, in every language', async () => {
    const keys = KEY_BINDINGS.reveal.keys as unknown as string[];
    const [key] = keys;
    try {
      const { player, settings } = await opened();
      const words = () => wordsOf(settings.switches()[0]!);
      expect(words()).to.match(/hold B\b/);
      keys[0] = 'x';
      for (const [lang, says] of [
        ['zh-CN', /按住 X 键/],
        ['zh-TW', /按住 X 鍵/],
        ['en', /hold X\b/],
      ] as const) {
        player.lang = lang;
        await until(() => says.test(words()), `${lang}: ${words()}`);
      }
    } finally {
      keys[0] = key!;
    }
  });

  it('name no key while single-key shortcuts are off', async () => {
    const { player, settings, controls } = await opened();
    await settings.close();
    const menu = controls.menu('Settings');
    await menu.choose('Single-key shortcuts');
    await until(() => !menu.chosen().includes('Single-key shortcuts'), 'off');
    menu.close();
    await drawn(player);
    await menu.choose('Caption settings');
    await settings.opened();
    expect(wordsOf(settings.switches()[0]!)).to.match(/reveal it$/);
  });

  it('show each language earlier or later, at once, and are remembered for the talk', async () => {
    const { player, settings, captions } = await opened();
    const { segments } = player.talk!;
    const i = segments.findIndex(
      (s, n) => n > 0 && s.start! >= segments[n - 1]!.end! && s.text['en'] && s.text['zh-CN'],
    );
    const { id, start } = segments[i]!;
    player.seek(start! + 0.25);
    await drawn(player);
    expect(captions.segments('en')).to.deep.equal([id]);
    settings.offset('en').later.click();
    await drawn(player);
    await settings.element.updateComplete;
    expect(settings.offset('en').says).to.equal('0.5 s later');
    expect(captions.segments('en')).to.not.include(id);
    expect(captions.segments('zh-CN')).to.include(id);
    expect(player.cursor.segment!.id, 'the talk itself is not moved').to.equal(id);
    // how punctually it comes while playing is the clock's own test
    await settings.close();
    await player.play();
    const seen = await until(() => captions.segments('en').includes(id) && player.media!.currentTime, 'it is due');
    player.pause();
    expect(Number(seen) - (start! + 0.5)).to.be.within(-0.01, 2);
    await unmountAll();
    const again = await opened();
    expect(again.settings.offset('en').seconds.value).to.equal('0.5');
    again.settings.resetButton.click();
    await again.settings.element.updateComplete;
    expect(again.settings.offset('en').seconds.value).to.equal('0');
  });

  it('say which language is on top', async () => {
    const { player, settings, captions } = await opened();
    const before = captions.languages();
    settings.choose('top', 'translation');
    await drawn(player);
    expect(captions.languages()).to.deep.equal([...before].reverse());
    settings.choose('top', 'en');
    await drawn(player);
    expect(captions.languages()[0]).to.equal('en');
    await unmountAll();
    const again = await opened();
    expect(again.captions.languages()[0], 'remembered').to.equal('en');
  });

  it('have screen readers read captions only where the viewer wants it', async () => {
    const { player, settings, captions } = await opened();
    expect(captions.readAloud).to.equal(undefined);
    await settings.toggle('Read captions with a screen reader');
    await drawn(player);
    expect(captions.readAloud!.textContent).to.contain(captions.wordBoxes()[0]!.textContent.trim());
  });

  it("use a real text track in both languages for the system's own style", async () => {
    const { player, settings, captions } = await opened();
    await settings.toggle('Use the caption style of this device');
    await drawn(player);
    expect(captions.wordBoxes()).to.deep.equal([]);
    const track = await until(() => Array.from(player.media!.textTracks).find((t) => t.kind === 'captions'), 'track');
    expect(track.mode).to.equal('showing');
    const last = player.talk!.segments.at(-1)!;
    await until(() => Array.from(track.cues ?? []).some((cue) => cue.startTime >= last.start!), 'all cues');
    player.seek(10);
    const cue = await until(() => track.activeCues?.[0] as VTTCue | undefined, 'a cue');
    expect(cue.text)
      .to.match(/[\u4e00-\u9fff]/)
      .and.match(/[a-z]{3}/);
    await settings.toggle('Use the caption style of this device');
    const again = nextOf(player, 'forum-caption-change');
    player.seek(100);
    await again;
    await drawn(player);
    expect(track.mode).to.equal('hidden');
    expect(captions.wordBoxes().length).to.be.greaterThan(0);
  });

  it('are accessible, and give the focus back', async () => {
    const { settings, controls } = await opened();
    await expectAccessible(settings.element);
    await settings.close();
    expect(focused()).to.equal(controls.menu('Settings').button);
  });
});
