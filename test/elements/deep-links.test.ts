import { expect } from 'chai';
import { view } from '../support/harness/player.js';
import { forget } from '../support/meeting.js';
import { sidecarAt, type Json } from '../support/oracle.js';
import { DEMO, drawn, mount, mountReady, next, nextOf, unmountAll, until } from '../support/player.js';

const base = location.href;
const at = (hash: string) => history.replaceState(null, '', hash || base);
const linked = { src: DEMO.mp4, sidecar: DEMO.sidecar, 'deep-links': '' };

/** As a click on a link does. */
async function navigate(hash: string): Promise<void> {
  const changed = next(window, 'hashchange');
  location.hash = hash;
  await changed;
}

const isAt = (player: ReturnType<typeof mount>, time: number) =>
  until(() => Math.abs(player.media!.currentTime - time) < 0.01, `at ${time}, is ${player.media!.currentTime}`);

describe('deep links', () => {
  let json: Json;
  before(async () => (json = await sidecarAt(DEMO.sidecar)));
  beforeEach(forget);
  afterEach(async () => {
    await unmountAll();
    at('');
  });

  for (const [hash, time] of [
    ['#t=100', 100],
    ['#t=1:40.5', 100.5],
    ['#t=npt:100,110', 100],
    ['#/route?x=1&t=100', 100],
  ] as const) {
    it(`${hash} at the start`, async () => {
      at(hash);
      const player = mount(linked);
      await isAt(player, time);
      expect(player.media!.paused).to.equal(true);
      expect(location.hash).to.equal(hash);
      // play is offered, and not the place of the last visit
      await drawn(player);
      expect(view(player).stage.start).not.to.equal(undefined);
      expect(view(player).stage.offers()).to.deep.equal([]);
    });
  }

  it('into a pause at the start: the transcript is where it was last spoken', async () => {
    const spoken = json.segments.filter(({ start }) => start !== undefined);
    const after = spoken.findIndex((s, i) => i > 20 && spoken[i + 1] && spoken[i + 1]!.start - s.end! > 0.3);
    const { id, end } = spoken[after]!;
    at(`#t=${(end! + 0.15).toFixed(2)}`);
    const player = mount(linked);
    await drawn(player);
    const { transcript } = view(player);
    const isSeen = () => {
      const { top, bottom } = transcript.row(id).getBoundingClientRect();
      return top >= transcript.box.top && Math.min(bottom, top + 20) <= transcript.box.bottom;
    };
    await until(() => transcript.hasRow(id) && isSeen(), 'in view');
    expect(player.cursor.segments).to.have.length(0);
  });

  for (const later of [false, true]) {
    it(`a range that begins in a pause${later ? ', followed later' : ''}: the transcript is where it is first spoken`, async () => {
      const spoken = json.segments.filter(({ start }) => start !== undefined);
      const before = spoken.findIndex((s, i) => i > 20 && spoken[i + 1] && spoken[i + 1]!.start - s.end! > 0.3);
      const { id, start, end } = spoken[before + 1]!;
      const hash = `#t=${(spoken[before]!.end! + 0.15).toFixed(2)},${(end! - 0.1).toFixed(2)}`;
      if (!later) at(hash);
      const player = await mountReady(linked);
      player.media!.addEventListener('play', () => player.pause());
      if (later) await navigate(hash);
      const { transcript } = view(player);
      /** The row, once it is where a current one comes to stand. */
      const standing = async (segment: string) => {
        await until(() => transcript.hasRow(segment), segment);
        const share = () => transcript.topOf(transcript.row(segment)) / transcript.scroller.clientHeight;
        await until(() => Math.abs(share() - 0.28) < 0.02, `${segment} in the upper third`);
        return transcript.row(segment);
      };
      const row = await standing(id);
      expect(player.media!.currentTime).to.be.below(start);
      expect(player.cursor.segments).to.have.length(0);
      expect(transcript.marked()).to.deep.equal([id]);
      const stop = row.matches('[tabindex="0"]') || row.querySelector('[tabindex="0"]') !== null;
      expect(stop, 'Tab comes to this row').to.equal(true);
      // and who goes on into another pause is where it was last spoken
      const pause = spoken.findIndex((s, i) => i > before + 1 && spoken[i + 1] && spoken[i + 1]!.start - s.end! > 0.3);
      player.seek(spoken[pause]!.end! + 0.15);
      await standing(spoken[pause]!.id);
    });
  }

  it('no effect without the attribute, and none any more without it', async () => {
    at('#t=100');
    const player = await mountReady({ src: DEMO.mp4, sidecar: DEMO.sidecar });
    await navigate('#t=120');
    await drawn(player);
    expect(player.media!.currentTime).to.equal(0);
    player.setAttribute('deep-links', '');
    await isAt(player, 120);
    player.removeAttribute('deep-links');
    await drawn(player);
    await navigate('#t=200');
    await drawn(player);
    expect(player.media!.currentTime).to.be.closeTo(120, 0.01);
  });

  it('follows when the address changes, and back', async () => {
    at('#t=50');
    const player = await mountReady(linked);
    await isAt(player, 50);
    await navigate('#t=60');
    await isAt(player, 60);
    await navigate('#section');
    await drawn(player);
    expect(player.media!.currentTime).to.be.closeTo(60, 0.01);
    await navigate('#t=70');
    await isAt(player, 70);
    history.go(-2);
    await isAt(player, 60);
    history.back();
    await isAt(player, 50);
  });

  it('bad values are no links', async () => {
    at('#t=x');
    const player = await mountReady(linked);
    await navigate('#segment=nobody');
    await navigate('#t=20,10');
    await navigate('#t=1e2');
    await navigate('#%');
    await drawn(player);
    expect(player.media!.currentTime).to.equal(0);
  });

  it('after the end of the recording is its end', async () => {
    at('#t=999999');
    const player = await mountReady(linked);
    await until(() => player.media!.currentTime > player.media!.duration - 1, 'the end');
  });

  it('a range plays, stops at its end, and plays on when asked', async () => {
    at('#t=100,101.5');
    const player = await mountReady(linked);
    await isAt(player, 100);
    let last = 0;
    player.media!.addEventListener('pause', () => (last = player.media!.currentTime));
    void player.play();
    await next(player.media!, 'pause');
    expect(last).to.be.within(101.4, 101.6);
    await until(() => !player.media!.seeking, 'still');
    expect(player.media!.currentTime).to.be.within(101.4, 101.6);
    void player.play();
    await until(() => player.media!.currentTime > 102, 'plays on');
  });

  it('who goes elsewhere is not stopped', async () => {
    at('#t=100,101');
    const player = await mountReady(linked);
    await isAt(player, 100);
    player.seek(90);
    await next(player.media!, 'seeked');
    player.seek(100.5);
    void player.play();
    await until(() => player.media!.currentTime > 101.3, 'plays on');
  });

  it('a range that is followed later plays at once', async () => {
    const player = await mountReady(linked);
    await navigate('#t=30,31');
    await next(player.media!, 'pause');
    expect(player.media!.currentTime).to.be.within(30.9, 31.1);
  });

  it('a segment: there, marked, and in view', async () => {
    const segment = json.segments.at(-5)!;
    at(`#segment=${segment.id}`);
    const player = mount(linked);
    await nextOf(player, 'forum-talk-load');
    await isAt(player, segment.start);
    const { transcript } = view(player);
    await until(() => transcript.marked().length, 'the mark');
    expect(transcript.marked()).to.deep.equal([segment.id]);
    await until(() => transcript.showsRow(transcript.row(segment.id)), 'in view');
  });

  it('a passage of segments is a range, in the language it was shared in', async () => {
    const [from, , to] = json.segments.slice(4);
    at(`#segment=${from!.id},${to!.id}&lang=en`);
    const player = await mountReady(linked);
    await isAt(player, from!.start);
    const { transcript } = view(player);
    await until(() => transcript.marked().length === 3, 'the passage');
    await until(() => transcript.languages?.value === 'en', 'read in English');
    expect(transcript.element.text).to.equal('en');
    // the viewer's own choice is not replaced
    expect(localStorage.getItem('forum-player')).not.to.contain('reading');
  });

  it('in the query, for pages whose fragment is their own', async () => {
    history.replaceState(null, '', `${location.pathname}?a=1&t=77#t=5`);
    const player = await mountReady({ ...linked, 'deep-links': 'query' });
    await isAt(player, 77);
    history.pushState(null, '', '?a=1&t=88#t=5');
    history.pushState(null, '', '?a=1#t=5');
    history.back();
    await isAt(player, 88);
    expect(await view(player).verbs.linkTo({ start: 3 })).to.equal(
      `${location.origin}${location.pathname}?a=1&t=3#t=5`,
    );
  });

  it('several players: the first, unless the link names another', async () => {
    at('#t=40');
    const first = await mountReady({ ...linked, id: 'first' });
    const second = await mountReady({ ...linked, id: 'second' });
    await isAt(first, 40);
    await navigate('#t=50&player=second');
    await isAt(second, 50);
    expect(first.media!.currentTime).to.equal(40);
    const address = new URL(await view(second).verbs.linkTo({ start: 12, end: 13.5, segment: 'ä,1' }));
    expect(address.hash).to.equal('#t=12,13.5&segment=%C3%A4%2C1&player=second');
  });

  it('making a link leaves the address alone', async () => {
    at('#/route?y=1');
    const player = await mountReady(linked);
    const before = location.href;
    expect(await view(player).verbs.linkTo({ start: 5, lang: ['zh-CN', 'en'] })).to.equal(
      `${before}&t=5&lang=zh-CN,en`,
    );
    expect(await view(player).verbs.linkTo({ segment: 's1' }, { as: 'query' })).to.match(
      /[?&]segment=s1#\/route\?y=1$/,
    );
    player.seek(20);
    await drawn(player);
    expect(location.href).to.equal(before);
  });
});
