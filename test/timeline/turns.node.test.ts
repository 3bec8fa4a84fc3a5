import { expect } from 'chai';
import { createTimeline, turnsOf } from '../../src/timeline/index.js';
import { random } from '../support/oracle.js';
import { talkOf } from './talks.js';
import { cursorAt } from './captioned.js';

const turns = (segments: [start: number, end: number | undefined, speaker?: string][], pause = 0, duration = 100) =>
  turnsOf(
    createTimeline(
      talkOf({
        duration,
        speakers: ['a', 'b', 'c'].map((id) => ({ id, name: id })),
        segments: segments.map(([start, end, speaker]) => ({ start, end, speaker, text: 'words' })),
      }),
    ),
    pause,
  ).map(({ start, end, speaker }) => [start, end, speaker]);

describe('turns', () => {
  it('one after the other; what the same person goes on to say is one', () => {
    expect(
      turns([
        [0, 5, 'a'],
        [5, 8, 'a'],
        [8, 9, 'b'],
        [9, 12, 'a'],
      ]),
    ).to.deep.equal([
      [0, 8, 'a'],
      [8, 9, 'b'],
      [9, 12, 'a'],
    ]);
  });

  it('a pause ends a turn only when it is long', () => {
    const talk: Parameters<typeof turns>[0] = [
      [0, 5, 'a'],
      [6, 8, 'a'],
      [11, 12, 'a'],
      [12.5, 13, 'b'],
    ];
    expect(turns(talk, 1)).to.deep.equal([
      [0, 8, 'a'],
      [11, 12, 'a'],
      [12.5, 13, 'b'],
    ]);
    expect(turns(talk)).to.have.length(4);
  });

  it('of two at once it is the last to begin; then the other is heard again', () => {
    expect(
      turns([
        [0, 10, 'a'],
        [4, 6, 'b'],
      ]),
    ).to.deep.equal([
      [0, 4, 'a'],
      [4, 6, 'b'],
      [6, 10, 'a'],
    ]);
  });

  it('somebody unknown speaks too; an end that nobody knows is the end of the talk', () => {
    expect(
      turns(
        [
          [0, 4],
          [6, undefined, 'b'],
        ],
        9,
      ),
    ).to.deep.equal([
      [0, 4, undefined],
      [6, 100, 'b'],
    ]);
  });

  it('nothing comes of nothing', () => expect(turns([])).to.deep.equal([]));

  it('agrees with the cursor everywhere', () => {
    const next = random(7);
    const segments = Array.from({ length: 200 }, () => {
      const start = Math.round(next() * 1000) / 10;
      return {
        start,
        end: start + Math.round(next() * 30) / 10,
        speaker: 'abc'[Math.floor(next() * 3)]!,
        text: 'words',
      };
    });
    const speakers = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
    const timeline = createTimeline(talkOf({ duration: 110, speakers, segments }));
    const found = turnsOf(timeline, 0);
    for (let t = 0; t < 110; t += 0.05) {
      const turn = found.filter(({ start, end }) => start <= t && t < end);
      expect(turn.length).to.be.at.most(1);
      expect(turn[0]?.speaker, `at ${t}`).to.equal(cursorAt(timeline, t).segment?.speaker);
    }
  });
});
