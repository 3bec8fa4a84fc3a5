import { expect } from 'chai';
import type { ForumPlayer } from '../../src/index.js';
import { changes, letters, oracle, random, sidecarAt, type Json } from '../support/oracle.js';
import { DEMO, drawn, frame, inPart, mountReady, next, shown, unmountAll, until } from '../support/player.js';
import { cuesOf } from '../timeline/captioned.js';

const both = 'zh-CN en';

function expectInSync(what: ReturnType<typeof shown>, json: Json, t: number): void {
  const should = oracle(json, t);
  const at = `at ${t.toFixed(3)} s`;
  expect(what.segments, `rows ${at}`).to.have.members(should.segments.map((s) => s.id));
  expect(what.slide, `slide ${at}`).to.equal(should.slide);
  expect(what.thumb, `thumb ${at}`).to.equal(should.slide);
  expect(what.chapter, `chapter ${at}`).to.equal(should.chapter);
  for (const lang of json.languages) {
    const all = should.segments.map((s) => letters(s.text[lang] ?? ''));
    const line = letters(what.captions[lang] ?? '');
    if (!should.segments.length) expect(line, `no ${lang} captions ${at}`).to.equal('');
    // one segment: its caption is a piece of its text; several at once: each piece is from one of them
    else if (all.length === 1)
      expect(all[0], `${lang} captions ${at}`)
        .to.contain(line)
        .and.satisfy(() => line !== '' || all[0] === '');
    else expect(line.length, `${lang} captions ${at}`).to.be.greaterThan(0);
  }
}

for (const [name, src] of [
  ['HLS', DEMO.hls],
  ['MP4', DEMO.mp4],
] as const) {
  describe(`${name}: everything in step`, () => {
    afterEach(unmountAll);

    it('at 30 seeks, at once', async () => {
      const json = await sidecarAt(DEMO.sidecar);
      const player = await mountReady({ src, sidecar: DEMO.sidecar, captions: both });
      const chance = random(20261017);
      // rows are put in over some pictures, and marked once they are there
      const rows = () => inPart(player, 'forum-transcript', '[data-segment]').length;
      await until(() => rows() === json.segments.length, 'all rows');
      const late: number[] = [];
      for (let i = 0; i < 30; i++) {
        const t = chance() * (json.duration - 0.1);
        const from = performance.now();
        player.seek(t);
        await drawn(player);
        late.push(performance.now() - from);
        expectInSync(shown(player), json, t);
        expect(Math.abs(player.media!.currentTime - t)).to.be.below(0.01);
      }
      // and it stays so when the picture has come
      if (player.media!.seeking) await next(player.media!, 'seeked');
      expectInSync(shown(player), json, player.media!.currentTime);
      late.sort((a, b) => a - b);
      console.log(
        `${name}: drawn after a seek in ${late[15]!.toFixed(1)} ms (median), ${late[28]!.toFixed(1)} ms (p95)`,
      );
    });

    it('through ten seconds of playback, and at every change in them', async () => {
      const json = await sidecarAt(DEMO.sidecar);
      const player = await mountReady({ src, sidecar: DEMO.sidecar, captions: both });
      const media = player.media!;
      // where much happens
      player.seek(busiest(json, 10));
      await player.play();
      const from = media.currentTime;
      let checked = 0;
      while (media.currentTime < from + 10) {
        await frame();
        // how late a change may be is measured below; here what is shown must be right in between
        const t = media.currentTime;
        if (changes(json).some((c) => t > c - 0.03 && t < c + 0.2)) continue;
        expectInSync(shown(player), json, t);
        checked += 1;
      }
      player.pause();
      expect(checked).to.be.greaterThan(50);
    });

    for (const rate of [1, 2]) {
      it(`changes come within two frames of their time at ${rate}x`, async () => {
        const json = await sidecarAt(DEMO.sidecar);
        const player = await mountReady({ src, sidecar: DEMO.sidecar, captions: both });
        const media = player.media!;
        const late: number[] = [];
        for (const name of ['segment', 'slide', 'chapter', 'caption'] as const) {
          player.addEventListener(`forum-${name}-change`, () => {
            if (media.paused || media.seeking) return;
            const t = media.currentTime;
            const due = dueBefore(player, json, name, t);
            if (due !== undefined) late.push(((t - due) / rate) * 1000);
          });
        }
        player.seek(busiest(json, 10 * rate));
        media.playbackRate = rate;
        await player.play();
        const from = media.currentTime;
        while (media.currentTime < from + 10 * rate) await frame();
        player.pause();
        late.sort((a, b) => a - b);
        const median = late[Math.floor(late.length / 2)]!;
        const p95 = late[Math.floor(late.length * 0.95)]!;
        console.log(
          `${src.split('.').pop()} at ${rate}x: ${late.length} changes, late by ${median.toFixed(1)} ms (median), ${p95.toFixed(1)} ms (p95)`,
        );
        expect(late.length).to.be.greaterThan(4);
        expect(late[0], 'none too early').to.be.at.least(-1);
        // two frames at 60 Hz; the machine may be doing other things for a moment, but not most of the time
        expect(median).to.be.below(33.4);
        expect(late.filter((ms) => ms < 33.4).length / late.length).to.be.at.least(0.7);
      });
    }
  });
}

/** The time that a change was due, by the sidecar; for captions by the cues, whose cutting the timeline's tests judge. */
function dueBefore(player: ForumPlayer, json: Json, name: string, t: number): number | undefined {
  const { timeline, talk } = player.controller.state;
  const times =
    name === 'caption'
      ? talk!.segments.flatMap((s) => cuesOf(timeline!, s)).flatMap((cue) => [cue.start, cue.end])
      : changes({ ...json, segments: [], slides: [], chapters: [], [`${name}s`]: json[`${name}s` as 'segments'] });
  const before = times.filter((s) => s <= t + 0.001);
  return before.length ? Math.max(...before) : undefined;
}

/** Start of the stretch in which most changes happen. */
function busiest(json: Json, length: number): number {
  const times = changes(json);
  const count = (from: number) => times.filter((t) => t >= from && t < from + length).length;
  return times
    .filter((t) => t + length + 2 < json.duration)
    .map((t) => Math.max(0, t - 0.5))
    .reduce((best, t) => (count(t) > count(best) ? t : best), 0);
}
