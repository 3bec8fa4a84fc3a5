import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import '../../src/elements/keys/listen-to-keys.js';
import type { ForumPlayer } from '../../src/index.js';
import { view } from '../support/harness/player.js';
import { press } from '../support/input.js';
import { forget, meeting, mountTalk } from '../support/meeting.js';
import { DEMO, drawn, mount, mountReady, next, nextOf, unmountAll, until } from '../support/player.js';

const status = (player: ForumPlayer) => view(player).announced;

/** What is announced after some keys, of which the last has an effect. */
async function announcedAfter(player: ForumPlayer, ...keys: string[]): Promise<string> {
  view(player).announcer('status').replaceChildren();
  await press(...keys);
  return until(() => status(player), `something is announced after ${keys.join(', ')}`);
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
      expect(view(player).announcers(role).length, role).to.equal(1);
      expect(view(player).announcer(role).textContent).to.equal('');
    }
  });

  it('what the viewer changes', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en' });
    view(player).controls.play.focus();
    await until(() => view(player).transcript.rows().length, 'rows');
    expect(await announcedAfter(player, 'c')).to.match(/^Captions: .*Chinese.* \+ English$/);
    expect(await announcedAfter(player, 'c')).to.equal('Captions: off');
    expect(await announcedAfter(player, '>')).to.equal('Speed: 1.25×');
    expect(await announcedAfter(player, 'n')).to.equal('Jumped to 1:03, How loud is a city?');
    expect(await announcedAfter(player, 'l')).to.equal('Jumped to 1:13, Lu Yuansheng');
    expect(await announcedAfter(player, 'r')).to.equal('Repeat this sentence: on');
    expect(await announcedAfter(player, 'r')).to.equal('Repeat this sentence: off');
    await view(player).controls.menu('Layout').choose('Slides');
    await until(() => status(player) === 'Layout: Slides', 'layout');
    await view(player).controls.menu('Settings').choose('Transcript', 'Below the video');
    await until(() => status(player) === 'Transcript: Below the video', 'panel');
  });

  it('the same again, when it happens again', async () => {
    const player = await mountTalk(meeting, { lang: 'en' });
    view(player).controls.play.focus();
    expect(await announcedAfter(player, 'Home')).to.equal('Jumped to 0:00, The bridge');
    const region = view(player).announcer('status');
    const node = region.firstChild;
    await press('Home');
    await until(() => region.firstChild !== node, 'announced again');
    expect(status(player)).to.equal('Jumped to 0:00, The bridge');
  });

  it('in the language of the viewer', async () => {
    const player = await mountTalk(meeting, { lang: 'zh-CN' });
    view(player).controls.play.focus();
    expect(await announcedAfter(player, 'n')).to.equal('已跳转到 0:40，船');
    expect(view(player).announcer('status').closest<HTMLElement>('[lang]')!.lang).to.match(/^zh/);
  });

  it('nothing about the slider, the time, the captions, or a place that the page goes to', async () => {
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar, lang: 'en', captions: 'en' });
    player.seek(100);
    await next(player.media!, 'seeked');
    view(player).seekBar.slider.focus();
    await press('PageDown', 'ArrowRight', 'End', 'Home');
    await player.play();
    await until(() => player.media!.currentTime > 1, 'plays over a caption');
    player.pause();
    await drawn(player);
    expect(status(player)).to.equal('');
  });

  it('that the recording is buffering, after two seconds', async () => {
    const player = mount({ src: `/held/announced${DEMO.mp4}`, lang: 'en' });
    await player.updateComplete;
    const from = performance.now();
    void player.play();
    await until(() => status(player), 'it is announced');
    expect(performance.now() - from).to.be.at.least(1990);
    expect(status(player)).to.equal('Buffering…');
    await fetch('/held/announced/mend');
  });

  it('nothing where the player is taken away before the two seconds are over', async () => {
    const player = mount({ src: `/held/announced-not${DEMO.mp4}`, lang: 'en' });
    await player.updateComplete;
    void player.play();
    await until(() => view(player).stage.spinner, 'it waits');
    const from = performance.now();
    player.remove();
    await until(() => performance.now() - from > 2200, 'the time is over');
    expect(status(player)).to.equal('');
    await fetch('/held/announced-not/mend');
  });

  it('of a fault once: by the part that shows it, or by the player where none does', async () => {
    const faulty = { src: '/demo/media/none.mp4', sidecar: '/test/fixtures/broken.forum.json', lang: 'en' };
    const player = mount(faulty);
    await nextOf(player, 'forum-talk-error');
    await until(() => view(player).stage.alert, 'the stage says it');
    expect(view(player).stage.alerts()).to.have.length(1);
    expect(view(player).alarm).to.equal('');
    await unmountAll();

    const stage = document.createElement('div');
    stage.slot = 'stage';
    const replaced = mount(faulty, stage);
    await until(() => view(replaced).alarm, 'the player says it');
    expect(view(replaced).alarm).to.match(/recording/i);
  });
});
