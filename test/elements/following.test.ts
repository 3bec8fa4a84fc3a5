import { expect } from 'chai';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { longTalk } from '../../stories/support/long-talk.js';
import { segmentOf, type TranscriptHarness } from '../support/harness/transcript.js';
import { view } from '../support/harness/player.js';
import { atRest, click, drag, focused, middle, press, scrolledBy, swipe, wheel } from '../support/input.js';
import { emulate } from '../support/media.js';
import { forget, mountTalk, talkOf } from '../support/meeting.js';
import { DEMO, drawn, mountReady, nextOf, unmountAll, until } from '../support/player.js';
import { frames } from '../support/wait.js';

const talk = talkOf(longTalk(400));

/** The row at the top of what is in view, and how far from the edge. */
function reading(transcript: TranscriptHarness): string {
  const first = transcript.rows().find((row) => transcript.topOf(row) + row.offsetHeight > 1)!;
  return `${segmentOf(first)} ${Math.round(transcript.topOf(first))}`;
}

describe('transcript: following the talk', () => {
  let player: ForumPlayer;
  let transcript: TranscriptHarness;

  const current = () => transcript.currentRows()[0]!;
  const showsCurrent = () => transcript.showsRow(current());
  /** Goes to a segment, and waits until the transcript has come to rest. */
  async function goTo(segment: number): Promise<void> {
    player.seek(talk.segments[segment]!.start! + 1);
    await drawn(player);
    await atRest(transcript.scroller);
  }

  beforeEach(async () => {
    forget();
    await setViewport({ width: 1000, height: 1200 });
    player = await mountTalk(talk);
    ({ transcript } = view(player));
  });
  afterEach(async () => {
    await resetMouse();
    await unmountAll();
    await emulate();
  });

  it('keeps the current row in its box, wherever the talk goes', async () => {
    for (const at of [10, 11, 12, 399, 200, 0, 350, 351]) {
      await goTo(at);
      expect(segmentOf(current())).to.equal(talk.segments[at]!.id);
      expect(showsCurrent(), `segment ${at}`).to.equal(true);
    }
    expect(transcript.backToNow).to.equal(undefined);
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
    await frames(2);
    window.addEventListener('scroll', count);
    for (const at of [5, 150, 151, 390]) await goTo(at);
    window.removeEventListener('scroll', count);
    expect(showsCurrent()).to.equal(true);
    expect(scrolled).to.equal(0);
    expect(window.scrollY).to.equal(20);
    expect(focused()).to.equal(above);
    above.remove();
    room.remove();
  });

  it('goes at once where motion is not wanted, also from one segment to the next while it plays', async () => {
    await emulate({ 'prefers-reduced-motion': 'reduce' });
    await unmountAll();
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    ({ transcript } = view(player));
    await until(() => transcript.rows().length === player.talk!.segments.length, 'rows');
    // neither the first rows nor the last scroll
    const { id, start } = player.talk!.segments[10]!;
    player.seek(start! - 0.3);
    await drawn(player);
    const before = await atRest(transcript.scroller);
    await player.play();
    while (!transcript.current().includes(id)) await nextOf(player, 'forum-segment-change');
    await drawn(player);
    const at = transcript.scroller.scrollTop;
    expect(at).to.be.greaterThan(before);
    expect(await atRest(transcript.scroller), 'no gliding').to.equal(at);
    expect(showsCurrent()).to.equal(true);
    player.pause();
  });

  const ways: Readonly<Record<string, () => Promise<void>>> = {
    wheel: () => scrolledBy(transcript.scroller, () => wheel(transcript.scroller, 300)),
    touch: () => scrolledBy(transcript.scroller, () => swipe(transcript.scroller, 150)),
    'a scroll key': async () => {
      await click(transcript.times()[50]!);
      await goTo(51);
      expect(transcript.backToNow, 'a click goes on following').to.equal(undefined);
      await scrolledBy(transcript.scroller, () => press('PageDown'));
    },
    'moving along the rows by keyboard': async () => {
      await click(transcript.times()[50]!);
      await press('ArrowDown');
    },
    'selecting text': async () => {
      const word = transcript.wordBox(segmentOf(current()), 'found a bell');
      await drag([word.left + 2, word.top + word.height / 2], [word.right - 2, word.top + word.height / 2]);
    },
  };
  for (const [name, act] of Object.entries(ways)) {
    it(`${name} stops it; "back to now" resumes`, async () => {
      // a row with the words that are selected
      await goTo(50);
      while (!current().textContent.includes('found a bell'))
        await goTo(talk.segments.indexOf(player.cursor.segment!) + 1);
      await act();
      await atRest(transcript.scroller);
      await until(() => transcript.backToNow, 'the button');
      const at = reading(transcript);
      await goTo(300);
      expect(reading(transcript), 'stays where the viewer reads').to.equal(at);
      expect(showsCurrent()).to.equal(false);
      expect(transcript.backToNow!.textContent.trim()).to.equal('Sync to video');

      await click(transcript.backToNow!);
      await atRest(transcript.scroller);
      expect(showsCurrent()).to.equal(true);
      expect(transcript.backToNow).to.equal(undefined);
      await goTo(20);
      expect(showsCurrent(), 'and goes on').to.equal(true);
    });
  }

  it('"back to now" by keyboard too, and the focus is not lost with it', async () => {
    await goTo(50);
    await wheel(transcript.scroller, 500);
    await until(() => transcript.backToNow, 'the button');
    await goTo(300);
    transcript.backToNow!.focus();
    await press('Enter');
    await atRest(transcript.scroller);
    expect(showsCurrent()).to.equal(true);
    expect(transcript.focused, 'the focus is still in the transcript').not.to.equal(null);
    await goTo(10);
    expect(showsCurrent()).to.equal(true);
  });

  it('the button points to where the talk is', async () => {
    await goTo(100);
    await wheel(transcript.scroller, 100);
    await until(() => transcript.backToNow, 'the button');
    const drawing = () => transcript.backToNow!.querySelector('path')!.getAttribute('d');
    await goTo(300);
    const down = drawing();
    await goTo(2);
    expect(drawing()).not.to.equal(down);
  });

  it('a wheel over anything else does not stop it', async () => {
    await goTo(50);
    await wheel(view(player).controls.element, 100);
    await goTo(300);
    expect(showsCurrent()).to.equal(true);
  });

  it('another choice of text keeps the place', async () => {
    await goTo(200);
    for (const text of ['original', 'both', 'en']) {
      transcript.element.text = text;
      await drawn(player);
      await atRest(transcript.scroller);
      expect(showsCurrent(), text).to.equal(true);
    }
    expect(middle(current())[1]).to.be.above(transcript.scrollerBox.top);
  });
});
