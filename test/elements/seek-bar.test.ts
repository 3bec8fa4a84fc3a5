import { expect } from 'chai';
import { resetMouse, sendMouse, setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import { drag, focused, press } from '../support/input.js';
import { forget, meeting, mountTalk, talkOf } from '../support/meeting.js';
import { DEMO, drawn, inPart, mount, mountReady, unmountAll, until } from '../support/player.js';

const bar = (player: ForumPlayer) => inPart(player, 'forum-seek-bar', '[role=slider]')[0]!;
const says = (player: ForumPlayer) => bar(player).getAttribute('aria-valuetext');
const lastSeek = (player: ForumPlayer) => player.controller.state.lastSeek?.time;

/** A point on the bar, by its share. */
function at(player: ForumPlayer, share: number): [x: number, y: number] {
  const { left, width, top, height } = bar(player).getBoundingClientRect();
  return [Math.round(left + width * share), Math.round(top + height / 2)];
}

let player: ForumPlayer;
beforeEach(async () => {
  forget();
  await setViewport({ width: 1000, height: 1200 });
  player = await mountTalk(meeting);
});
afterEach(async () => {
  await resetMouse();
  await unmountAll();
});

describe('seek bar', () => {
  it('is a slider that says where it is in words, and who speaks', async () => {
    player.seek(62.4);
    await drawn(player);
    const { ariaLabel, ariaValueMin, ariaValueMax, ariaValueNow, ariaOrientation, tabIndex } = bar(player);
    expect({ ariaLabel, ariaValueMin, ariaValueMax, ariaValueNow, ariaOrientation, tabIndex }).to.deep.equal({
      ariaLabel: 'Seek',
      ariaValueMin: '0',
      ariaValueMax: '120',
      ariaValueNow: '62',
      ariaOrientation: 'horizontal',
      tabIndex: 0,
    });
    expect(says(player), 'a new chapter').to.equal('1 minute 2 seconds of 2 minutes, The boat, Ida Berg');
    player.seek(64);
    expect(says(player)).to.equal('1 minute 4 seconds of 2 minutes, Ida Berg');
    const chinese = await mountTalk(meeting, { lang: 'zh-CN' });
    chinese.seek(62.4);
    await drawn(chinese);
    expect(says(chinese)).to.equal('1分2秒，共2分，船，Ida Berg');
  });

  it('arrows, Page, Home and End', async () => {
    bar(player).focus();
    for (const [key, expected] of [
      ['ArrowRight', 5],
      ['ArrowUp', 10],
      ['PageUp', 40],
      ['ArrowLeft', 35],
      ['ArrowDown', 30],
      ['PageDown', 0],
      ['ArrowLeft', 0],
      ['End', 120],
      ['PageDown', 90],
      ['Home', 0],
    ] as const) {
      await press(key);
      expect(lastSeek(player), key).to.be.closeTo(expected, 0.1);
      await drawn(player);
      expect(Number(bar(player).ariaValueNow), key).to.be.closeTo(expected, 1);
    }
    expect(player.controller.state.lastSeek!.by).to.equal('seek-bar');
    expect(focused()).to.equal(bar(player));
    expect(says(player)).to.equal('0 seconds of 2 minutes, The bridge');
  });

  it('leaves other keys, and keys with modifiers, to the page', () => {
    bar(player).focus();
    for (const init of [
      { key: 'a' },
      { key: 'Tab' },
      { key: 'ArrowRight', altKey: true },
      { key: 'Home', ctrlKey: true },
      { key: 'ArrowLeft', shiftKey: true },
    ]) {
      const event = new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true, cancelable: true });
      bar(player).dispatchEvent(event);
      expect(event.defaultPrevented, init.key).to.equal(false);
    }
    expect(lastSeek(player)).to.equal(undefined);
  });

  it('a click goes there; a drag goes along, also outside of the bar', async () => {
    await sendMouse({ type: 'click', position: at(player, 0.5) });
    expect(lastSeek(player)).to.be.closeTo(60, 0.5);
    const stops: number[] = [];
    const stop = player.controller.subscribe(
      (now, was) => now.lastSeek !== was.lastSeek && stops.push(now.lastSeek!.time),
    );
    const [x, y] = at(player, 0.9);
    await drag(at(player, 0.1), [x, y + 200]);
    stop();
    expect(stops.length).to.be.at.least(3);
    expect(stops[0]).to.be.closeTo(12, 0.5);
    expect(lastSeek(player)).to.be.closeTo(108, 0.5);
    await sendMouse({ type: 'move', position: at(player, 0.2) });
    expect(lastSeek(player), 'let go').to.be.closeTo(108, 0.5);
    // text that is selected all over the page must not come along
    document.getSelection()!.selectAllChildren(document.body);
    await drag(at(player, 0.5), [2, y + 100]);
    document.getSelection()!.removeAllRanges();
    await drag(at(player, 0.6), [2, y + 100]);
    expect(lastSeek(player), 'no further than the start').to.equal(0);
    expect(document.getSelection()!.toString(), 'nothing gets selected').to.equal('');
  });

  it('the other mouse button does nothing', async () => {
    await sendMouse({ type: 'click', position: at(player, 0.5), button: 'right' });
    expect(lastSeek(player)).to.equal(undefined);
  });

  it('shows how far it is', async () => {
    player.seek(90);
    await drawn(player);
    const { left, right } = inPart(player, 'forum-seek-bar', '.thumb')[0]!.getBoundingClientRect();
    expect((left + right) / 2).to.be.closeTo(at(player, 0.75)[0], 2);
  });

  it('Shift and Page go from chapter to chapter, and say which', async () => {
    bar(player).focus();
    await press('Shift+PageUp');
    expect([lastSeek(player), says(player)]).to.deep.equal([40, '40 seconds of 2 minutes, The boat']);
    await press('Shift+PageUp');
    expect(lastSeek(player)).to.equal(100);
    await press('Control+PageDown');
    expect(lastSeek(player)).to.equal(40);
  });

  it('shows a position that was asked for before there was a recording', async () => {
    await unmountAll();
    player = document.createElement('forum-player');
    player.seek(60);
    await player.controller.setTalk(talkOf(meeting));
    document.body.append(player);
    await drawn(player);
    expect(says(player)).to.equal('1 minute of 2 minutes, The boat, Ida Berg');
    player.remove();
  });

  it('cannot be used before anything has a length', async () => {
    await unmountAll();
    player = mount({});
    await drawn(player);
    expect(bar(player).ariaDisabled).to.equal('true');
    bar(player).focus();
    await press('End');
    await sendMouse({ type: 'click', position: at(player, 0.5) });
    expect(lastSeek(player)).to.equal(undefined);
  });

  it('runs from left to right in a page that does not', async () => {
    document.documentElement.dir = 'rtl';
    player.seek(30);
    await drawn(player);
    const thumb = inPart(player, 'forum-seek-bar', '.thumb')[0]!.getBoundingClientRect();
    expect((thumb.left + thumb.right) / 2).to.be.closeTo(at(player, 0.25)[0], 2);
    await sendMouse({ type: 'click', position: at(player, 0.75) });
    document.documentElement.dir = '';
    expect(lastSeek(player)).to.be.closeTo(90, 0.5);
  });

  it('while it plays, keys move from where it is, not from where it was last told to be', async () => {
    await unmountAll();
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    const media = player.media!;
    bar(player).focus();
    await player.play();
    await until(() => media.currentTime > player.controller.state.time + 1, 'has gone on');
    const from = media.currentTime;
    bar(player).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
    expect(lastSeek(player)).to.be.closeTo(from + 5, 0.05);
    expect(bar(player).ariaValueNow).to.equal(String(Math.floor(lastSeek(player)!)));
  });

  it('while it plays and has the focus, does not chatter', async () => {
    await unmountAll();
    player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    bar(player).focus();
    player.media!.playbackRate = 2;
    await player.play();
    await until(() => player.media!.currentTime > 0.5, 'plays');
    const heard: (string | null)[] = [];
    const observer = new MutationObserver(() => heard.push(says(player)));
    observer.observe(bar(player), { attributes: true, attributeFilter: ['aria-valuetext', 'aria-valuenow'] });
    const from = player.media!.currentTime;
    await until(() => player.media!.currentTime > from + 8, 'eight seconds of it');
    expect(heard.length).to.be.at.most(1);
    await press('ArrowRight');
    expect(heard.length, 'but answers to a key at once').to.be.at.least(1);
    observer.disconnect();
    const moved =
      inPart(player, 'forum-seek-bar', '.thumb')[0]!.getBoundingClientRect().left -
      bar(player).getBoundingClientRect().left;
    expect(moved, 'the picture moves all the same').to.be.greaterThan(5);
  });
});
