import { expect } from 'chai';
import fc from 'fast-check';
import {
  captionCuesOf,
  captionsAt,
  createTimeline,
  cursorAt,
  nextBoundary,
  nextCaptionChange,
  noCues,
  stepTarget,
  turnsOf,
} from '../../src/timeline/index.js';
import { talkOf } from './talks.js';

const LONG = 'One of several sentences that this segment has. '.repeat(4);

const talk = talkOf({
  languages: ['en', 'zh-CN'],
  speakers: [{ id: 'ann', name: 'Ann' }],
  segments: [
    { id: 'a', start: 0, end: 20, speaker: 'ann', lang: 'en', text: { en: LONG, 'zh-CN': '人工智能来了。'.repeat(9) } },
    { id: 'b', start: 15, end: 40, lang: 'zh-CN', text: { 'zh-CN': '我们谈人工智能。'.repeat(12) } },
    { id: 'c', start: 40, text: 'Short.', words: [[40, 41, 'Short']] },
    { id: 'untimed', text: LONG },
  ],
  slides: [{ id: 's', src: 'a.png', start: 3 }],
  chapters: [{ id: 'k', title: 'One', start: 0 }],
  duration: 60,
});

const cuesOfAll = (timeline = createTimeline(talk)) => talk.segments.map(captionCuesOf(timeline));

/** Everything that can be reached from a value, by path. */
function reachable(value: unknown, path = 'timeline', found = new Map<object, string>()): Map<object, string> {
  if (typeof value !== 'object' || value === null || found.has(value)) return found;
  found.set(value, path);
  if (ArrayBuffer.isView(value)) return found;
  for (const key of Reflect.ownKeys(value)) {
    reachable((value as Record<PropertyKey, unknown>)[key], `${path}.${String(key)}`, found);
  }
  return found;
}

describe('captions and their timeline', () => {
  it('the timeline is frozen at every depth', () => {
    const loose = [...reachable(createTimeline(talk))].filter(
      // the numbers of a typed array cannot be frozen: the next test compares them
      ([value]) => !ArrayBuffer.isView(value) && !Object.isFrozen(value),
    );
    expect(loose.map(([, path]) => path)).to.deep.equal([]);
  });

  it('cutting captions and looking things up leaves the timeline as it was', () => {
    const timeline = createTimeline(talk);
    const numbers = () =>
      [...reachable(timeline).keys()].filter(ArrayBuffer.isView).map((view) => Array.from(view as Float64Array));
    const before = numbers();
    const cuesOf = captionCuesOf(timeline);
    cuesOfAll(timeline);
    for (let t = -1; t < 70; t += 0.7) {
      cursorAt(timeline, t, cuesOf);
      nextBoundary(timeline, t, cuesOf);
      captionsAt(timeline, t, { en: 1 }, cuesOf);
      nextCaptionChange(timeline, t, { en: 1 }, cuesOf);
      stepTarget(timeline, t, 'turn', 1);
    }
    turnsOf(timeline, 2);
    expect(numbers()).to.deep.equal(before);
    expect(before.length).to.be.greaterThan(3);
    const { segments, slides, chapters } = createTimeline(talk);
    expect([timeline.segments, timeline.slides, timeline.chapters]).to.deep.equal([segments, slides, chapters]);
  });

  it('cues are the same in whatever order segments are asked for', () => {
    const expected = cuesOfAll();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...talk.segments.keys())), (order) => {
        const cuesOf = captionCuesOf(createTimeline(talk));
        for (const i of order) expect(cuesOf(talk.segments[i]!)).to.deep.equal(expected[i]);
        expect(talk.segments.map(cuesOf)).to.deep.equal(expected);
      }),
      { numRuns: 20 },
    );
  });

  it('one timeline gives the same function and the same cues each time', () => {
    const timeline = createTimeline(talk);
    expect(captionCuesOf(timeline)).to.equal(captionCuesOf(timeline));
    const [first, second] = [cuesOfAll(timeline), cuesOfAll(timeline)];
    first.forEach((cues, i) => expect(cues).to.equal(second[i]));
  });

  it('two timelines of one talk have cues of their own, which say the same', () => {
    const [one, other] = [createTimeline(talk), createTimeline(talk)];
    const cues = cuesOfAll(one);
    // captions of the one are cut, those of the other are not
    expect(cursorAt(other, 16).cues).to.deep.equal([]);
    expect(cursorAt(other, 16, captionCuesOf(other)).cues).to.deep.equal(cursorAt(one, 16, captionCuesOf(one)).cues);
    expect(captionCuesOf(one)).not.to.equal(captionCuesOf(other));
    expect(captionCuesOf(other)(talk.segments[0]!)).to.deep.equal(cues[0]);
    expect(captionCuesOf(other)(talk.segments[0]!)).not.to.equal(cues[0]);
  });

  it('without a way to cut, lookups give no captions and boundaries of segments only', () => {
    const timeline = createTimeline(talk);
    cuesOfAll(timeline);
    expect(cursorAt(timeline, 16)).to.deep.equal(cursorAt(timeline, 16, noCues));
    expect(cursorAt(timeline, 16).cues).to.deep.equal([]);
    expect(captionsAt(timeline, 16, {})).to.deep.equal([]);
    expect(nextBoundary(timeline, 4)).to.equal(15);
    expect(nextBoundary(timeline, 4, captionCuesOf(timeline))).to.be.within(4, 14);
    expect(nextCaptionChange(timeline, 4, {})).to.equal(15);
  });

  it('an untimed segment and one of another talk have no cues', () => {
    const timeline = createTimeline(talk);
    const stranger = talkOf({ segments: [{ start: 0, end: 9, text: 'Elsewhere.' }] }).segments[0]!;
    expect(captionCuesOf(timeline)(talk.segments.at(-1)!)).to.deep.equal([]);
    expect(captionCuesOf(timeline)(stranger)).to.deep.equal([]);
  });
});
