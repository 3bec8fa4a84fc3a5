import { expect } from 'chai';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { selectionIn } from '../../src/elements/transcript/selection.js';
import type { ForumPlayer } from '../../src/index.js';
import { clickAt, doubleClickAt, drag, click, focused, press, wordBox } from '../support/input.js';
import { forget, meeting, mountTalk, rows } from '../support/meeting.js';
import { DEMO, drawn, frame, inPart, mountReady, part, unmountAll, until } from '../support/player.js';
import { settled } from '../support/wait.js';

const row = (player: ForumPlayer, id: string): HTMLElement => rows(player).find((r) => r.dataset['segment'] === id)!;
const time = (player: ForumPlayer, id: string): HTMLElement => row(player, id).querySelector('button.time')!;
const sought = (player: ForumPlayer) => player.controller.state.lastSeek?.time;
const selection = (player: ForumPlayer): string =>
  selectionIn(inPart(player, 'forum-transcript', '.box')[0]!)!.toString();
const word = (player: ForumPlayer, id: string, text: string): [x: number, y: number] => {
  const { left, top, height } = wordBox(row(player, id), text);
  return [Math.round(left + 3), Math.round(top + height / 2)];
};

let player: ForumPlayer;
beforeEach(async () => {
  forget();
  // everything in sight
  await setViewport({ width: 1000, height: 2800 });
  player = await mountTalk(meeting);
  player.style.setProperty('--forum-panel-height', '2000px');
  // pictures have their places
  const images = () => inPart(player, 'forum-transcript', 'img') as HTMLImageElement[];
  await until(() => images().every((image) => image.hidden || image.naturalWidth > 0), 'pictures');
  await frame();
});
afterEach(async () => {
  await resetMouse();
  document.getSelection()?.removeAllRanges();
  await unmountAll();
});

describe('transcript: by mouse', () => {
  it('a click on the time seeks', async () => {
    await click(time(player, 'c'));
    await drawn(player);
    expect(player.controller.state.lastSeek).to.deep.equal({ time: 42, by: 'transcript' });
    expect(row(player, 'c').ariaCurrent).to.equal('true');
  });

  it('a click on the text seeks, in either language', async () => {
    await clickAt(word(player, 'c', 'boat'));
    expect(sought(player)).to.equal(42);
    await clickAt(word(player, 'a', '三个孔'));
    expect(sought(player)).to.equal(2);
    await clickAt(word(player, 'b', 'Heron'));
    expect(sought(player), 'on a run in another language').to.equal(10);
  });

  it('selecting with the mouse does not', async () => {
    const from = word(player, 'a', 'Hello');
    await drag(from, [from[0] + 120, from[1]]);
    expect(selection(player).length).to.be.above(5);
    expect(sought(player)).to.equal(undefined);
    // also when it ends in another row
    await click(inPart(player, 'forum-transcript', '.title')[0]!);
    await drag(word(player, 'a', 'everybody'), word(player, 'b', 'herons'));
    expect(selection(player)).to.contain('this bridge');
    expect(sought(player)).to.equal(undefined);
  });

  it('a click that takes a selection away does not, the next one does', async () => {
    const from = word(player, 'a', 'Hello');
    await drag(from, [from[0] + 120, from[1]]);
    await clickAt(word(player, 'g', 'river'));
    await drawn(player);
    expect(selection(player)).to.equal('');
    expect(sought(player)).to.equal(undefined);
    // elsewhere: two clicks in one place, so quickly, are a double click
    await clickAt(word(player, 'c', 'boat'));
    expect(sought(player)).to.equal(42);
  });

  it('nor does one that takes away what was selected beyond the transcript', async () => {
    const outside = document.body.appendChild(document.createElement('p'));
    outside.textContent = 'of the page';
    try {
      const { left, top, height } = wordBox(outside, 'page');
      await drag(word(player, 'c', 'boat'), [Math.round(left + 3), Math.round(top + height / 2)]);
      await clickAt(word(player, 'a', 'Hello'));
      await drawn(player);
      expect(sought(player)).to.equal(undefined);
      await clickAt(word(player, 'a', 'Hello'));
      expect(sought(player)).to.equal(2);
    } finally {
      outside.remove();
    }
  });

  it('a double click selects a word, and leaves the talk where it is', async () => {
    player.seek(103);
    await drawn(player);
    await doubleClickAt(word(player, 'c', 'water'));
    await drawn(player);
    expect(selection(player).trim()).to.equal('water');
    expect(sought(player)).to.equal(103);
    expect(row(player, 'g').ariaCurrent).to.equal('true');
  });

  it('what is clicked stays under the pointer', async () => {
    player.style.setProperty('--forum-panel-height', '1000px');
    const before = await settled(() => row(player, 'b').getBoundingClientRect().top);
    await click(time(player, 'b'));
    await drawn(player);
    expect(sought(player)).to.equal(10);
    expect(row(player, 'b').getBoundingClientRect().top).to.equal(before);
  });

  it('a slide seeks to where it was shown', async () => {
    await click(inPart(player, 'forum-transcript', '[data-slide=herons] button')[0]!);
    expect(sought(player)).to.equal(10);
  });

  it('the row that was clicked is the row that is current, in the recording too', async () => {
    const real = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    await until(() => rows(real).length === real.talk!.segments.length, 'rows');
    for (const r of rows(real)) {
      r.querySelector<HTMLElement>('button.time')!.click();
      await drawn(real);
      expect(r.ariaCurrent, r.dataset['segment']).to.equal('true');
    }
    const media = real.media!;
    await until(() => !media.seeking, 'seeked');
    expect(rows(real).at(-1)!.ariaCurrent, 'when the picture has come').to.equal('true');
  });
});

describe('transcript: by keyboard', () => {
  const focusedRow = () => focused()?.closest<HTMLElement>('[data-segment]')?.dataset['segment'];

  it('is one Tab stop, at the current row', async () => {
    const stops = () => inPart(player, 'forum-transcript', '.box [tabindex="0"]');
    expect(stops().map((b) => b.closest<HTMLElement>('[data-segment]')!.dataset['segment'])).to.deep.equal(['a']);
    player.seek(61);
    await drawn(player);
    expect(stops().map((b) => b.closest<HTMLElement>('[data-segment]')!.dataset['segment'])).to.deep.equal(['e']);
    // from the choice of language into the list, and out of it
    inPart(player, 'forum-transcript', 'select')[0]!.focus();
    for (let i = 0; i < 4 && !focusedRow(); i++) await press('Tab'); // over what else is in the header
    expect(focusedRow()).to.equal('e');
    await press('Tab');
    expect(focusedRow(), 'out again').to.equal(undefined);
    await press('Shift+Tab');
    expect(part(player, 'forum-transcript').shadowRoot!.activeElement, 'and back in').not.to.equal(null);
  });

  it('Up, Down, Home and End move, and do not seek', async () => {
    time(player, 'a').focus();
    for (const [key, id] of [
      ['ArrowDown', 'b'],
      ['ArrowDown', 'c'],
      ['ArrowUp', 'b'],
      ['End', 'g'],
      ['ArrowDown', 'g'],
      ['ArrowUp', 'f'],
      ['Home', 'a'],
      ['ArrowUp', 'a'],
    ] as const) {
      await press(key);
      expect(focusedRow(), key).to.equal(id);
    }
    expect(sought(player)).to.equal(undefined);
    expect(inPart(player, 'forum-transcript', '.box [tabindex="0"]')).to.have.length(1);
  });

  it('what has the focus is in sight, and says what can be done', async () => {
    await setViewport({ width: 1000, height: 500 });
    time(player, 'a').focus();
    await press('End');
    const { top, bottom } = inPart(player, 'forum-transcript', '.box')[0]!.getBoundingClientRect();
    const inner = focused()!.getBoundingClientRect();
    expect(inner.top).to.be.at.least(top);
    expect(inner.bottom).to.be.at.most(bottom);
    const hint = focused()!.getAttribute('aria-describedby')!;
    expect(part(player, 'forum-transcript').shadowRoot!.getElementById(hint)!.textContent).to.contain('Enter');
    expect(getComputedStyle(focused()!).outlineStyle).to.equal('solid');
  });

  it('Enter plays from there', async () => {
    await unmountAll();
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    await until(() => rows(player).length === player.talk!.segments.length, 'rows');
    const { id, start } = player.talk!.segments[5]!;
    time(player, player.talk!.segments[4]!.id).focus();
    await press('ArrowDown', 'Enter');
    await drawn(player);
    expect(row(player, id).ariaCurrent).to.equal('true');
    expect(focusedRow(), 'the focus stays').to.equal(id);
    await until(() => !player.media!.paused && player.media!.currentTime > start! + 0.2, 'plays');
    expect(player.media!.currentTime).to.be.below(start! + 10);
  });

  it('keys with modifiers are left alone', async () => {
    time(player, 'a').focus();
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowDown',
      ctrlKey: true,
      bubbles: true,
      cancelable: true,
      composed: true,
    });
    focused()!.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
    expect(focusedRow()).to.equal('a');
  });
});
