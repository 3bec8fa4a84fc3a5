import { expect } from 'chai';
import { setViewport } from '@web/test-runner-commands';
import type { ForumPlayer } from '../../src/index.js';
import type { Talk } from '../../src/talk/index.js';
import { longTalk } from '../../stories/support/long-talk.js';
import { forget, rows, talkOf } from '../support/meeting.js';
import { drawn, frame, inPart, mount, unmountAll, until } from '../support/player.js';

const box = (player: ForumPlayer) => inPart(player, 'forum-transcript', '.box')[0]!;
const count = (player: ForumPlayer) =>
  player.shadowRoot!.querySelector('forum-transcript')?.shadowRoot?.querySelectorAll('.row').length ?? 0;

async function show(talk: Talk): Promise<ForumPlayer> {
  const player = mount({});
  await drawn(player);
  void player.controller.setTalk(talk);
  await until(() => count(player) === talk.segments.length, 'all rows', 150_000);
  return player;
}

describe('transcript: very long', function () {
  this.timeout(180_000);

  beforeEach(async () => {
    forget();
    await setViewport({ width: 1000, height: 1200 });
  });
  afterEach(unmountAll);

  it('20,000 rows: none of 100 seeks misses, each lands at once to the pixel, and stays there', async () => {
    const talk = talkOf(longTalk(20_000));
    const player = await show(talk);
    const all = rows(player);
    const { clientHeight } = box(player);
    const from = (row: HTMLElement) => row.getBoundingClientRect().top - box(player).getBoundingClientRect().top;
    let seed = 7;
    for (let i = 0; i < 100; i++) {
      seed = (seed * 1664525 + 1013904223) >>> 0;
      // neither the first rows nor the last can stand in the upper third
      const at = 20 + Math.floor((seed / 2 ** 32) * (all.length - 60));
      player.seek(talk.segments[at]!.start! + 0.1);
      expect(all[at]!.ariaCurrent, `segment ${at} is current`).to.equal('true');
      const landed = from(all[at]!);
      expect(landed, `segment ${at}`).to.be.closeTo(clientHeight * 0.28, 1);
      await frame();
      await frame();
      expect(from(all[at]!), `segment ${at}, later`).to.be.closeTo(landed, 1);
    }
  });

  it('100,000 rows: all of them, in order', async () => {
    const talk = talkOf(longTalk(100_000));
    const player = await show(talk);
    const wrong = rows(player).findIndex((row, i) => row.dataset['segment'] !== talk.segments[i]!.id);
    expect(wrong).to.equal(-1);
    expect(rows(player).at(-1)!.textContent).to.contain(Object.values(talk.segments.at(-1)!.text)[0]);
  });
});
