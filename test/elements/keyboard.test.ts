import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import { en } from '../../src/i18n/en.js';
import type { ForumPlayer } from '../../src/index.js';
import { allowClipboard, clipboardText } from '../support/clipboard.js';
import { downloadedBy } from '../support/download.js';
import type { DialogHarness } from '../support/harness/dialogs.js';
import { view, type PlayerHarness } from '../support/harness/player.js';
import { segmentOf } from '../support/harness/transcript.js';
import { storeHistory } from '../support/history.js';
import { focused, press } from '../support/input.js';
import {
  after,
  before,
  expectFocus,
  keys,
  pick,
  stop,
  tabFromStart,
  tabTo,
  tabUntil,
  way,
} from '../support/keyboard.js';
import { forget } from '../support/meeting.js';
import { DEMO, drawn, mountReady, nextOf, unmountAll, until } from '../support/player.js';

let player: ForumPlayer;
let seen: PlayerHarness;

async function show(attributes: Record<string, string> = {}): Promise<void> {
  document.body.append(before);
  player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en', ...attributes });
  document.body.append(after);
  seen = view(player);
  await until(() => seen.transcript.rows().length && seen.controls.buttons().length, 'rows and controls');
}

/** The controls in their row, as `stop` names them. */
const inRow = () =>
  seen.controls
    .inRow()
    .map((element) => `forum-controls: ${element.getAttribute('aria-label') ?? element.getAttribute('label')}`);

/** What the button of a menu says is chosen. */
const chosenIn = (menu: string) => seen.controls.menu(menu).button.ariaLabel!.replace(/^.*?: /, '');

async function inDialog(dialog: DialogHarness): Promise<void> {
  await dialog.opened();
  await until(() => dialog.dialog!.contains(focused()), 'the focus is in the dialog');
}

/** Leaves a dialog by Esc; the focus comes back. */
async function leave(dialog: DialogHarness): Promise<void> {
  await press('Escape');
  await dialog.closed();
  await until(() => player.matches(':focus-within'), 'the focus is back');
}

/** From the panel's tab to the first row, over what is in the header. */
const tabToRow = () => tabUntil((element) => element.closest('[part~=segment]') !== null, 'row');

describe('by keyboard alone', () => {
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1280, height: 1200 });
  });
  afterEach(async () => {
    await unmountAll();
    before.remove();
    after.remove();
  });

  it('Tab goes through the player in order, Shift+Tab back', async () => {
    await show();
    const forth = await way(player, 'Tab');
    expect(await way(player, 'Shift+Tab')).to.deep.equal([...forth].reverse());
    expect(forth).to.deep.equal([
      'forum-divider: Resize video and slide',
      'forum-stage: Play',
      'forum-seek-bar: Seek',
      ...inRow(),
      'forum-slides',
      'forum-chapters',
      'forum-speakers',
      'forum-transcript',
    ]);
    expect(inRow().slice(0, 3)).to.deep.equal(
      ['Play', 'Back 10 seconds', 'Forward 10 seconds'].map((name) => `forum-controls: ${name}`),
    );
    expect(inRow().at(-1)).to.equal('forum-controls: Full screen');
  });

  it('so it does with each tab of the panel at the side', async () => {
    await show();
    seen.arrange({ panel: 'side' });
    await drawn(player);
    const tabs = seen.tabs().map((tab) => tab.textContent.trim());
    expect(tabs.length).to.be.at.least(3);
    for (const [i, tab] of tabs.entries()) {
      if (i) {
        await tabFromStart(`forum-player: ${tabs[i - 1]}`);
        await keys('ArrowRight');
      }
      await drawn(player);
      const forth = await way(player, 'Tab');
      expect(forth.filter((each) => each.startsWith('forum-player: '))).to.deep.equal([`forum-player: ${tab}`]);
      expect(forth.at(-1), tab).to.match(/^forum-(transcript|chapters|slides|speakers)$/);
      expect(await way(player, 'Shift+Tab'), tab).to.deep.equal([...forth].reverse());
    }
  });

  it('plays, seeks, and sets speed, sound and captions', async () => {
    await show();
    const media = player.media!;
    await tabFromStart('forum-controls: Play');
    await keys('Space');
    await until(() => !media.paused, 'plays');
    await keys('Space');
    await until(() => media.paused, 'pauses');

    await tabTo('forum-seek-bar: Seek', 'Shift+Tab');
    await keys('Home', 'PageUp');
    expect(media.currentTime).to.be.closeTo(30, 1);

    await pick(player, 'Speed', '1.5×');
    expect(media.playbackRate).to.equal(1.5);

    await pick(player, 'Captions', 'Both languages');
    expect(chosenIn('Captions')).to.equal('Chinese + English');
    await keys('1');
    await until(() => chosenIn('Captions') === 'English', 'one language');
    await keys('1');
    await until(() => chosenIn('Captions').includes('+'), 'both again');
    await keys('2');
    await until(() => chosenIn('Captions') === 'Chinese', 'the other language');

    await tabFromStart('forum-controls: Volume');
    await keys('Home', 'ArrowRight', 'ArrowRight');
    expect(media.volume).to.be.closeTo(0.1, 0.001);
    await tabTo('forum-controls: Mute', 'Shift+Tab');
    await keys('ArrowUp');
    expect(media.volume).to.be.closeTo(0.15, 0.001);
    await keys('ArrowDown');
    expect(media.volume).to.be.closeTo(0.1, 0.001);
    await keys('Space');
    expect(media.muted).to.equal(true);
    await keys('m');
    expect(media.muted).to.equal(false);
  });

  it('arranges video, slide and panel', async () => {
    await show();
    const { stage } = seen;
    const left = (pane: 'video' | 'slide') => stage.pane(pane).getBoundingClientRect().left;
    await pick(player, 'Layout', 'Side by side');
    expect([stage.shows('video'), stage.shows('slide')]).to.deep.equal([true, true]);
    expect(left('video')).to.be.lessThan(left('slide'));
    await keys('s');
    await until(() => left('slide') < left('video'), 'swapped');
    await tabFromStart('forum-divider: Resize video and slide');
    const share = stage.divider.element.value;
    await keys('ArrowLeft');
    await drawn(player);
    expect(stage.divider.element.value).to.be.closeTo(share - 0.02, 0.001);

    await pick(player, 'Layout', 'Thumbnail in corner');
    await tabFromStart('forum-stage: Move to another corner');
    const corner = left('video') + left('slide');
    await keys('Enter');
    await until(() => left('video') + left('slide') !== corner, 'in another corner');

    await pick(player, 'Settings', 'Transcript', 'Beside the video');
    await tabFromStart('forum-divider: Resize panel');
    const { left: edge } = seen.panelDivider.box;
    await keys('ArrowLeft');
    await until(() => seen.panelDivider.box.left < edge, 'the panel is wider');
  });

  it('opens the tabs of the panel, and goes to a chapter, a slide, a segment', async () => {
    await show();
    seen.arrange({ panel: 'side' });
    await drawn(player);
    const { chapters, overview, transcript } = seen;
    await tabFromStart('forum-player: Transcript');
    await keys('ArrowRight');
    await drawn(player);
    await tabTo('forum-chapters');
    await keys('Tab', 'Enter');
    await until(() => chapters.current().includes((focused() as HTMLElement).dataset['chapter']!), 'the chapter');

    await tabTo('forum-player: Chapters', 'Shift+Tab');
    await keys('End');
    await drawn(player);
    await tabTo('forum-slides');
    await keys('Tab', 'Enter');
    await until(() => overview.current().includes((focused() as HTMLElement).dataset['slide']!), 'the slide');

    await tabTo('forum-player: Slides', 'Shift+Tab');
    await keys('Home');
    await drawn(player);
    await tabToRow();
    await keys('ArrowDown');
    const segment = segmentOf(focused()!.closest<HTMLElement>('[data-segment]')!);
    await keys('Enter');
    await until(() => transcript.current().includes(segment), 'the segment');
  });

  it('repeats, lists its keys, and fills the screen', async () => {
    await show();
    const { controls, help } = seen;
    // where somebody speaks
    player.seek(30);
    await tabFromStart('forum-controls: Repeat this sentence');
    await keys('Enter');
    await until(() => controls.repeat.ariaPressed === 'true', 'repeats');
    await keys('Enter');
    await until(() => controls.repeat.ariaPressed === 'false', 'repeats no more');

    await keys('?');
    await inDialog(help);
    await tabUntil((element) => element === help.letterKeys, 'switch for letters');
    await keys('Space');
    expect(help.letterKeys.checked).to.equal(false);
    await keys('Space');
    expect(help.letterKeys.checked).to.equal(true);
    await leave(help);

    await keys('f');
    await until(() => document.fullscreenElement === player, 'full screen');
    expectFocus();
    await keys('f');
    await until(() => !document.fullscreenElement, 'and back');
    expectFocus();
  });

  it('chooses the quality of a stream', async () => {
    await show({ src: DEMO.hls });
    const menu = seen.controls.menu('Settings');
    await until(() => seen.state.renditions.length > 1, 'renditions');
    const { height, bitrate } = seen.state.renditions.at(-1)!;
    const name = en.rendition(height, bitrate);
    await pick(player, 'Settings', 'Quality', name);
    await pick(player, 'Settings', 'Quality');
    expect(menu.chosen()).to.deep.equal([name]);
    await press('Escape');
  });

  it('changes the look of captions', async () => {
    await show({ captions: 'zh-CN en' });
    const { captionSettings: dialog } = seen;
    await pick(player, 'Settings', 'Caption settings');
    await inDialog(dialog);
    await tabUntil((element) => element === dialog.select('size'), 'size');
    const size = dialog.select('size').value;
    await keys('ArrowDown');
    expect(dialog.select('size').value).not.to.equal(size);
    const { checkbox } = dialog.switch('Blur the second language');
    await tabUntil((element) => element === checkbox, 'switch');
    await keys('Space');
    expect(checkbox.checked).to.equal(true);
    await leave(dialog);
  });

  it('searches, and plays from a result', async () => {
    await show();
    const { transcript, seekBar } = seen;
    const { search } = transcript;
    seen.controls.play.focus();
    await keys('/');
    await search.opened();
    // letters are the field's
    await press('t', 'h', 'e');
    await until(() => search.isDone && search.results().length > 1, 'results');
    const [, [, second]] = search.found().map((found) => found.split(' ')) as [string[], string[]];
    await keys('Enter');
    await until(() => search.status.startsWith('1 of'), 'the first');
    await keys('ArrowDown');
    await until(() => search.results().includes(focused() as HTMLElement), 'a result');
    await keys('ArrowDown', 'Enter');
    await drawn(player);
    const { segments, chapters, slides } = player.talk!;
    const { start } = [...segments, ...chapters, ...slides].find(({ id }) => id === second)!;
    await until(() => Math.abs(seekBar.value - start!) < 1.5, 'plays from there');
    await keys('Escape', 'Escape', 'Escape');
    await until(() => !search.exists, 'closed');
    expectFocus();
  });

  it('shows what one speaker says, and goes to their next turn', async () => {
    await show();
    const { transcript, seekBar } = seen;
    const [speaker] = player.talk!.speakers;
    await tabFromStart('forum-speakers');
    // what scrolls is a stop, too, in some browsers
    await tabUntil((element) => element.matches('button'), 'button');
    await keys('Enter');
    await until(() => transcript.speakerChip, 'one speaker');
    await keys('Enter');
    await until(() => !transcript.speakerChip, 'all');
    await keys('Tab', 'Tab');
    const turn = player.talk!.segments.find((s) => s.speaker === speaker!.id && s.start! > 0.5)!;
    await keys('Enter');
    await until(() => seekBar.value >= Math.floor(turn.start!), 'the next turn');
    expectFocus();
  });

  it('opens and closes picture-in-picture', async function () {
    await show();
    if (!seen.controls.pip) return this.skip();
    const isOpen = () => seen.controls.pip!.ariaLabel === 'Exit picture-in-picture';
    await tabFromStart('forum-controls: Picture-in-picture');
    await keys('Enter');
    await until(isOpen, 'in its window');
    if (!document.hasFocus()) {
      // in this browser keys go to that window, which no test can press keys in
      await document.exitPictureInPicture();
      return;
    }
    await tabTo('forum-controls: Exit picture-in-picture');
    await keys('Enter');
    await until(() => !isOpen(), 'back');
    expectFocus();
  });

  it('quotes a row, and suggests a correction of it', async () => {
    await allowClipboard();
    await show({ 'deep-links': '', report: '' });
    const { correction } = seen;
    await tabFromStart('forum-transcript');
    await tabToRow();
    await keys('ArrowDown');
    const row = focused()!.closest<HTMLElement>('[data-segment]')!;
    const segment = player.talk!.segments.find(({ id }) => id === segmentOf(row))!;
    const { quote } = seen.transcript;
    await keys('Shift+F10');
    await until(() => quote.isOpen && focused() === quote.action('quote'), 'the toolbar');
    await keys('Enter');
    await until(() => seen.announced === en.quoting.copied.quote, 'announced');
    for (const lang of ['zh-CN', 'en']) expect(await clipboardText()).to.contain(segment.text[lang]);
    await tabTo('forum-quote: Original', 'Shift+Tab');
    await keys('Space');
    await tabTo('forum-quote: Copy as Markdown');
    await keys('Enter');
    await until(() => seen.announced === en.quoting.copied.markdown, 'announced');
    expect(await clipboardText())
      .to.match(/^> /)
      .and.to.contain(segment.text[segment.lang]);
    await tabTo('forum-quote: Copy link to this passage');
    await keys('Enter');
    await until(() => seen.announced === en.quoting.copied.link, 'announced');
    const link = new URL(await clipboardText()).hash;
    expect(link.startsWith(`#t=${segment.start},`) && link.endsWith(`&lang=${segment.lang}`), link).to.equal(true);

    await tabTo('forum-quote: Suggest a correction…');
    await press('Enter');
    await until(() => correction.exists && focused() === correction.field, 'the dialog');
    const corrected = nextOf(player, 'forum-correction');
    await keys('End', '!');
    await tabTo('forum-correction: Submit');
    await press('Enter');
    expect((await corrected).segment.id).to.equal(segment.id);
    await until(() => seen.announced === en.correction.done, 'announced');
    await until(() => row.contains(focused()), 'the focus is back at the row');
  });

  it('quotes what is said now from anywhere', async () => {
    await show();
    await tabFromStart('forum-seek-bar: Seek');
    await keys('Home', 'PageUp');
    await tabTo('forum-controls: Settings');
    const from = focused();
    await keys('q');
    const { quote } = seen.transcript;
    await until(() => quote.isOpen && focused() === quote.action('quote'), 'the toolbar');
    await keys('Escape');
    await until(() => focused() === from, 'the focus is back');
  });

  it('downloads the transcript', async () => {
    await show();
    const file = await downloadedBy(() => pick(player, 'Settings', 'Download transcript', 'Plain text', 'English'));
    expect(file.name).to.match(/^Cities That Listen.*\.txt$/);
    await until(() => seen.controls.notice.includes(en.downloaded(file.name)), 'a notice');
    expect(stop()).to.equal('forum-controls: Settings');
  });

  it('resumes where the viewer was', async () => {
    storeHistory(DEMO.sidecar, 100);
    await show();
    await until(() => seen.stage.offers().length, 'the offer');
    await tabFromStart('Resume from 1:40');
    await keys('Enter');
    await until(() => Math.abs(player.media!.currentTime - 100) < 1, 'there');
    await drawn(player);
    expectFocus();
  });
});
