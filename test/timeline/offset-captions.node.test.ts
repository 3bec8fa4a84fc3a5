import { expect } from 'chai';
import fc from 'fast-check';
import {
  createTimeline,
  captionOrder,
  mergedCues,
  sameCaptions,
  type CurrentCaption,
  type CaptionOffsets,
  type Timeline,
} from '../../src/timeline/index.js';
import { talkOf } from './talks.js';
import { cuesOf, cursorAt, captionsAt, nextCaptionChange } from './captioned.js';

const says = (id: string, start: number, end: number, lang = 'zh') => ({
  id,
  start,
  end,
  lang,
  text: { zh: `${id} 中`, en: `${id} en` },
});
const timelineOf = (...segments: Record<string, unknown>[]): Timeline =>
  createTimeline(talkOf({ segments, languages: ['zh', 'en'] }));

/** `a:zh+en` where both languages of `a` are due, `a:` where only its place in the recording is. */
const shown = (due: readonly CurrentCaption[]) =>
  due.map(({ segment, cues }) => `${segment.id}:${Object.keys(cues).join('+')}`).join(' ');

describe('captions moved by an offset', () => {
  const timeline = timelineOf(says('a', 10, 12), says('b', 12, 14), says('c', 20, 22));

  it('unmoved they are the cursor’s', () => {
    for (let t = 9; t < 23; t += 0.25) {
      const due = captionsAt(timeline, t, {});
      const { cues } = cursorAt(timeline, t);
      expect(due.map(({ cue }) => cue)).to.deep.equal([...cues]);
      for (const { cue, cues } of due) expect(Object.values(cues)).to.deep.equal([cue, cue]);
    }
  });

  it('each language is due by its own clock', () => {
    const rows: [number, string][] = [
      [9.99, ''],
      [10, 'a:zh'],
      [10.99, 'a:zh'],
      [11, 'a:zh+en'],
      [12, 'a:en b:zh'],
      [13, 'b:zh+en'],
      [14, 'b:en'],
      [14.99, 'b:en'],
      [15, ''],
      [20.5, 'c:zh'],
      [22.5, 'c:en'],
    ];
    for (const [t, expected] of rows) expect(shown(captionsAt(timeline, t, { en: 1 })), `at ${t}`).to.equal(expected);
    expect(shown(captionsAt(timeline, 9.5, { en: -1 }))).to.equal('a:en');
    // the original has its place in the recording, and is not due there
    expect(shown(captionsAt(timeline, 10, { zh: 30, en: 30 }))).to.equal('a:');
    expect(shown(captionsAt(timeline, 40, { zh: 30, en: 30 }))).to.equal('a:zh+en');
  });

  it('people at once stay in the order in which they began', () => {
    const both = timelineOf(says('a', 10, 20), says('b', 12, 18));
    expect(shown(captionsAt(both, 13, { en: 2.5 }))).to.equal('a:zh+en b:zh');
    expect(shown(captionsAt(both, 19, { en: 2.5 }))).to.equal('a:zh+en b:en');
  });

  it('between two boundaries nothing changes, at one it does', () => {
    const offset = fc.integer({ min: -300, max: 300 }).map((n) => n / 10);
    const span = fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }));
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 8 }),
        offset,
        offset,
        fc.integer({ min: -400, max: 3000 }),
        (list, zh, en, at) => {
          const some = timelineOf(...list.map(([start, length], i) => says(`s${i}`, start, start + length)));
          const offsets = { zh, en };
          // between the grains of the times above
          const t = at / 10 + 0.05;
          const next = nextCaptionChange(some, t, offsets);
          const before = captionsAt(some, t, offsets);
          if (next === Infinity) {
            expect(sameCaptions(before, captionsAt(some, t + 1e6, offsets))).to.equal(true);
          } else {
            expect(next).to.be.above(t);
            expect(sameCaptions(before, captionsAt(some, next - 0.001, offsets))).to.equal(true);
          }
        },
      ),
    );
    expect(nextCaptionChange(timeline, 10.5, { en: 1 })).to.equal(11);
    expect(nextCaptionChange(timeline, 10.5, { en: -1.4 })).to.be.closeTo(10.6, 1e-9);
    expect(sameCaptions(captionsAt(timeline, 10.5, { en: 1 }), captionsAt(timeline, 11, { en: 1 }))).to.equal(false);
  });

  it('a language that is called like something every object has', () => {
    expect(
      shown(captionsAt(timeline, 10, JSON.parse('{"__proto__": 5, "constructor": 3}') as CaptionOffsets)),
    ).to.equal('a:zh+en');
  });
});

describe('captions in one list', () => {
  const timeline = timelineOf(says('a', 10, 12), says('early', 1, 3));
  const [a, early] = [1, 0].map((i) => cuesOf(timeline, timeline.segments[i]!.segment));

  it('with both languages at once where they are', () => {
    expect(mergedCues(a!, ['zh', 'en'], {})).to.deep.equal([{ start: 10, end: 12, lines: ['a 中', 'a en'] }]);
    expect(mergedCues(a!, ['en', 'zh'], { en: 0.5 })).to.deep.equal([
      { start: 10, end: 10.5, lines: ['a 中'] },
      { start: 10.5, end: 12, lines: ['a en', 'a 中'] },
      { start: 12, end: 12.5, lines: ['a en'] },
    ]);
    expect(mergedCues(a!, ['en'], { en: -3 })).to.deep.equal([{ start: 7, end: 9, lines: ['a en'] }]);
  });

  it('apart, there is a gap between them; nothing is before the beginning', () => {
    expect(mergedCues(a!, ['zh', 'en'], { en: 5 })).to.deep.equal([
      { start: 10, end: 12, lines: ['a 中'] },
      { start: 15, end: 17, lines: ['a en'] },
    ]);
    expect(mergedCues(early!, ['zh'], { zh: -2 })).to.deep.equal([{ start: 0, end: 1, lines: ['early 中'] }]);
    expect(mergedCues(early!, ['zh'], { zh: -20 })).to.deep.equal([]);
  });

  it('en finds en-GB, and what is not there is left out', () => {
    const british = createTimeline(
      talkOf({
        segments: [{ id: 'x', start: 0, end: 2, lang: 'en-GB', text: { 'en-GB': 'Colour.' } }],
        languages: ['en-GB'],
      }),
    );
    const cues = cuesOf(british, british.segments[0]!.segment);
    expect(mergedCues(cues, ['fr', 'en'], {})).to.deep.equal([{ start: 0, end: 2, lines: ['Colour.'] }]);
    expect(mergedCues(cues, ['fr'], {})).to.deep.equal([]);
    expect(mergedCues([], ['en'], {})).to.deep.equal([]);
  });
});

describe('which language stands on top', () => {
  it('the original, the translation, or always the same', () => {
    const both = ['en', 'zh-CN'];
    expect(captionOrder(both, 'zh', 'original')).to.deep.equal(['zh-CN', 'en']);
    expect(captionOrder(both, 'en-GB', 'original')).to.deep.equal(['en', 'zh-CN']);
    expect(captionOrder(both, 'zh', 'translation')).to.deep.equal(['en', 'zh-CN']);
    expect(captionOrder(['zh-CN', 'zh-TW'], 'zh-HK', 'original')).to.deep.equal(['zh-TW', 'zh-CN']);
    expect(captionOrder(both, 'en', 'translation')).to.deep.equal(['zh-CN', 'en']);
    for (const spoken of ['zh', 'en']) expect(captionOrder(both, spoken, 'zh-CN')).to.deep.equal(['zh-CN', 'en']);
    expect(captionOrder(both, 'fr', 'de')).to.deep.equal(both);
    expect(captionOrder(['en'], 'zh', 'translation')).to.deep.equal(['en']);
  });
});
