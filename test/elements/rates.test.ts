import { expect } from 'chai';
import { sidecarAt } from '../support/oracle.js';
import { DEMO, frame, inPart, mountReady, unmountAll, until } from '../support/player.js';

/** So late, in milliseconds of the clock on the wall, the transcript may be. */
const LATE = 250;

describe('speeds', () => {
  afterEach(unmountAll);

  for (const rate of [0.25, 1.5, 4, 16]) {
    it(`${rate}×: the transcript keeps step, and never steps back`, async () => {
      const { segments } = await sidecarAt(DEMO.sidecar);
      const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
      const media = player.media!;
      expect(media.preservesPitch).to.equal(true);
      player.controller.setRate(rate);
      player.seek(rate < 1 ? segments[3]!.start - 0.2 : 10);
      await player.play();
      await until(() => media.readyState >= 3 && !media.seeking && !media.paused, 'plays');
      const wrong: string[] = [];
      let last = -1;
      let before = performance.now();
      for (const end = before + 2500; performance.now() < end && !media.ended;) {
        await frame();
        const now = performance.now();
        // what kept us from looking kept the player from drawing
        const late = ((LATE + now - before) / 1000) * rate;
        before = now;
        const t = media.currentTime;
        const current = inPart(player, 'forum-transcript', '[aria-current]').map((row) => row.dataset['segment']!);
        const at = Math.max(-1, ...current.map((id) => segments.findIndex((segment) => segment.id === id)));
        if (at >= 0 && at < last) wrong.push(`back from ${last} to ${at} at ${t}`);
        last = Math.max(last, at);
        for (const id of current) {
          const { start = NaN, end: until = NaN } = segments.find((segment) => segment.id === id)!;
          if (t < start - 0.05 || t > until + late) wrong.push(`${id} at ${t}`);
        }
        const missing = segments.filter(({ start = NaN, end: until = NaN }) => start + late < t && t < until - 0.05);
        for (const { id } of missing) if (!current.includes(id)) wrong.push(`no ${id} at ${t}`);
      }
      expect(last).to.be.greaterThan(-1);
      expect(wrong).to.deep.equal([]);
    });
  }

  it('beyond what browsers can do are ignored', async () => {
    const player = await mountReady({ src: DEMO.mp4 });
    player.controller.setRate(2);
    for (const rate of [0, -1, 17, NaN, Infinity]) player.controller.setRate(rate);
    expect(player.media!.playbackRate).to.equal(2);
  });
});
