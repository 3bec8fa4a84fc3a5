import { expect } from 'chai';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { longTalk } from '../../stories/support/long-talk.js';
import { atRest, click, drag, focused, middle, press, scrolledBy, swipe, wheel, wordBox } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, mountTalk, rows, talkOf } from '../support/meeting.js';
import { drawn, frame, inPart, part, unmountAll, until } from '../support/player.js';
import { pretend } from '../support/pretend.js';

const talk = talkOf(longTalk(400));

const box = (player: ForumPlayer) => inPart(player, 'forum-transcript', '.box')[0]!;
const backToNow = (player: ForumPlayer) => inPart(player, 'forum-transcript', 'button.now')[0];
const current = (player: ForumPlayer) => rows(player).find((r) => r.ariaCurrent === 'true')!;

function isInBox(player: ForumPlayer, row = current(player)): boolean {
  const outer = box(player).getBoundingClientRect();
  const inner = row.getBoundingClientRect();
  return inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1;
}

/** The row at the top of the box, and how far from it. */
function reading(player: ForumPlayer): string {
  const { top } = box(player).getBoundingClientRect();
  const first = rows(player).find((r) => r.getBoundingClientRect().bottom > top + 1)!;
  return `${first.dataset['segment']} ${Math.round(first.getBoundingClientRect().top - top)}`;
}

/** Goes to a segment, and waits until the transcript has come to rest. */
async function goTo(player: ForumPlayer, segment: number): Promise<void> {
  player.seek(talk.segments[segment]!.start! + 1);
  await drawn(player);
  await atRest(box(player));
}

describe('transcript: following the talk', () => {
  let player: ForumPlayer;

  beforeEach(async () => {
    forget();
    await setViewport({ width: 1000, height: 1200 });
    player = await mountTalk(talk);
  });
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
    await emulate();
  });

  it('keeps the current row in its box, wherever the talk goes', async () => {
    for (const at of [10, 11, 12, 399, 200, 0, 350, 351]) {
      await goTo(player, at);
      expect(current(player).dataset['segment']).to.equal(talk.segments[at]!.id);
      expect(isInBox(player), `segment ${at}`).to.equal(true);
    }
    expect(backToNow(player)).to.equal(undefined);
  });

  it('never scrolls the page, nor takes the focus', async () => {
    const above = document.createElement('button');
    above.textContent = 'above';
    const room = document.createElement('div');
    room.style.height = '3000px';
    document.body.prepend(above);
    document.body.append(room);
    above.focus();
    // the transcript is out of sight, below
    await setViewport({ width: 1000, height: 400 });
    window.scrollTo(0, 20);
    let scrolled = 0;
    const count = () => (scrolled += 1);
    await frame();
    await frame();
    window.addEventListener('scroll', count);
    for (const at of [5, 150, 151, 390]) await goTo(player, at);
    window.removeEventListener('scroll', count);
    expect(isInBox(player)).to.equal(true);
    expect(scrolled).to.equal(0);
    expect(window.scrollY).to.equal(20);
    expect(focused()).to.equal(above);
    above.remove();
    room.remove();
  });

  it('goes at once where motion is not wanted', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    await goTo(player, 100);
    // as in playback: the recording moves on without anybody asking for a position
    const { media } = player;
    pretend(media!, { currentTime: 0 }, 'loadedmetadata');
    pretend(media!, { currentTime: talk.segments[101]!.start! + 0.01 }, 'seeked');
    await until(() => player.cursor.segment?.id === talk.segments[101]!.id, 'the next segment');
    const at = box(player).scrollTop;
    await atRest(box(player));
    expect(box(player).scrollTop).to.equal(at);
    expect(isInBox(player, rows(player)[101])).to.equal(true);
  });

  const ways: Readonly<Record<string, () => Promise<void>>> = {
    wheel: () => scrolledBy(box(player), () => wheel(box(player), 300)),
    touch: () => scrolledBy(box(player), () => swipe(box(player), 150)),
    'a scroll key': async () => {
      await click(rows(player)[50]!.querySelector('button.time')!);
      await goTo(player, 51);
      expect(backToNow(player), 'a click goes on following').to.equal(undefined);
      await scrolledBy(box(player), () => press('PageDown'));
    },
    'moving along the rows by keyboard': async () => {
      await click(rows(player)[50]!.querySelector('button.time')!);
      await press('ArrowDown');
    },
    'selecting text': async () => {
      const word = wordBox(current(player), 'found a bell');
      await drag([word.left + 2, word.top + word.height / 2], [word.right - 2, word.top + word.height / 2]);
    },
  };
  for (const [name, act] of Object.entries(ways)) {
    it(`${name} stops it; "back to now" resumes`, async () => {
      // a row with the words that are selected
      await goTo(player, 50);
      while (!current(player).textContent.includes('found a bell'))
        await goTo(player, talk.segments.indexOf(player.cursor.segment!) + 1);
      await act();
      await atRest(box(player));
      await until(() => backToNow(player), 'the button');
      const at = reading(player);
      await goTo(player, 300);
      expect(reading(player), 'stays where the viewer reads').to.equal(at);
      expect(isInBox(player)).to.equal(false);
      expect(backToNow(player)!.textContent.trim()).to.equal('Sync to video');

      await click(backToNow(player)!);
      await atRest(box(player));
      expect(isInBox(player)).to.equal(true);
      expect(backToNow(player)).to.equal(undefined);
      await goTo(player, 20);
      expect(isInBox(player), 'and goes on').to.equal(true);
    });
  }

  it('"back to now" by keyboard too, and the focus is not lost with it', async () => {
    await goTo(player, 50);
    await wheel(box(player), 500);
    await until(() => backToNow(player), 'the button');
    await goTo(player, 300);
    backToNow(player)!.focus();
    await press('Enter');
    await atRest(box(player));
    expect(isInBox(player)).to.equal(true);
    expect(
      part(player, 'forum-transcript').shadowRoot!.activeElement,
      'the focus is still in the transcript',
    ).not.to.equal(null);
    await goTo(player, 10);
    expect(isInBox(player)).to.equal(true);
  });

  it('the button points to where the talk is', async () => {
    await goTo(player, 100);
    await wheel(box(player), 100);
    await until(() => backToNow(player), 'the button');
    const drawing = () => backToNow(player)!.querySelector('path')!.getAttribute('d');
    await goTo(player, 300);
    const down = drawing();
    await goTo(player, 2);
    expect(drawing()).not.to.equal(down);
  });

  it('a wheel over anything else does not stop it', async () => {
    await goTo(player, 50);
    await wheel(part(player, 'forum-controls'), 100);
    await goTo(player, 300);
    expect(isInBox(player)).to.equal(true);
  });

  it('another choice of text keeps the place', async () => {
    await goTo(player, 200);
    const transcript = part(player, 'forum-transcript');
    for (const text of ['original', 'both', 'en']) {
      transcript.text = text;
      await drawn(player);
      await atRest(box(player));
      expect(isInBox(player), text).to.equal(true);
    }
    expect(middle(current(player))[1]).to.be.above(box(player).getBoundingClientRect().top);
  });
});
