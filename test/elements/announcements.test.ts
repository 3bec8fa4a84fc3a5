import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/keys/listen.js';
import type { ForumPlayer } from '../../src/index.js';
import { press } from '../support/input.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { chooseIn } from '../support/menu.js';
import { DEMO, drawn, frame, inPart, mount, mountReady, next, nextOf, unmountAll, until } from '../support/player.js';
import { pretend } from '../support/pretend.js';

const region = (player: ForumPlayer, role: 'status' | 'alert') =>
  Array.from(player.shadowRoot!.querySelectorAll(`.live[role=${role}]`));
const status = (player: ForumPlayer) => region(player, 'status')[0]?.textContent;
const alarm = (player: ForumPlayer) => region(player, 'alert')[0]?.textContent;

/** What is said after some keys, of which the last has an effect. */
async function saidAfter(player: ForumPlayer, ...keys: string[]): Promise<string> {
  region(player, 'status')[0]!.replaceChildren();
  await press(...keys);
  return until(() => status(player), `something is said after ${keys.join(', ')}`);
}

describe('what screen readers are told', () => {
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1280, height: 1200 });
  });
  afterEach(unmountAll);

  it('through one polite region and one for faults, there and empty before anything happens', async () => {
    const player = mount({ lang: 'en' });
    await player.updateComplete;
    for (const role of ['status', 'alert'] as const) {
      expect(region(player, role).length, role).to.equal(1);
      expect(region(player, role)[0]!.textContent).to.equal('');
    }
  });

  it('what the viewer changes', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en' });
    inPart(player, 'forum-controls', '.play')[0]!.focus();
    await until(() => inPart(player, 'forum-transcript', '[part~=segment]').length, 'rows');
    expect(await saidAfter(player, 'c')).to.match(/^Captions: .*Chinese.* \+ English$/);
    expect(await saidAfter(player, 'c')).to.equal('Captions: off');
    expect(await saidAfter(player, '>')).to.equal('Speed: 1.25×');
    expect(await saidAfter(player, 'n')).to.equal('Jumped to 1:03, How loud is a city?');
    expect(await saidAfter(player, 'l')).to.equal('Jumped to 1:13, Lu Yuansheng');
    expect(await saidAfter(player, 'r')).to.equal('Repeat this sentence: on');
    expect(await saidAfter(player, 'r')).to.equal('Repeat this sentence: off');
    await chooseIn(player, 'Layout', 'Slides');
    await until(() => status(player) === 'Layout: Slides', 'layout');
    await chooseIn(player, 'Settings', 'Transcript', 'Below the video');
    await until(() => status(player) === 'Transcript: Below the video', 'panel');
  });

  it('the same again, when it happens again', async () => {
    const player = await mountTalk(meeting, { lang: 'en' });
    inPart(player, 'forum-controls', '.play')[0]!.focus();
    expect(await saidAfter(player, 'Home')).to.equal('Jumped to 0:00, The bridge');
    const node = region(player, 'status')[0]!.firstChild;
    await press('Home');
    await until(() => region(player, 'status')[0]!.firstChild !== node, 'said again');
    expect(status(player)).to.equal('Jumped to 0:00, The bridge');
  });

  it('in the language of the viewer', async () => {
    const player = await mountTalk(meeting, { lang: 'zh-CN' });
    inPart(player, 'forum-controls', '.play')[0]!.focus();
    expect(await saidAfter(player, 'n')).to.equal('已跳转到 0:40，船');
    expect(region(player, 'status')[0]!.closest('[lang]')!.getAttribute('lang')).to.match(/^zh/);
  });

  it('nothing about the slider, the time, the captions, or a place that the page goes to', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en', captions: 'en' });
    player.seek(100);
    await next(player.media!, 'seeked');
    inPart(player, 'forum-seek-bar', '[role=slider]')[0]!.focus();
    await press('PageDown', 'ArrowRight', 'End', 'Home');
    await player.play();
    await until(() => player.media!.currentTime > 1, 'plays over a caption');
    player.pause();
    await drawn(player);
    expect(status(player)).to.equal('');
  });

  it('that they wait, after two seconds and not before', async () => {
    const player = await mountTalk(meeting, { lang: 'en' });
    const from = performance.now();
    const arrive = pretend(player.media!, { paused: false, readyState: 1 }, 'waiting');
    await until(() => status(player), 'said');
    expect(performance.now() - from).to.be.at.least(1990);
    expect(status(player)).to.equal('Buffering…');
    region(player, 'status')[0]!.replaceChildren();
    arrive();
    pretend(player.media!, { paused: false, readyState: 1 }, 'waiting');
    player.remove();
    await frame();
    expect(status(player)).to.equal('');
  });

  it('of a fault once: by the part that shows it, or by the player where none does', async () => {
    const faulty = { src: '/demo/media/none.mp4', sidecar: '/test/fixtures/broken.forum.json', lang: 'en' };
    const alerts = (player: ForumPlayer) =>
      [...inPart(player, 'forum-stage', '[role=alert]'), ...region(player, 'alert')].filter((e) =>
        e.textContent?.trim(),
      );
    const player = mount(faulty);
    await nextOf(player, 'forum-talk-error');
    await until(() => inPart(player, 'forum-stage', '[role=alert]')[0], 'the stage says it');
    expect(alerts(player).length).to.equal(1);
    expect(alarm(player)).to.equal('');
    await unmountAll();

    const stage = document.createElement('div');
    stage.slot = 'stage';
    const replaced = mount(faulty, stage);
    await until(() => alarm(replaced), 'the player says it');
    expect(alarm(replaced)).to.match(/recording/i);
  });
});
