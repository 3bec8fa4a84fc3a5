import { expect } from 'chai';
import { resetMouse, setViewport } from '@web/test-runner-commands';
import { selectionIn } from '../../src/elements/transcript/selection.js';
import type { ForumPlayer } from '../../src/index.js';
import { longTalk } from '../../stories/support/long-talk.js';
import { control, drag, wordBox } from '../support/input.js';
import { forget, meeting, mountTalk, rows, talkOf } from '../support/meeting.js';
import { drawn, inPart, unmountAll, until } from '../support/player.js';

/** Copies what is selected, and pastes it elsewhere. */
async function copied(): Promise<string[]> {
  await control('c', 'copy');
  const field = document.createElement('textarea');
  document.body.append(field);
  field.focus();
  await control('v', 'paste');
  await until(() => field.value, 'what was pasted');
  const { value } = field;
  field.remove();
  return value
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** Whether all of a page is for the browser also what stands in slots that nothing was given for: in Firefox it is not. */
async function takesSlotsAlong(): Promise<boolean> {
  const parts = ['before', 'within', 'after'].map((text) => {
    const part = document.body.appendChild(document.createElement('div'));
    const within = () => part.attachShadow({ mode: 'open' }).appendChild(document.createElement('slot'));
    (text === 'within' ? within() : part).append(text);
    return part;
  });
  await control('a', 'selectAll');
  await until(() => document.getSelection()!.rangeCount, 'something is selected');
  const lines = await copied();
  for (const part of parts) part.remove();
  return lines.includes('within');
}

const row = (player: ForumPlayer, id: string): HTMLElement => rows(player).find((r) => r.dataset['segment'] === id)!;

describe('transcript: what is copied', () => {
  beforeEach(async () => {
    forget();
    await setViewport({ width: 1000, height: 2800 });
  });
  afterEach(async () => {
    await resetMouse();
    document.getSelection()?.removeAllRanges();
    await unmountAll();
  });

  it('from one chapter into another, by mouse: lines as they are read, with the speakers', async () => {
    const player = await mountTalk(meeting);
    player.style.setProperty('--forum-panel-height', '2000px');
    await drawn(player);
    const images = inPart(player, 'forum-transcript', '.slide img') as HTMLImageElement[];
    await until(() => images.every((image) => image.hidden || image.naturalWidth), 'pictures');
    const from = wordBox(row(player, 'b'), '我们');
    const to = wordBox(row(player, 'c'), 'boat');
    const y = (box: DOMRect) => Math.round(box.top + box.height / 2);
    await drag([Math.round(from.left + 1), y(from)], [Math.round(to.left + 1), y(to)]);
    const lines = await copied();
    expect(lines[0]).to.equal('我们叫它 Heron Bridge，因为苍鹭。');
    expect(lines[1]).to.equal('We call it 鹭桥, after the herons.');
    expect(lines).to.include('Ida Berg Captain');
    expect(lines.some((line) => line.includes('The boat'))).to.equal(true);
    expect(lines.at(-1)).to.match(/^At low water my/);
    expect(lines.join('\n'), 'no times').not.to.match(/\d:\d\d/);
    expect(player.controller.state.lastSeek).to.equal(undefined);
  });

  for (const page of ['with text of its own', 'with nothing but the player']) {
    it(`by Ctrl+A and Ctrl+C, on a page ${page}: the whole transcript, in order, each row once`, async function () {
      if (page === 'with text of its own' && !(await takesSlotsAlong())) return this.skip();
      const player = await mountTalk(meeting);
      const { segments } = player.talk!;
      const said = segments.flatMap(({ text }) => Object.values(text));
      const around = [document.createElement('p'), document.createElement('p')] as const;
      if (page === 'with text of its own') {
        for (const text of around) text.textContent = 'of the page';
        player.before(around[0]);
        player.after(around[1]);
      }
      const box = inPart(player, 'forum-transcript', '.box')[0]!;
      row(player, segments[0]!.id).querySelector<HTMLElement>('button')!.focus();
      document.getSelection()!.removeAllRanges();
      await control('a', 'selectAll');
      const selected = () => document.getSelection()!.rangeCount && selectionIn(box)!.toString().trim();
      await until(selected, 'something is selected');
      const lines = await copied();
      for (const text of around) text.remove();
      const squeezed = lines.join(' ').replace(/\s+/g, '');
      const places = said.map((text) => squeezed.split(text.replace(/\s+/g, '')).length - 1);
      expect(places, lines.join(' | ')).to.deep.equal(said.map(() => 1));
      const order = said.map((text) => squeezed.indexOf(text.replace(/\s+/g, '')));
      const starts = segments.map(({ text }) => order[said.indexOf(Object.values(text)[0]!)]!);
      expect(starts).to.deep.equal([...starts].sort((a, b) => a - b));
    });
  }

  it('all of a long talk: every row on lines of its own, in order, far below what is in view', async () => {
    const talk = longTalk(400);
    const player = await mountTalk(talkOf(talk));
    const box = inPart(player, 'forum-transcript', '.box')[0]!;
    selectionIn(box)!.selectAllChildren(box);
    const lines = await copied();
    const places = talk.segments.map(({ text }) => Object.values(text).map((one) => lines.indexOf(one)));
    expect(places.flat(), lines.slice(0, 30).join(' | ')).not.to.include(-1);
    // sentences come again: where each was said for the first time
    const first = places.map(([zh]) => zh!).filter((at, i, all) => all.indexOf(at) === i);
    expect(first).to.deep.equal([...first].sort((a, b) => a - b));
    expect(lines.filter((line) => line.endsWith('.')).length).to.be.at.least(400);
  });
});
