import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/keys/listen-to-keys.js';
import { en } from '../../src/i18n/en.js';
import type { ForumPlayer } from '../../src/index.js';
import { allowClipboard, clipboardText } from '../support/clipboard.js';
import { downloadedBy } from '../support/download.js';
import { focused, press } from '../support/input.js';
import { forget } from '../support/meeting.js';
import { lines, menu, shownMenu, label } from '../support/menu.js';
import { DEMO, drawn, inPart, mountReady, nextOf, part, unmountAll, until } from '../support/player.js';
import { storeHistory } from '../support/pretend.js';

let player: ForumPlayer;
const state = () => player.controller.state;
const before = document.createElement('button');
const after = document.createElement('button');
before.textContent = 'before';
after.textContent = 'after';

/** What has the focus, as somebody would call it: its part and its kind. */
function stop(): string {
  const element = focused()!;
  if (element === before || element === after) return element.textContent;
  const root = element.getRootNode() as ShadowRoot;
  const owner = root.host?.localName === 'forum-menu' ? 'forum-controls' : root.host?.localName;
  if (['forum-slides', 'forum-chapters', 'forum-speakers', 'forum-transcript'].includes(owner)) return owner;
  const name = (element.getAttribute('aria-label') ?? element.textContent).trim();
  // a menu says what is chosen, too
  return `${owner}: ${element.ariaHasPopup ? name.replace(/[:：].*/s, '') : name}`;
}

/** Tab after Tab, until the focus has left the player; what comes several times in a row counts once. */
async function way(key: 'Tab' | 'Shift+Tab'): Promise<string[]> {
  const stops: string[] = [];
  (key === 'Tab' ? before : after).focus();
  for (let i = 0; i < 120; i++) {
    await press(key);
    const at = stop();
    if (at === 'before' || at === 'after') return stops;
    expect(player.matches(':focus-within'), 'in the player').to.equal(true);
    if (stops.at(-1) !== at) stops.push(at);
  }
  throw new Error(`no way out: ${stops.join(' | ')}`);
}

/** Goes on by Tab until something has the focus. */
async function tabTo(name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let i = 0; i < 90; i++) {
    if (stop().endsWith(name)) return;
    await press(key);
    lost();
  }
  throw new Error(`no "${name}" on the way`);
}

const lost = () => expect(focused(), 'the focus is somewhere').to.not.equal(document.body);

async function keys(...names: string[]): Promise<void> {
  for (const name of names) {
    await press(name);
    lost();
  }
}

/** Opens a menu by keys, and walks to the lines of these names, one page after the other. */
async function pick(name: string, ...texts: string[]): Promise<void> {
  before.focus();
  await tabTo(name);
  await keys('Enter');
  const of = menu(player, name);
  await shownMenu(of);
  for (const text of texts) {
    for (let i = 0; label(focused()!) !== text; i++) {
      if (i > lines(of).length) throw new Error(`no "${text}": ${lines(of).map(label).join(', ')}`);
      await keys('ArrowDown');
    }
    await keys('Enter');
    await of.updateComplete;
  }
  await drawn(player);
}

/** The controls that are to be seen, from left to right. */
const inControls = () =>
  inPart(player, 'forum-controls', '.row :is(.button, .level), .row forum-menu')
    .filter((element) => element.checkVisibility())
    .map((element) => `forum-controls: ${element.getAttribute('aria-label') ?? element.getAttribute('label')}`);

async function show(attributes: Record<string, string> = {}): Promise<void> {
  document.body.append(before);
  player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en', ...attributes });
  document.body.append(after);
  await until(() => inPart(player, 'forum-transcript', '[part~=segment]').length, 'rows');
  await until(() => inPart(player, 'forum-controls', '.button').length, 'controls');
}

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
    const there = await way('Tab');
    expect(await way('Shift+Tab')).to.deep.equal([...there].reverse());
    // as README.md has it
    expect(there).to.deep.equal([
      'forum-divider: Resize video and slide',
      'forum-stage: Play',
      'forum-seek-bar: Seek',
      ...inControls(),
      'forum-slides',
      'forum-chapters',
      'forum-speakers',
      'forum-transcript',
    ]);
    expect(inControls().slice(0, 3)).to.deep.equal(
      ['Play', 'Back 10 seconds', 'Forward 10 seconds'].map((name) => `forum-controls: ${name}`),
    );
    expect(inControls().at(-1)).to.equal('forum-controls: Full screen');
  });

  it('and with each tab of the panel at the side', async () => {
    await show();
    player.controller.setPanel('side');
    await drawn(player);
    const tabs = Array.from(player.shadowRoot!.querySelectorAll('[role=tab]'), (tab) => tab.textContent.trim());
    expect(tabs.length).to.be.at.least(3);
    for (const [i, tab] of tabs.entries()) {
      if (i) {
        before.focus();
        await tabTo(`forum-player: ${tabs[i - 1]}`);
        await keys('ArrowRight');
      }
      await drawn(player);
      const there = await way('Tab');
      expect(there.filter((each) => each.startsWith('forum-player: '))).to.deep.equal([`forum-player: ${tab}`]);
      expect(there.at(-1), tab).to.match(/^forum-(transcript|chapters|slides|speakers)$/);
      expect(await way('Shift+Tab'), tab).to.deep.equal([...there].reverse());
    }
  });

  it('everything can be done', async () => {
    await show();
    before.focus();
    await tabTo('forum-controls: Play');
    await keys('Space');
    await until(() => !state().paused, 'plays');
    await keys('Space');
    await until(() => state().paused, 'pauses');

    await tabTo('forum-seek-bar: Seek', 'Shift+Tab');
    await keys('Home', 'PageUp');
    expect(state().time).to.be.closeTo(30, 1);

    await pick('Speed', '1.5×');
    expect(state().rate).to.equal(1.5);
    await pick('Captions', 'Both languages');
    expect(state().captions.length).to.equal(2);
    await keys('1');
    expect(state().captions.length).to.equal(1);
    await keys('1');

    await pick('Layout', 'Side by side');
    expect(state().layout).to.equal('split');
    await keys('s');
    expect(state().swapped).to.equal(true);
    before.focus();
    await tabTo('forum-divider: Resize video and slide');
    await keys('ArrowLeft');
    expect(state().divider).to.be.closeTo(0.48, 0.001);

    await pick('Layout', 'Thumbnail in corner');
    before.focus();
    await tabTo('forum-stage: Move to another corner');
    const { corner } = state();
    await keys('Enter');
    expect(state().corner).to.not.equal(corner);

    await pick('Settings', 'Transcript', 'Beside the video');
    before.focus();
    await tabTo('forum-divider: Resize panel');
    await keys('ArrowLeft');
    expect(state().panelShare).to.be.closeTo(0.36, 0.001);
    await tabTo('forum-player: Transcript');
    await keys('ArrowRight');
    await drawn(player);
    await tabTo('forum-chapters');
    await keys('Tab', 'Enter');
    expect(state().lastSeek?.by).to.equal('chapters');
    await tabTo('forum-player: Chapters', 'Shift+Tab');
    await keys('End');
    await drawn(player);
    await tabTo('forum-slides');
    await keys('Tab', 'Enter');
    expect(state().lastSeek?.by).to.equal('slides');
    await tabTo('forum-player: Slides', 'Shift+Tab');
    await keys('Home');
    await drawn(player);

    part(player, 'forum-transcript');
    for (let i = 0; !focused()!.closest('.row') && i < 20; i++) await keys('Tab');
    await keys('ArrowDown', 'Enter');
    expect(state().lastSeek?.by).to.equal('transcript');

    before.focus();
    await tabTo('forum-controls: Repeat this sentence');
    await keys('Enter');
    expect(state().repeated).to.not.equal(undefined);
    await keys('Enter');
    expect(state().repeated).to.equal(undefined);

    await keys('?');
    const dialog = () => player.shadowRoot!.querySelector('forum-help')?.shadowRoot?.querySelector('dialog[open]');
    await until(dialog, 'help');
    await until(() => dialog()!.contains(focused()), 'the focus is in the dialog');
    for (let i = 0; focused()!.localName !== 'input' && i < 8; i++) await press('Tab');
    await keys('Space');
    expect(state().letterKeys).to.equal(false);
    await keys('Space', 'Escape');
    await until(() => !dialog(), 'closed');
    await until(() => player.matches(':focus-within'), 'the focus is back');

    await keys('f');
    await until(() => state().fullscreen, 'fullscreen');
    lost();
    await keys('f');
    await until(() => !state().fullscreen, 'and back');
    lost();
  });

  it('and what needs a stream, a dialog, or words', async () => {
    await show({ src: DEMO.hls });
    await until(() => state().renditions.length > 1, 'renditions');
    const last = state().renditions.at(-1)!;
    const { rendition: name } = en;
    await pick('Settings', 'Quality', name(last.height, last.bitrate));
    expect(state().rendition).to.equal(last.id);

    await pick('Captions', 'Both languages');
    const [first] = state().captions;
    await keys('2');
    expect(state().captions).to.deep.equal([first]);
    await keys('2');
    expect(state().captions.length).to.equal(2);

    // a dialog holds the focus until it is closed
    await pick('Settings', 'Caption settings');
    const settings = () => player.shadowRoot!.querySelector('forum-caption-settings')?.shadowRoot ?? undefined;
    const inControlsToo = () => inPart(player, 'forum-controls', 'forum-caption-settings')[0]?.shadowRoot ?? undefined;
    const dialog = await until(
      () => (settings() ?? inControlsToo())?.querySelector('dialog[open]'),
      'caption settings',
    );
    await until(() => dialog.contains(focused()), 'the focus is in the dialog');
    for (let i = 0; focused()!.getAttribute('name') !== 'size' && i < 12; i++) await press('Tab');
    const { size } = state().captionStyle;
    await keys('ArrowDown');
    expect(state().captionStyle.size).to.not.equal(size);
    for (let i = 0; focused()!.getAttribute('type') !== 'checkbox' && i < 12; i++) await press('Tab');
    await keys('Space');
    expect(state().blurSecondLanguage).to.equal(true);
    await keys('Escape');
    await until(() => !dialog.isConnected, 'closed');
    await until(() => player.matches(':focus-within'), 'the focus is back');

    // letters of a field are the field's
    await keys('/');
    await until(() => focused()?.matches('input[type=search]'), 'the field');
    await press('t', 'h', 'e');
    await until(() => state().search?.hits.length, 'hits');
    const { hits } = state().search!;
    await keys('Enter');
    expect(state().search!.at).to.equal(0);
    await keys('ArrowDown');
    await until(() => focused()!.matches('.result'), 'a result');
    await keys('ArrowDown', 'Enter');
    await until(() => state().lastSeek?.by === 'search', 'played from there');
    expect(state().time).to.be.closeTo(hits[1]!.start!, 0.5);
    await keys('Escape', 'Escape', 'Escape');
    await until(() => !state().search, 'closed');
    lost();

    before.focus();
    await tabTo('forum-speakers');
    // what scrolls is a stop, too, in some browsers
    if (!focused()!.matches('button')) await keys('Tab');
    await keys('Enter');
    const only = state().speakerFilter;
    expect(only).to.equal(player.talk!.speakers[0]!.id);
    await keys('Enter');
    expect(state().speakerFilter).to.equal(undefined);
    await keys('Tab', 'Tab', 'Enter');
    expect(state().lastSeek?.by).to.equal('speakers');

    if (!state().canPictureInPicture) return;
    before.focus();
    await tabTo('forum-controls: Picture-in-picture');
    await keys('Enter');
    await until(() => state().inPictureWindow ?? state().pictureInPicture, 'in its window');
    // keys go to that window then, which is the browser's
    if (!document.hasFocus()) return void (await document.exitPictureInPicture().catch(() => undefined));
    await tabTo('forum-controls: Exit picture-in-picture');
    await keys('Enter');
    await until(() => !state().inPictureWindow && !state().pictureInPicture, 'and back');
    lost();
  });

  it('and what is heard, and taken along: volume, quotes, corrections, the text', async () => {
    await allowClipboard();
    await show({ 'deep-links': '', report: '' });
    const said = () => player.shadowRoot!.querySelector('.live[role=status]')!.textContent;

    before.focus();
    await tabTo('forum-controls: Volume');
    await keys('Home', 'ArrowRight', 'ArrowRight');
    expect(state().volume).to.be.closeTo(0.1, 0.001);
    await tabTo('forum-controls: Mute', 'Shift+Tab');
    await keys('ArrowUp');
    expect(state().volume).to.be.closeTo(0.15, 0.001);
    await keys('ArrowDown');
    expect(state().volume).to.be.closeTo(0.1, 0.001);
    await keys('Space');
    expect(state().muted).to.equal(true);
    await keys('m');
    expect(state().muted).to.equal(false);

    // of a row, which the focus comes back to
    await tabTo('forum-transcript');
    for (let i = 0; !focused()!.closest('.row') && i < 20; i++) await keys('Tab');
    await keys('ArrowDown');
    const row = focused()!.closest<HTMLElement>('.row')!;
    const segment = player.talk!.segments.find(({ id }) => id === row.dataset['segment'])!;
    const atAction = (name: string) => until(() => focused()?.getAttribute('data-action') === name, name);
    await keys('Shift+F10');
    await atAction('quote');
    await keys('Enter');
    await until(() => said() === en.quoting.copied.quote, 'said');
    for (const lang of ['zh-CN', 'en']) expect(await clipboardText()).to.contain(segment.text[lang]);
    await tabTo('forum-quote: Original', 'Shift+Tab');
    await keys('Space');
    await tabTo('forum-quote: Copy as Markdown');
    await keys('Enter');
    await until(() => said() === en.quoting.copied.markdown, 'said');
    expect(await clipboardText())
      .to.match(/^> /)
      .and.to.contain(segment.text[segment.lang]);
    await tabTo('forum-quote: Copy link to this passage');
    await keys('Enter');
    await until(() => said() === en.quoting.copied.link, 'said');
    const link = new URL(await clipboardText()).hash;
    expect(link.startsWith(`#t=${segment.start},`) && link.endsWith(`&lang=${segment.lang}`), link).to.equal(true);

    await tabTo('forum-quote: Suggest a correction…');
    await press('Enter');
    await until(() => focused()?.localName === 'textarea', 'the dialog');
    const corrected = nextOf(player, 'forum-correction');
    await keys('End', '!');
    await tabTo('forum-correction: Submit');
    await press('Enter');
    expect((await corrected).segment.id).to.equal(segment.id);
    await until(() => said() === en.correction.done, 'said');
    await until(() => row.contains(focused()), 'back at the row');

    // and from anywhere, what is said now
    await tabTo('forum-seek-bar: Seek', 'Shift+Tab');
    await keys('Home', 'PageUp');
    await tabTo('forum-controls: Mute');
    const from = focused();
    await keys('q');
    await atAction('quote');
    await keys('Escape');
    await until(() => focused() === from, 'back');

    const file = await downloadedBy(() => pick('Settings', 'Download transcript', 'Plain text', 'English'));
    expect(file.name).to.match(/^Cities That Listen.*\.txt$/);
    const notice = await until(() => inPart(player, 'forum-controls', 'forum-notice')[0], 'a notice');
    await until(() => notice.shadowRoot!.textContent.includes(en.downloaded(file.name)), 'said');
    expect(stop()).to.equal('forum-controls: Settings');
  });

  it('what was left is taken up again', async () => {
    document.body.append(before);
    storeHistory(DEMO.sidecar, 100);
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en' });
    await until(() => inPart(player, 'forum-stage', '.offer').length, 'the offer');
    before.focus();
    await tabTo('Resume from 1:40');
    await keys('Enter');
    await until(() => Math.abs(state().time - 100) < 1, 'there');
    await drawn(player);
    lost();
  });
});
