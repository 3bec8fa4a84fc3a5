import { expect } from 'chai';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { readMarkdown } from '../../src/formats/markdown/index.js';
import { SearchIndex, textFold, type SearchItem } from '../../src/search/index.js';
import { parse, type Talk } from '../../src/talk/index.js';
import { hanVariants, tableFile } from '../support/han-variants.js';
import { talkOf } from '../timeline/talks.js';

const fold = textFold();
const variants = hanVariants();

function indexOf(talk: Talk): SearchIndex {
  const making = SearchIndex.of(talk, fold);
  for (;;) {
    const { done, value } = making.next();
    if (done) return value;
  }
}

/** Another way to the same: the whole text at once, by the plain definition. */
function plain(text: string): string {
  return [
    ...text
      .normalize('NFKD')
      .replace(/[\u0300-\u036f\u00ad\u200b]/g, '')
      .toUpperCase()
      .toLowerCase()
      .replaceAll('ς', 'σ')
      .replace(/[‘’]/g, "'")
      .replace(/[“”]/g, '"')
      .replace(/\s+/g, ' '),
  ]
    .map((char) => variants.get(char) ?? char)
    .join('')
    .replace(/(?<=[\u3040-\u30ff\u3400-\u9fff]) | (?=[\u3040-\u30ff\u3400-\u9fff])/g, '');
}

const pieces = fc.constantFrom(
  'city',
  'CITY',
  'Zoë',
  'Zoe\u0308',
  'Ｃity',
  '城市',
  '時代',
  '时代',
  '頭髮',
  '发',
  '台灣',
  '臺',
  'ｶﾞﾗｽ',
  'ガラス',
  'ﬁn',
  'straße',
  '한국',
  'Ὀδυσσεύς',
  'город',
  '😊',
  '3.5',
  '.*',
  '(',
  '[a',
  '\\',
  '$&',
  'don’t',
  '㍿',
  'a\u00adb',
);
const glue = fc.constantFrom(' ', '', '，', '。', ', ', '\n', '\u3000', '  ', '\u00a0', '"');
const written = fc
  .array(fc.oneof({ weight: 3, arbitrary: pieces }, { weight: 2, arbitrary: glue }), { minLength: 1, maxLength: 12 })
  .map((p) => p.join(''))
  .filter((text) => /\S/.test(text));

describe('search: what counts as the same', () => {
  for (const [a, b] of [
    ['ＡＢＣ１２', 'abc12'],
    ['ｶﾞｷﾞ', 'ガギ'],
    ['Zoë', 'ZOE'],
    ['e\u0301te\u0301', 'ÉTÉ'],
    ['straße', 'STRASSE'],
    ['ﬁnd', 'find'],
    ['Łódź', 'lodz'],
    ['Søren', 'soren'],
    ['İstanbul', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', 'Σίσυφος'],
    ['don’t', "don't"],
    ['“a”', '"a"'],
    ['頭髮', '头发'],
    ['發展', '发展'],
    ['臺灣', '台湾'],
    ['裏', '裡'],
    ['裡', '里'],
    ['乾淨', '干净'],
    ['著', '着'],
    ['瞭解', '了解'],
    ['豈', '豈'],
    ['AI 時代', 'AI时代'],
    ['２０２６ 年', '2026年'],
    ['a\u3000\n b', 'a b'],
    ['soft\u00adly', 'softly'],
    ['한', '\u1112\u1161\u11ab'],
    ['שָׁלוֹם', 'שלום'],
    ['é', 'e'],
    ['ё', 'е'],
  ] as const)
    it(`${JSON.stringify(a)} and ${JSON.stringify(b)}`, () => expect(fold.apply(a)).to.equal(fold.apply(b)));

  for (const [a, b] of [
    ['が', 'か'],
    ['กา', 'กี'],
    ['कि', 'का'],
    ['土', '士'],
    ['己', '已'],
    ['cafe', 'cave'],
    ['a b', 'ab'],
  ] as const)
    it(`but not ${a} and ${b}`, () => expect(fold.apply(a)).not.to.equal(fold.apply(b)));

  it('as the plain definition has it, with a way back to each character', () => {
    fc.assert(
      fc.property(written, (text) => {
        const mapped = fold.applyWithOffsets(text);
        expect(mapped.text).to.equal(fold.apply(text));
        expect(mapped.text).to.equal(plain(text));
        expect([mapped.starts.length, mapped.ends.length]).to.deep.equal([mapped.text.length, mapped.text.length]);
        mapped.starts.forEach((start, i) => {
          expect(start).to.be.lessThan(mapped.ends[i]!);
          // what a character was made from, made again, has it
          expect(fold.apply(text.slice(start, mapped.ends[i]))).to.include(mapped.text[i]);
          if (i) expect(start).to.be.at.least(mapped.starts[i - 1]!);
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('the table of characters is what the lists say now', () => {
    const file = readFileSync(new URL('../../src/search/han-variants-table.ts', import.meta.url), 'utf8');
    expect(file, 'out of date: npx tsx test/support/han-variants.ts').to.equal(tableFile());
    expect(variants.size).to.be.greaterThan(2500);
    for (const [from, to] of variants) expect(fold.apply(from)).to.equal(to);
  });
});

const talk = talkOf({
  languages: ['zh-CN', 'en'],
  duration: 100,
  speakers: [
    { id: 'lan', name: { 'zh-CN': '文瀾', en: 'Wen Lan' }, role: { en: 'Bridge engineer' } },
    { id: 'ida', name: 'Ida Bérg' },
  ],
  chapters: [{ id: 'one', start: 0, title: { en: 'The bridge' }, summary: { en: 'How it stands' }, speakers: ['lan'] }],
  segments: [
    {
      id: 'a',
      start: 1,
      end: 5,
      speaker: 'lan',
      lang: 'zh-CN',
      text: { 'zh-CN': '這座橋有三個孔。', en: 'This bridge (built 1902) has three arches.' },
    },
    {
      id: 'b',
      start: 6,
      end: 9,
      speaker: 'ida',
      lang: 'en',
      text: { en: 'Three herons, one bridge, three.', 'zh-CN': '三只苍鹭' },
    },
    { id: 'c', lang: 'en', text: { en: 'Untimed, a bridge.' } },
    { id: 'd', start: 20, end: 30, lang: 'en', text: { en: 'a.c is not abc' } },
  ],
  slides: [{ id: 's', start: 5, src: 's.png', text: { en: 'ARCHES: 3' }, alt: { 'zh-CN': '橋的照片' } }],
});
const index = indexOf(talk);
const ids = (items: readonly SearchItem[]) => items.map(({ id }) => id);

describe('search: what is found', () => {
  for (const [query, found] of [
    ['bridge', ['one', 'lan', 'a', 'b', 'c']],
    ['BRIDGE three', ['a', 'b']],
    ['three bridge herons', ['b']],
    ['"three bridge"', []],
    ['"one bridge', ['b']],
    ['“one bridge”', ['b']],
    ['桥', ['a', 's']],
    ['橋', ['a', 's']],
    ['三 孔', ['a']],
    ['三孔', []],
    ['苍鹭', ['b']],
    ['蒼鷺', ['b']],
    ['berg', ['ida']],
    ['文澜', ['lan']],
    ['stands', ['one']],
    ['arches', ['a', 's']],
    ['1902)', ['a']],
    ['(built', ['a']],
    ['a.c', ['d']],
    ['.*', []],
    ['', []],
    ['   ', []],
    ['"', []],
    ['zebra', []],
    ['\\', []],
  ] as const)
    it(JSON.stringify(query), () => expect(ids(index.search(query))).to.deep.equal(found));

  it('of some kinds, of one speaker', () => {
    expect(ids(index.search('bridge', { kinds: ['chapter', 'speaker'] }))).to.deep.equal(['one', 'lan']);
    expect(ids(index.search('bridge', { speaker: 'lan' }))).to.deep.equal(['one', 'lan', 'a']);
    expect(ids(index.search('bridge', { speaker: 'ida', kinds: ['segment'] }))).to.deep.equal(['b']);
  });

  it('at the characters where it is', () => {
    const said = (id: string, query: string) =>
      index
        .marks(
          index.items.find((item) => item.id === id)!,
          query,
        )
        .map(({ lang, text, ranges }) => [lang, ...ranges.map((r) => text.slice(...r))]);
    expect(said('b', 'three')).to.deep.equal([['en', 'Three', 'three']]);
    expect(said('a', '桥')).to.deep.equal([['zh-CN', '橋']]);
    expect(said('ida', 'berg')).to.deep.equal([['zh-CN', 'Bérg']]);
    expect(said('s', 'a')).to.deep.equal([['en', 'A']]);
  });
});

describe('search: against a brute force, in both languages', () => {
  const segments = fc.array(fc.record({ zh: written, en: written }), { minLength: 1, maxLength: 8 });

  it('whatever is written, asked, and typed before', () => {
    fc.assert(
      fc.property(segments, fc.array(written, { minLength: 1, maxLength: 4 }), (texts, words) => {
        const found = parse({
          version: 1,
          title: 'T',
          languages: ['zh-CN', 'en'],
          segments: texts.map(({ zh, en }, i) => ({ id: `x${i}`, start: i, text: { 'zh-CN': zh, en } })),
        }).talk!;
        const search = indexOf(found);
        const query = words.join(' ').replaceAll('"', '');
        // letter by letter, as somebody types: each answer must be right, however it came about
        for (const typed of [query.slice(0, 1), query.slice(0, 2), query.slice(0, query.length >> 1), query]) {
          const terms = typed
            .split(/\s+/)
            .map((term) => plain(term).trim())
            .filter(Boolean);
          const wanted = found.segments.filter(
            ({ text }) =>
              terms.length > 0 &&
              Object.values(text).some((words) => terms.every((term) => plain(words).includes(term))),
          );
          expect(ids(search.search(typed)), JSON.stringify(typed)).to.deep.equal(ids(wanted as never));
          for (const item of search.search(typed)) {
            const marks = search.marks(item, typed);
            expect(marks).not.to.have.length(0);
            for (const { text, ranges } of marks) {
              for (const term of terms)
                expect(ranges.some((r) => plain(text.slice(...r)).includes(term))).to.equal(true);
            }
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('search: how long it takes', () => {
  /** As somebody types. */
  const typed = ['t', 'th', 'the', 'the ', 'the c', 'the ci', 'the city', '城', '城市', '城市 聲', 'zzz', 'e'];

  /** Processor time of this process, in milliseconds: it does not count what else the machine does. */
  function processorTime(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  }

  function build(talk: Talk): { index: SearchIndex; all: number; step: number } {
    const begun = processorTime();
    const making = SearchIndex.of(talk, fold);
    for (let step = 0; ;) {
      const at = processorTime();
      const index = making.next().value;
      step = Math.max(step, processorTime() - at);
      if (index) return { index, all: processorTime() - begun, step };
    }
  }

  function measure(name: string, talk: Talk): { worst: number; step: number } {
    // a collection of garbage may fall into any step: the best of three is what it takes
    const { index, all, step } = [1, 2, 3].map(() => build(talk)).sort((a, b) => a.step - b.step)[0]!;
    const rounds = Array.from({ length: 7 }, () =>
      typed.map((query) => {
        const at = processorTime();
        index.search(query);
        return processorTime() - at;
      }),
    );
    const medians = typed.map((_, i) => rounds.map((round) => round[i]!).sort((a, b) => a - b)[3]!);
    const worst = Math.max(...medians);
    console.log(
      `    ${name}: index ${all.toFixed(0)} ms (longest step ${step.toFixed(1)} ms), a keystroke ${medians.map((m) => m.toFixed(2)).join(', ')} ms`,
    );
    return { worst, step };
  }

  it('20,000 bilingual segments', () => {
    const words = [
      'the',
      'city',
      'voices',
      'of',
      'a',
      'river',
      'we',
      'built',
      'together',
      'then',
      'machine',
      'listening',
    ];
    const chars = '城市声音河流我们一起建造机器听见时代的是在有不人这';
    let seed = 1;
    const random = (n: number) => (seed = (seed * 48271) % 0x7fffffff) % n;
    const segments = Array.from({ length: 20_000 }, (_, i) => ({
      id: `s${i}`,
      start: i,
      text: {
        'zh-CN': Array.from({ length: 90 }, () => chars[random(chars.length)]).join(''),
        en: Array.from({ length: 45 }, () => words[random(words.length)]).join(' '),
      },
    }));
    const { worst, step } = measure('20,000 segments', talkOf({ languages: ['zh-CN', 'en'], segments }));
    expect(worst).to.be.lessThan(16);
    expect(step).to.be.lessThan(50);
  });

  it('the real transcript', function () {
    const seed = new URL('../../../shared/seed/forum.annotated.md', import.meta.url);
    if (!existsSync(seed)) {
      console.log('    ../shared/seed/forum.annotated.md is not there: skipped');
      return this.skip();
    }
    const { talk } = parse(readMarkdown(readFileSync(seed, 'utf8')).sidecar);
    const { worst } = measure(`${talk!.segments.length} real segments`, talk!);
    expect(worst).to.be.lessThan(5);
  });
});
