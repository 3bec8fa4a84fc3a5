import { expect } from 'chai';
import fc from 'fast-check';
import { createTimeline, sameCursor, segmentAfter, segmentBefore, type Cursor } from '../../src/timeline/index.js';
import { talkOf } from './talks.js';
import { cuesOf, cursorAt, nextBoundary } from './captioned.js';

const says = (id: string, start?: number, end?: number) => ({ id, text: id, start, end });
const shows = (id: string, start?: number, end?: number) => ({ id, src: `${id}.png`, start, end });
const part = (id: string, start?: number, end?: number) => ({ id, title: id, start, end });
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).join(' ');

describe('the cursor', () => {
  type Row = [t: number, segments: string, main?: string];
  const tables: Record<string, [segments: [string, number?, number?][], rows: Row[]]> = {
    'includes the start and not the end': [
      [
        ['a', 1, 2],
        ['b', 2, 3],
      ],
      [
        [0.999, ''],
        [1, 'a'],
        [1.5, 'a'],
        [1.999, 'a'],
        [2, 'b'],
        [2.999, 'b'],
        [3, ''],
      ],
    ],
    'is empty at times that are none': [
      [['a', 0, 5]],
      [
        [-1, ''],
        [-0, 'a'],
        [NaN, ''],
        [Infinity, ''],
        [-Infinity, ''],
        [1e9, ''],
      ],
    ],
    'is empty in a gap': [
      [
        ['a', 0, 1],
        ['b', 3, 4],
      ],
      [
        [1, ''],
        [2.9, ''],
        [3, 'b'],
      ],
    ],
    'does not care about the order of the file': [
      [
        ['c', 4, 6],
        ['a', 0, 2],
        ['b', 2, 4],
      ],
      [
        [0, 'a'],
        [2, 'b'],
        [5, 'c'],
      ],
    ],
    'has all who speak at once, the last to start as the main one': [
      [
        ['a', 0, 10],
        ['b', 2, 8],
        ['c', 4, 6],
      ],
      [
        [1, 'a', 'a'],
        [3, 'a b', 'b'],
        [5, 'a b c', 'c'],
        [6, 'a b', 'b'],
        [9, 'a', 'a'],
      ],
    ],
    'finds what began long ago': [
      [['long', 0, 1000], ...Array.from({ length: 500 }, (_, i) => [`s${i}`, i, i + 0.5] as [string, number, number])],
      [
        [499.2, 'long s499', 's499'],
        [700, 'long', 'long'],
      ],
    ],
    'takes the later in the file when two start together': [
      [
        ['long', 0, 10],
        ['short', 0, 5],
      ],
      [
        [1, 'short long', 'short'],
        [6, 'long', 'long'],
      ],
    ],
    'the same, the short one first': [
      [
        ['short', 0, 5],
        ['long', 0, 10],
      ],
      [[1, 'short long', 'long']],
    ],
    'has two at the very same time in the order of the file': [
      [
        ['a', 0, 5],
        ['b', 0, 5],
      ],
      [[1, 'a b', 'b']],
    ],
    'never has what takes no time': [
      [
        ['a', 0, 2],
        ['flash', 1, 1],
        ['b', 2, 4],
      ],
      [
        [1, 'a', 'a'],
        [2, 'b'],
      ],
    ],
    'never has what is untimed': [
      [['no time'], ['a', 1, 2], ['no time either']],
      [
        [0, ''],
        [1.5, 'a'],
      ],
    ],
    'lets what has no end last until the next that starts later': [
      [
        ['a', 0],
        ['b', 2],
        ['c', 2],
        ['d', 5, 6],
      ],
      [
        [1.9, 'a'],
        [2, 'b c', 'c'],
        [4.9, 'b c', 'c'],
        [5, 'd'],
      ],
    ],
  };
  for (const [name, [segments, rows]] of Object.entries(tables)) {
    it(name, () => {
      const timeline = createTimeline(talkOf({ segments: segments.map((row) => says(...row)) }));
      for (const [t, expected, main] of rows) {
        const cursor = cursorAt(timeline, t);
        expect(ids(cursor.segments), `segments at ${t}`).to.equal(expected);
        expect(cursor.segment?.id ?? '', `main segment at ${t}`).to.equal(main ?? expected);
      }
    });
  }

  it('lets the last segment without an end last as long as the talk', () => {
    const segments = [says('a', 0, 1), says('b', 5)];
    const known = createTimeline(talkOf({ segments, duration: 9 }));
    expect(cursorAt(known, 8.9).segment?.id).to.equal('b');
    expect(cursorAt(known, 9).segment).to.equal(undefined);
    expect(known.segments.map(({ start, end }) => [start, end])).to.deep.equal([
      [0, 1],
      [5, 9],
    ]);
    expect(cursorAt(createTimeline(talkOf({ segments })), 1e9).segment?.id, 'no duration').to.equal('b');
    expect(cursorAt(createTimeline(talkOf({ segments, duration: 3 })), 6).segment?.id, 'already over').to.equal('b');
  });

  it('keeps a slide and a chapter until the next starts, or until their end', () => {
    const timeline = createTimeline(
      talkOf({
        segments: [],
        duration: 100,
        slides: [shows('s3', 30), shows('s1', 10), shows('s2', 20, 25), shows('none')],
        chapters: [part('c1', 0), part('c2', 15), part('inside', 16, 18)],
      }),
    );
    const at = (t: number) => {
      const { slide, chapter } = cursorAt(timeline, t);
      return `${slide?.id ?? '-'} ${chapter?.id ?? '-'}`;
    };
    const rows: [number, string][] = [
      [0, '- c1'],
      [9.9, '- c1'],
      [10, 's1 c1'],
      [15, 's1 c2'],
      [16, 's1 inside'],
      // c2 has no end of its own, so it ended where "inside" began
      [18, 's1 -'],
      [20, 's2 -'],
      [25, '- -'],
      [30, 's3 -'],
      [99, 's3 -'],
      [100, '- -'],
    ];
    for (const [t, expected] of rows) expect(at(t), `at ${t}`).to.equal(expected);
    expect(timeline.slides.map(({ slide, start, end }) => [slide.id, start, end])).to.deep.equal([
      ['s1', 10, 20],
      ['s2', 20, 25],
      ['s3', 30, 100],
    ]);
    expect(timeline.chapters.map(({ chapter, end }) => [chapter.id, end])).to.deep.equal([
      ['c1', 15],
      ['c2', 16],
      ['inside', 18],
    ]);
  });

  it('shows the captions of all who speak', () => {
    const timeline = createTimeline(talkOf({ segments: [says('a', 0, 10), says('b', 2, 4)] }));
    expect(cursorAt(timeline, 3).cues.map(({ lines }) => lines['en'])).to.deep.equal([['a'], ['b']]);
    expect(cursorAt(timeline, 5).cues.map(({ segment }) => segment.id)).to.deep.equal(['a']);
    expect(cursorAt(timeline, 10).cues).to.deep.equal([]);
  });

  it('is frozen, and the same twice', () => {
    const timeline = createTimeline(talkOf({ segments: [says('a', 0, 10), says('b', 2, 4)] }));
    const cursor = cursorAt(timeline, 3);
    expect(Object.isFrozen(cursor) && Object.isFrozen(cursor.segments) && Object.isFrozen(cursor.cues)).to.equal(true);
    expect(sameCursor(cursor, cursorAt(timeline, 3.5))).to.equal(true);
    for (const t of [1, 4, 11]) expect(sameCursor(cursor, cursorAt(timeline, t)), `${t}`).to.equal(false);
  });

  it('tells by each of its members whether it changed', () => {
    const timeline = createTimeline(
      talkOf({
        segments: [{ ...says('a', 0, 9), text: 'One sentence here. '.repeat(9) }],
        slides: [shows('s', 1, 9)],
        chapters: [part('c', 2, 9)],
      }),
    );
    const before = cursorAt(timeline, 0.5);
    expect(sameCursor(before, cursorAt(timeline, 1)), 'slide').to.equal(false);
    expect(sameCursor(cursorAt(timeline, 1), cursorAt(timeline, 2)), 'chapter').to.equal(false);
    expect(sameCursor(cursorAt(timeline, 2), cursorAt(timeline, 8.9)), 'cue').to.equal(false);
  });
});

describe('the next boundary', () => {
  const timeline = createTimeline(
    talkOf({
      segments: [says('a', 1, 2), says('flash', 1.5, 1.5), says('b', 4), says('untimed')],
      slides: [shows('s', 3)],
      chapters: [part('c', 0, 9)],
    }),
  );
  const rows: [number, number][] = [
    [-Infinity, 0],
    [-3, 0],
    [0, 1],
    [0.99, 1],
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 9],
    [9, Infinity],
    [Infinity, Infinity],
    [NaN, Infinity],
  ];
  for (const [t, expected] of rows) {
    it(`after ${t} is ${expected}`, () => expect(nextBoundary(timeline, t)).to.equal(expected));
  }

  it('is where a caption changes inside a segment', () => {
    const long = createTimeline(
      talkOf({ segments: [{ ...says('a', 10, 40), text: 'This is one sentence of many. '.repeat(9) }] }),
    );
    const starts = cuesOf(long, long.talk.segments[0]!).map(({ start }) => start);
    expect(starts.length).to.be.greaterThan(2);
    const visited: number[] = [];
    for (let t = 0; (t = nextBoundary(long, t)) < Infinity;) visited.push(t);
    expect(visited).to.deep.equal([...starts, 40]);
  });
});

describe('segments before and after', () => {
  const timeline = createTimeline(talkOf({ segments: [says('b', 5, 6), says('a', 1, 2), says('untimed')] }));
  const rows: [number, string, string][] = [
    [0, '', 'a'],
    [1, '', 'b'],
    [1.5, 'a', 'b'],
    [5, 'a', ''],
    [9, 'b', ''],
    [NaN, '', ''],
  ];
  for (const [t, before, after] of rows) {
    it(`at ${t}`, () => {
      expect(segmentBefore(timeline, t)?.segment.id ?? '').to.equal(before);
      expect(segmentAfter(timeline, t)?.segment.id ?? '').to.equal(after);
    });
  }
});

describe('the cursor, against one that looks at every item', () => {
  const time = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.double({ min: 0, max: 20, noNaN: true }));
  // whole seconds meet often, so starts and ends coincide
  const span = fc.record({ start: fc.option(time, { nil: undefined }), length: fc.option(time, { nil: undefined }) });
  const items = fc.array(span, { maxLength: 12 }).map((spans) =>
    spans.map(({ start, length }, i) => ({
      id: `${i}`,
      start,
      end: start === undefined || length === undefined ? undefined : start + length,
    })),
  );
  const text = fc.constantFrom('Short.', 'One of several sentences that this segment has. '.repeat(4));
  const talks = fc
    .record({ segments: items, slides: items, chapters: items, duration: fc.option(time, { nil: undefined }), text })
    .map(({ segments, slides, chapters, duration, text }) =>
      talkOf({
        duration,
        segments: segments.map((item) => ({ ...item, text })),
        slides: slides.map((item) => ({ ...item, src: 'x.png' })),
        chapters: chapters.map((item) => ({ ...item, title: 'x' })),
      }),
    );

  interface Item {
    readonly id: string;
    readonly start?: number;
    readonly end?: number;
  }
  function current<T extends Item>(
    all: readonly T[],
    t: number,
    duration = Infinity,
  ): { all: T[]; main: T | undefined } {
    const endOf = ({ start, end }: T) => {
      if (end !== undefined) return end;
      const later = all.flatMap((other) => (other.start! > start! ? [other.start!] : []));
      return later.length ? Math.min(...later) : duration > start! ? duration : Infinity;
    };
    const hits = all.filter((item) => item.start !== undefined && item.start <= t && t < endOf(item));
    const main = hits.reduce<T | undefined>(
      (best, item) => (!best || item.start! >= best.start! ? item : best),
      undefined,
    );
    // the sort is stable: the file's order is the last word
    return { all: hits.sort((a, b) => a.start! - b.start! || endOf(a) - endOf(b) || 0), main };
  }

  it('finds the same', () => {
    fc.assert(
      fc.property(talks, fc.array(time, { minLength: 1, maxLength: 20 }), (talk, times) => {
        const timeline = createTimeline(talk);
        for (const t of times) {
          const cursor = cursorAt(timeline, t);
          const segments = current(talk.segments, t, talk.duration);
          expect(ids(cursor.segments)).to.equal(ids(segments.all));
          expect(cursor.segment).to.equal(segments.main);
          expect(cursor.slide).to.equal(current(talk.slides, t, talk.duration).main);
          expect(cursor.chapter).to.equal(current(talk.chapters, t, talk.duration).main);
          const cues = cursor.segments.flatMap((segment) =>
            cuesOf(timeline, segment).filter(({ start, end }) => start <= t && t < end),
          );
          expect(cursor.cues).to.deep.equal(cues);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('changes only at boundaries, and at every one of them', () => {
    fc.assert(
      fc.property(talks, fc.array(time, { minLength: 1, maxLength: 10 }), (talk, times) => {
        const timeline = createTimeline(talk);
        for (const t of times) {
          const next = nextBoundary(timeline, t);
          expect(next).to.be.greaterThan(t);
          const here: Cursor = cursorAt(timeline, t);
          const spans = [...timeline.segments, ...timeline.slides, ...timeline.chapters];
          const cues = talk.segments.flatMap((segment) => cuesOf(timeline, segment));
          const edges = [...spans, ...cues].flatMap(({ start, end }) => [start, end]);
          for (const edge of [...edges, ...times]) {
            if (edge > t && edge < next)
              expect(sameCursor(here, cursorAt(timeline, edge)), `${edge} after ${t}`).to.equal(true);
          }
          if (next < Infinity) expect(edges).to.include(next);
        }
      }),
      { numRuns: 300 },
    );
  });
});
