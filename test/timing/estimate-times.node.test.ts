import { expect } from 'chai';
import fc from 'fast-check';
import { estimateTimes, type TimedItem } from '../../src/timing/index.js';
import { longestNonDecreasing } from '../../src/timing/time-order.js';

const text = (syllables: number, start?: number, end?: number): TimedItem => ({ kind: 'text', syllables, start, end });
const slide = (start?: number, end?: number): TimedItem => ({ kind: 'slide', start, end });
const chapter = (start?: number): TimedItem => ({ kind: 'chapter', start });

/** Times as `start-end`, `~` before an estimated start. */
function times(items: readonly TimedItem[], duration?: number): string[] {
  return estimateTimes(items, { duration }).times.map(
    ({ start, end, estimated }) => `${estimated ? '~' : ''}${start ?? '?'}${end === undefined ? '' : `-${end}`}`,
  );
}

describe('estimated times', () => {
  const cases: [what: string, items: TimedItem[], duration: number | undefined, expected: string[]][] = [
    ['nothing known', [chapter(), text(3), slide(), text(1)], undefined, ['?', '?', '?', '?']],
    ['a duration alone, by syllables', [text(30), text(10)], 40, ['~0-30', '~30-40']],
    ['a text without words takes a little', [text(0), text(9)], 100, ['~0-10', '~10-100']],
    ['written times stay', [text(1, 5), text(1, 8)], 20, ['5-8', '8-20']],
    ['written ends stay, and may overlap', [text(1, 5, 9), text(1, 8, 10)], 20, ['5-9', '8-10']],
    ['between two times', [text(1, 10), text(1), text(2), text(1, 50)], 60, ['10-20', '~20-30', '~30-50', '50-60']],
    [
      'after a written end',
      [text(1, 10, 12), text(1), text(1), text(1, 32)],
      undefined,
      ['10-12', '~12-22', '~22-32', '32'],
    ],
    ['before the first time', [text(1), text(3, 10)], undefined, ['~0-10', '10']],
    ['after the last time nothing is known', [text(3, 10), text(1)], undefined, ['10', '?']],
    ['after the last time up to the duration', [text(3, 10), text(2)], 60, ['10-40', '~40-60']],
    ['the same time twice', [text(1, 5), text(1, 5), text(1, 9)], 10, ['5-9', '5-9', '9-10']],
    [
      'one that goes back is passed over',
      [text(1, 10), text(1, 3), text(1), text(1, 30)],
      40,
      ['10-23.333', '3-23.333', '~23.333-30', '30-40'],
    ],
    ['one after the end is passed over', [text(1), text(1, 99), text(1)], 30, ['~0-99', '99', '~20-30']],
    [
      'a chapter starts with the next block',
      [chapter(), text(1), chapter(), text(1)],
      10,
      ['~0', '~0-5', '~5', '~5-10'],
    ],
    [
      'a chapter’s time is that of its text',
      [text(1), text(1), chapter(9), text(1)],
      10,
      ['~0-4.5', '~4.5-9', '9', '~9-10'],
    ],
    ['two chapters at once', [chapter(), chapter(), text(1)], 10, ['~0', '~0', '~0-10']],
    ['a chapter at the end has no time', [text(1), chapter()], 10, ['~0-10', '?']],
    ['one slide starts with the next text', [text(1), slide(), text(1)], 10, ['~0-5', '~5', '~5-10']],
    [
      'a slide’s time is that of its text',
      [text(1), text(1), slide(9), text(1)],
      10,
      ['~0-4.5', '~4.5-9', '9', '~9-10'],
    ],
    [
      'several slides are spread over the text before',
      [text(1), slide(), slide(), text(1)],
      12,
      ['~0-6', '~2', '~4', '~6-12'],
    ],
    [
      'written ones among them stay',
      [text(1), slide(), slide(5), slide(), text(1)],
      14,
      ['~0-7', '~2.5', '5', '~6', '~7-14'],
    ],
    [
      'the time of one of several slides is not that of the text after them',
      [text(1), text(1), slide(5), slide(), text(1)],
      12,
      ['~0-4', '~4-8', '5', '~6.5', '~8-12'],
    ],
    ['slides at the start are spread over the first text', [slide(), slide(), text(1)], 10, ['~0', '~5', '~0-10']],
    ['slides at the end are spread over the last text', [text(1), slide()], 10, ['~0-10', '~5']],
    [
      'a chapter begins with its slide',
      [text(1), slide(), chapter(), slide(), text(1)],
      12,
      ['~0-6', '~3', '~6', '~6', '~6-12'],
    ],
    [
      'slides under a heading are spread over its text',
      [text(1), chapter(), slide(), slide(), text(1)],
      12,
      ['~0-6', '~6', '~6', '~9', '~6-12'],
    ],
    ['slides alone', [slide(), slide()], 10, ['~0', '~5']],
    ['a slide before a text without a time', [text(1, 5), slide(), text(1)], undefined, ['5', '?', '?']],
    ['a slide’s end', [slide(1, 2), text(1)], 10, ['1-2', '~1-10']],
  ];
  for (const [what, items, duration, expected] of cases)
    it(what, () => expect(times(items, duration)).to.deep.equal(expected));

  it('names what goes back or is late', () => {
    const items = [text(1, 10), slide(50), text(1, 3), slide(40), text(1, 99), chapter(5), chapter(4)];
    expect(estimateTimes(items, { duration: 60 }).misfits).to.deep.equal([
      { index: 2, reason: 'backwards' },
      { index: 3, reason: 'backwards' },
      { index: 4, reason: 'late' },
      { index: 6, reason: 'backwards' },
    ]);
  });

  it('the stray one of several times is found', () => {
    expect(longestNonDecreasing([60, 180, 120])).to.deep.equal([0, 1]);
    expect(longestNonDecreasing([60, 540, 120, 180])).to.deep.equal([0, 2, 3]);
    expect(longestNonDecreasing([1, 1, 2])).to.deep.equal([0, 1, 2]);
    expect(longestNonDecreasing([])).to.deep.equal([]);
  });

  const seconds = fc.option(fc.integer({ min: 0, max: 1000 }), { nil: undefined, freq: 2 });
  const items = fc.array(
    fc.record({
      kind: fc.constantFrom('chapter', 'text', 'text', 'slide', 'slide'),
      start: seconds,
      syllables: fc.integer({ min: 0, max: 50 }),
    }),
    { maxLength: 40 },
  ) as fc.Arbitrary<TimedItem[]>;

  it('run forward within the recording, whatever is written', () => {
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 1000 }), (list, duration) => {
        const { times } = estimateTimes(list, { duration });
        let last = 0;
        list.forEach((item, i) => {
          const { start, end, estimated } = times[i]!;
          expect(estimated).to.equal(start !== undefined && item.start === undefined);
          if (item.start !== undefined) expect(start).to.equal(item.start);
          if (start !== undefined && end !== undefined) expect(end).to.be.at.least(start);
          if (item.kind !== 'text' || !estimated) return;
          expect(start).to.be.within(last, duration);
          last = start!;
        });
      }),
    );
  });

  it('all texts are timed when the duration is known, without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
        fc.integer({ min: 10, max: 100_000 }),
        (lengths, duration) => {
          const { times } = estimateTimes(
            lengths.map((n) => text(n)),
            { duration },
          );
          expect(times[0]!.start).to.equal(0);
          expect(times.at(-1)!.end).to.equal(duration);
          for (let i = 1; i < times.length; i++) expect(times[i - 1]!.end).to.equal(times[i]!.start);
        },
      ),
    );
  });

  it('untimed slides have times of their own, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(text(7), slide(), slide(), chapter()), { minLength: 1, maxLength: 40 }),
        (list) => {
          const { times } = estimateTimes(list, { duration: 10_000 });
          const slides = times.filter((_, i) => list[i]!.kind === 'slide').map((t) => t.start!);
          for (let i = 1; i < slides.length; i++) expect(slides[i]).to.be.above(slides[i - 1]!);
          if (slides.length) expect(slides.at(-1)).to.be.below(10_000);
        },
      ),
    );
  });
});
