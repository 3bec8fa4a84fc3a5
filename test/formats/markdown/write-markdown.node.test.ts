import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readMarkdown } from '../../../src/formats/markdown/index.js';
import { tidyPunctuation } from '../../../src/formats/markdown/tidy-punctuation.js';
import { writeMarkdown } from '../../../src/formats/export-formats.js';
import { languageOfText, parse, type Sidecar, type Talk } from '../../../src/talk/index.js';

const talkOf = (sidecar: unknown): Talk => parse(sidecar).talk!;
const again = (talk: Talk, languages?: readonly string[]): Talk => {
  const { text } = writeMarkdown(talk, { ...(languages && { languages }) });
  const { sidecar, problems } = readMarkdown(text);
  expect(
    problems.filter(({ severity }) => severity === 'error'),
    text,
  ).to.deep.equal([]);
  return talkOf(sidecar);
};

/** What Markdown has a place for. */
const kept = (talk: Talk) => ({
  title: talk.title,
  languages: talk.languages,
  duration: talk.duration,
  date: talk.date,
  collection: talk.collection,
  speakers: talk.speakers,
  chapters: talk.chapters.map(({ start, end, title }) => ({ start, end, title })),
  segments: talk.segments.map(({ start, end, speaker, lang, text, sounds, tone }) => ({
    start,
    end,
    speaker,
    lang,
    text: { ...text },
    sounds,
    tone,
  })),
  slides: talk.slides.map(({ start, end, src, alt, text }) => ({
    start,
    end,
    src,
    alt: { ...alt },
    text: text && Object.values(text)[0],
  })),
});

const markup = fc.constantFrom(
  '*',
  '**',
  '_',
  '__',
  '`',
  '[',
  ']',
  '](',
  '![',
  '(',
  ')',
  '<',
  '>',
  '&',
  '&amp;',
  '&copy;',
  '\\',
  '\\\\',
  '~~~',
  '|',
  '#',
  '# ',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '```',
  '---',
  '===',
  '***',
  '<b>',
  '<!--',
  '-->',
  '-',
  ':',
  '"',
  "'",
  '!',
  '[0:01]',
  '[1:02:03.5-1:03:00]',
  '**Ann:**',
  '[a]: b',
  'http://a.b/c_d_e',
  '%',
  '{',
  '}',
  '://',
  '=',
);
const words = (word: fc.Arbitrary<string>, first: fc.Arbitrary<string>, lang: string) =>
  fc
    .tuple(
      fc.array(markup, { maxLength: 2 }),
      first,
      fc.array(fc.oneof({ arbitrary: word, weight: 3 }, markup, fc.constantFrom(' ', ' ', '\n', '\r\n')), {
        maxLength: 12,
      }),
    )
    .map(([lead, one, rest]) => tidyPunctuation([...lead, one, ...rest].join('').replace(/\r\n/g, '\n'), lang))
    // an untranslated text is read back in the language that most of it is in: two addresses outweigh six Han characters
    .filter((text) => languageOfText(text, ['zh-CN', 'en']) === lang);
const english = words(
  fc.constantFrom('city', 'Zoë ', 'sound, ', 'noise. ', 'a', '2026 '),
  fc.constant('English words here '),
  'en',
);
const chinese = words(fc.constantFrom('城市', '声音，', '噪声。', '2026', '“'), fc.constant('这是中文句子'), 'zh-CN');

const bilingual = fc.tuple(chinese, english).map(([zh, en]) => ({ 'zh-CN': zh, en }));
const second = fc.integer({ min: 1, max: 40_000 }).map((ms) => ms / 1000);
const name = fc.oneof(
  fc.constantFrom('沈知夏', 'Maya Okafor', 'a:b', 'Ann', 'ann', 'x*y', '[0:12]', '名：', 'A & B <c>'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 10 }).filter((s) => /\S/.test(s)),
);

const sidecar = fc
  .record({
    title: bilingual,
    people: fc.array(fc.record({ en: name, 'zh-CN': name }), { minLength: 1, maxLength: 4 }),
    items: fc.array(
      fc.oneof(
        {
          weight: 4,
          arbitrary: fc.record({
            kind: fc.constant('segments'),
            text: bilingual,
            spoken: fc.constantFrom('zh-CN', 'en'),
            who: fc.nat(3),
            alone: fc.boolean(),
            gap: second,
            length: fc.option(second),
            sounds: fc.subarray(['music', 'applause']),
            tone: fc.option(fc.constant('happy')),
          }),
        },
        { weight: 1, arbitrary: fc.record({ kind: fc.constant('chapters'), text: bilingual, gap: second }) },
        {
          weight: 1,
          arbitrary: fc.record({
            kind: fc.constant('slides'),
            text: bilingual,
            gap: second,
            src: fc.constantFrom('a.png', 'a%20b(1).png?x=1&copy=2', 'https://a.example/_x_/[1]*.webp#a', "it's.png"),
          }),
        },
      ),
      { minLength: 1, maxLength: 8 },
    ),
    timed: fc.boolean(),
  })
  .map(({ title, people, items, timed }): Sidecar => {
    let t = 0;
    const made: Sidecar & { segments: object[]; chapters: object[]; slides: object[] } = {
      version: 1,
      title,
      languages: ['zh-CN', 'en'],
      duration: 4000,
      segments: [],
      chapters: [],
      slides: [],
      speakers: people.map((each, i) => ({ id: `p${i + 1}`, name: each })),
    };
    for (const item of items) {
      t = Math.round((t + item.gap) * 1000) / 1000;
      const start = timed ? { start: t } : {};
      if (item.kind === 'chapters') made.chapters.push({ ...start, title: item.text });
      else if (item.kind === 'slides')
        made.slides.push({ ...start, src: (item as { src: string }).src, alt: item.text, text: { en: item.text.en } });
      else {
        const { spoken, who, alone, length, sounds, tone } = item as unknown as {
          spoken: 'zh-CN' | 'en';
          who: number;
          alone: boolean;
          length: number | null;
          sounds: 'music'[];
          tone: 'happy' | null;
        };
        const text = alone ? { [spoken]: item.text[spoken] } : item.text;
        made.segments.push({
          ...start,
          ...(timed && length !== null && { end: Math.round((t + length) * 1000) / 1000 }),
          speaker: `p${(who % people.length) + 1}`,
          lang: spoken,
          text,
          sounds,
          ...(tone && { tone }),
        });
      }
    }
    return made;
  });

describe('writeMarkdown, read back by readMarkdown', () => {
  it('gives the same talk, whatever its texts are', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(sidecar, (json) => {
        const talk = talkOf(json);
        const read = again(talk);
        const { chapters, slides, ...rest } = kept(read);
        const wanted = kept(talk);
        expect({ ...rest, chapters, slides }).to.deep.equal(wanted);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same demo, but for what Markdown has no place for', () => {
    const talk = talkOf(JSON.parse(readFileSync('demo/talk/talk.forum.json', 'utf8')));
    const read = again(talk);
    expect(kept(read)).to.deep.equal(kept(talk));
  });

  it('writes one language, and untranslated text in its own', () => {
    const talk = talkOf({
      version: 1,
      title: { 'zh-CN': '标题在这里', en: 'The title' },
      languages: ['zh-CN', 'en'],
      segments: [
        { start: 1, text: { 'zh-CN': '你好，世界', en: 'Hello, world' } },
        { start: 2, text: { 'zh-CN': '没有翻译' } },
      ],
    });
    const { text } = writeMarkdown(talk, { languages: ['en'] });
    expect(text).to.contain('# The title\n');
    expect(text).to.contain('[0:01] Hello, world\n\n[0:02] 没有翻译\n');
    expect(text).not.to.contain('你好');
  });

  it('leaves out estimated times, for an import to estimate again', () => {
    const talk = talkOf({
      version: 1,
      title: 'T',
      languages: ['en'],
      duration: 60,
      chapters: [
        { start: 10, title: 'One' },
        { start: 30, title: 'Two' },
      ],
      segments: [
        { start: 10, end: 30, timing: 'estimated', text: 'Guessed' },
        { start: 30, end: 40, text: 'Known' },
      ],
    });
    expect(writeMarkdown(talk).text).to.match(/## One\n\nGuessed\n\n## \[0:30\] Two\n\n\[0:30-0:40\] Known\n$/);
  });
});
