import { expect } from 'chai';
import fc from 'fast-check';
import type { Segment } from '../../src/talk/index.js';
import { createTimeline, displayWidth, graphemes, type CaptionCue } from '../../src/timeline/index.js';
import { talkOf } from './talks.js';
import { cuesOf } from './captioned.js';

const LINE = 42;
const CLOSING = /^[、。，．！？；：）》」』】”’,.!?;:%)\]}]/u;
const OPENING = /[（《「『【“‘([{]$/u;

/** Cues of a talk of one segment. */
function cut(fields: Record<string, unknown>, languages = ['en', 'zh-CN']): readonly CaptionCue[] {
  const talk = talkOf({ languages, segments: [{ start: 0, end: 20, ...fields }] });
  return cuesOf(createTimeline(talk), talk.segments[0]!);
}

const linesIn = (cues: readonly CaptionCue[], lang: string) => cues.map(({ lines }) => lines[lang]!);

/** All lines of a language; what stays on for several cues counts once. */
const shown = (cues: readonly CaptionCue[], lang: string) =>
  linesIn(cues, lang)
    .filter((lines, i, all) => lines !== all[i - 1])
    .flat();

const solid = (text: string) => text.replace(/\s/gu, '');

/** What must be true of every cut. */
function check(cues: readonly CaptionCue[], segment: Pick<Segment, 'text'>, start: number, end: number): void {
  expect(cues[0]!.start).to.equal(start);
  expect(cues.at(-1)!.end).to.equal(end);
  cues.forEach((cue, i) => {
    if (i) expect(cue.start, 'no gap').to.equal(cues[i - 1]!.end);
    expect(cue.end).to.be.greaterThan(cue.start);
    if (end - start >= 0.8 * cues.length) expect(cue.end - cue.start).to.be.at.least(0.8 - 1e-6);
    expect(Object.keys(cue.lines)).to.deep.equal(Object.keys(segment.text));
  });
  for (const [lang, text] of Object.entries(segment.text)) {
    expect(solid(shown(cues, lang).join('')), 'text is complete').to.equal(solid(text));
    for (const lines of linesIn(cues, lang)) {
      expect(lines.length).to.be.at.most(2);
      for (const line of lines) {
        expect(line, 'no spaces at the ends').to.equal(line.trim());
        if (displayWidth(line) > LINE) expect(line, 'too wide for a line').to.match(/^\S+$/u);
      }
    }
  }
}

describe('caption cues', () => {
  it('leave alone what fits a line', () => {
    const cues = cut({ text: { en: 'Good morning.', 'zh-CN': '早上好。' } });
    expect(cues).to.have.lengthOf(1);
    expect(cues[0]!.lines).to.deep.equal({ en: ['Good morning.'], 'zh-CN': ['早上好。'] });
    expect(cues[0]!.segment.text['en']).to.equal('Good morning.');
    expect(Object.isFrozen(cues) && Object.isFrozen(cues[0]) && Object.isFrozen(cues[0]!.lines['en'])).to.equal(true);
  });

  it('are cut once, and have ids of their own', () => {
    const talk = talkOf({
      segments: [
        { id: 'a', start: 0, end: 20, text: 'A sentence of some length stands here. '.repeat(6) },
        { id: 'a:1', start: 20, end: 40, text: 'A sentence of some length stands here. '.repeat(6) },
      ],
    });
    const timeline = createTimeline(talk);
    const cues = talk.segments.flatMap((segment) => cuesOf(timeline, segment));
    expect(cuesOf(timeline, talk.segments[0]!)).to.equal(cuesOf(timeline, talk.segments[0]!));
    expect(new Set(cues.map(({ id }) => id)).size).to.equal(cues.length);
  });

  it('take two lines before they take two cues', () => {
    const cues = cut({ text: 'The bridge was closed in the spring, and it opened again in June.' });
    expect(linesIn(cues, 'en')).to.deep.equal([
      ['The bridge was closed in the spring,', 'and it opened again in June.'],
    ]);
  });

  it('end with sentences where they can', () => {
    const cues = cut({
      text: 'The first bridge over the river was built of wood in a single summer. It burned down two years later. Nobody was hurt, but the town had to wait a decade for the next.',
    });
    for (const { lines } of cues) expect(lines['en']!.at(-1)).to.match(/[.,]$/);
  });

  it('put both languages of a sentence into one cue', () => {
    const cues = cut({
      lang: 'zh-CN',
      text: {
        'zh-CN': '这座桥是去年夏天开始修的，用的是山里的木头。今年春天它被大水冲走了。我们打算明年再修一座石头的。',
        en: 'Work on the bridge began last summer, with timber from the hills. This spring a flood carried it away. We mean to build another next year, of stone.',
      },
    });
    const cueWith = (lang: string, part: string) =>
      linesIn(cues, lang).findIndex((lines) => lines.join(' ').includes(part));
    for (const [zh, en] of [
      ['木头', 'timber'],
      ['大水', 'flood'],
      ['石头', 'stone'],
    ] as const) {
      expect(cueWith('zh-CN', zh), zh).to.be.at.least(0).and.equal(cueWith('en', en));
    }
  });

  const whole: [what: string, text: string, lang: string, parts: string[]][] = [
    [
      'Latin words',
      'internationalization and standardization of counterrevolutionaries '.repeat(4),
      'en',
      ['internationalization', 'standardization', 'counterrevolutionaries'],
    ],
    [
      'numbers',
      'about 3.14 or 1,000,000 and 15% or 1 000 000 then $5.50 '.repeat(4),
      'en',
      ['3.14', '1,000,000', '15%', '1 000 000', '$5.50'],
    ],
    [
      'numbers with full-width marks',
      '增长了13。8个百分点到了2,048亿元也就是百分之三十五第二十七名'.repeat(4),
      'zh-CN',
      ['13。8', '2,048亿', '百分之三十五', '第二十七'],
    ],
    [
      'Chinese words',
      '我们今天讨论图书馆怎么帮助乌鲁木齐的居民了解气象学知识'.repeat(4),
      'zh-CN',
      ['我们', '今天', '讨论', '图书馆', '乌鲁木齐', '居民', '气象'],
    ],
    [
      'words that only the talk knows',
      '人工智能来了，大家谈人工智能，看人工智能，用人工智能，学人工智能，爱人工智能，怕人工智能，说人工智能',
      'zh-CN',
      ['人工智能'],
    ],
    [
      'links',
      'See https://example.org/a/long/path?with=query&and=more here and there '.repeat(3),
      'en',
      ['https://example.org/a/long/path?with=query&and=more'],
    ],
    ['graphemes', '👩‍👩‍👧👍🏽e\u0301x '.repeat(30), 'en', ['👩‍👩‍👧👍🏽e\u0301x']],
  ];
  for (const [what, text, lang, parts] of whole) {
    it(`keep ${what} whole`, () => {
      const cues = cut({ lang, text: { [lang]: text } }, [lang]);
      expect(cues.length).to.be.greaterThan(1);
      const lines = shown(cues, lang);
      for (const part of parts) {
        const inText = text.trim().split(part).length - 1;
        expect(
          lines.reduce((sum, line) => sum + line.split(part).length - 1, 0),
          part,
        ).to.equal(inText);
      }
    });
  }

  it('neither begin lines with closing marks nor end them with opening ones', () => {
    const text =
      '他说：“这本书（第一卷）讲的是《诗经》。”她问：“真的吗？”大家都笑了……后来，他们去了“老地方”，喝茶、聊天；'.repeat(
        4,
      );
    for (const line of shown(cut({ lang: 'zh-CN', text: { 'zh-CN': text } }), 'zh-CN')) {
      expect(line).not.to.match(CLOSING).and.not.to.match(OPENING);
    }
  });

  it('give a word that is too wide a line for itself', () => {
    const word = 'x'.repeat(60);
    const lines = shown(cut({ text: `before it ${word} and after it` }), 'en');
    expect(lines).to.include(word);
    check(cut({ text: `before it ${word} and after it` }), { text: { en: `before it ${word} and after it` } }, 0, 20);
  });

  it('hold on to a translation that is too short to be cut', () => {
    const text = {
      en: 'It goes on and on, and nobody in the room knows where it will end. '.repeat(4),
      'zh-CN': '没完没了。',
    };
    const cues = cut({ text });
    expect(cues.length).to.be.greaterThan(3);
    for (const { lines } of cues) expect(lines['zh-CN']).to.deep.equal(['没完没了。']);
    expect(new Set(linesIn(cues, 'zh-CN')).size, 'one array').to.equal(1);
    const swapped = cut({ text, lang: 'zh-CN' });
    check(swapped, { text }, 0, 20);
  });

  it('of sounds alone have no lines', () => {
    const cues = cut({ text: { en: '', 'zh-CN': ' ' }, sounds: ['music'] });
    expect(cues.map(({ lines, start, end }) => [lines, start, end])).to.deep.equal([[{ en: [] }, 0, 20]]);
  });

  it('there are none without a time, without length, and for nothing', () => {
    expect(cut({ text: 'Hello', start: undefined, end: undefined })).to.deep.equal([]);
    expect(cut({ text: 'Hello', start: 5, end: 5 })).to.deep.equal([]);
    expect(cut({ text: '' })).to.deep.equal([]);
  });

  it('have no lines in a language without text', () => {
    const text = { en: 'A long sentence goes on and on until it ends. '.repeat(4), 'zh-CN': '' };
    // the parser drops empty text, but a page may make its own talk
    const talk = talkOf({ segments: [{ start: 0, end: 20, text }] });
    const segment = { ...talk.segments[0]!, text };
    const cues = cuesOf(createTimeline({ ...talk, segments: [segment] }), segment);
    expect(cues.length).to.be.greaterThan(1);
    for (const { lines } of cues) expect(lines['zh-CN']).to.deep.equal([]);
  });

  it('take the first language when the spoken one has no text', () => {
    const cues = cut({ lang: 'de', text: { en: 'A long sentence goes on and on until it ends. '.repeat(4) } });
    check(cues, { text: { en: 'A long sentence goes on and on until it ends. '.repeat(4) } }, 0, 20);
  });

  it('go by the length of what is said', () => {
    const cues = cut({ text: `${'This is a sentence of ten syllables, more or less. '.repeat(8)}` });
    const lengths = cues.map(({ start, end }) => end - start);
    expect(Math.max(...lengths) / Math.min(...lengths)).to.be.below(1.5);
  });

  it('go by the words where their times are known', () => {
    const sentence = 'one two three four five six seven eight nine ten eleven twelve';
    const text = `${sentence}. ${sentence}.`;
    // the second half is spoken in the last two seconds
    const words = text
      .split(' ')
      .map((word, i) => [i < 12 ? i : 18 + (i - 12) / 6, i < 12 ? i + 0.5 : 18.1 + (i - 12) / 6, word]);
    const cues = cut({ text, words });
    expect(cues.map(({ start }) => start)).to.deep.equal([0, 18]);
    const deaf = cut({ text, words: words.map(([start, end]) => [start, end, 'nonsense']) });
    expect(deaf[1]!.start, 'words that are not in the text').to.be.closeTo(10, 1);
  });

  it('stay for 0.8 s even where the words are said faster', () => {
    const sentence = 'one two three four five six seven eight nine ten eleven twelve';
    const words = (first: number, second: number) =>
      `${sentence} ${sentence}`.split(' ').map((word, i) => [i < 12 ? first : second, 20, word]);
    const text = `${sentence}. ${sentence}.`;
    expect(cut({ text, words: words(0, 19.9) })[1]!.start).to.be.closeTo(19.2, 1e-9);
    expect(cut({ text, words: words(0, 0.1) })[1]!.start).to.be.closeTo(0.8, 1e-9);
    expect(cut({ text, words: words(0, 19.9), start: 18.5 })[1]!.start, 'no room').to.be.closeTo(19.25, 1e-9);
  });

  it('share the time evenly where it is too short', () => {
    const cues = cut({ text: 'A long sentence goes on and on until it ends. '.repeat(6), end: 2 });
    cues.forEach(({ start, end }) => expect(end - start).to.be.closeTo(2 / cues.length, 1e-9));
  });

  it('go at the pace of speech where there is no end', () => {
    const cues = cut({ text: 'A long sentence goes on and on until it ends. '.repeat(6), end: undefined });
    expect(cues.at(-1)!.end).to.equal(Infinity);
    for (const { start, end } of cues.slice(0, -1)) expect(end - start).to.be.within(0.8, 10);
  });

  it('clip what nobody says in one go, and do not take long over it', () => {
    for (const text of ['天地玄黄，宇宙洪荒。', 'a', ' word', '👩‍👩‍👧', '(', ' a', 'e\u0301']) {
      const long = text.repeat(1_000_000 / text.length);
      const before = process.cpuUsage();
      const cues = cut({ lang: 'und', text: { und: long }, end: 3600 }, ['und']);
      // microseconds of work, whatever else the machine does; what is quadratic here takes minutes
      expect(process.cpuUsage(before).user, text).to.be.below(3e6);
      expect(shown(cues, 'und').join('').endsWith('…')).to.equal(true);
      expect(cues.length).to.be.below(1000);
      expect(cues.every(({ lines }) => lines['und']!.length <= 2)).to.equal(true);
    }
  });

  describe('of any text', () => {
    const latin = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            'a',
            'of',
            'and',
            'Mr.',
            '3.14',
            '1,000',
            '15%',
            '“so”',
            '(see',
            'below)',
            'end.',
            'but,',
            '—',
            '…',
          ),
          fc.stringMatching(/^[a-z]{1,14}[.,;!?]?$/),
        ),
        { maxLength: 80 },
      )
      .map((words) => words.join(' '));
    const han = fc
      .array(
        fc.constantFrom(
          '我们',
          '的',
          '人工智能',
          '大模型',
          '在',
          '2024年',
          '3.14',
          '15%',
          'AI',
          '，',
          '。',
          '、',
          '“',
          '”',
          '《',
          '》',
          '（',
          '）',
          '！',
          '和',
          '图书馆',
          ' ',
        ),
        { maxLength: 120 },
      )
      .map((words) => words.join(''));
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary', maxLength: 300 }),
      latin,
      han,
    );
    const seconds = fc.double({ min: 0.1, max: 60, noNaN: true });

    it('is complete, in two lines that fit, and contiguous', () => {
      fc.assert(
        fc.property(
          fc.constantFrom('en', 'zh-CN', 'ja', 'th', 'de'),
          anything,
          anything,
          seconds,
          (lang, spoken, other, length) => {
            const talk = talkOf({
              languages: ['en'],
              segments: [{ lang, start: 3, end: 3 + length, text: { [lang]: spoken, fr: other }, sounds: ['music'] }],
            });
            // the parser has its own views on control characters
            const segment = talk.segments[0]!;
            check(cuesOf(createTimeline(talk), segment), segment, 3, 3 + length);
          },
        ),
        { numRuns: 500 },
      );
    });

    it('keeps numbers and graphemes whole, and marks where they belong', () => {
      fc.assert(
        fc.property(fc.oneof(han, latin, fc.string({ unit: 'grapheme', maxLength: 200 })), (spoken) => {
          const talk = talkOf({
            languages: ['zh-CN'],
            segments: [{ start: 0, end: 60, text: spoken, sounds: ['music'] }],
          });
          const segment = talk.segments[0]!;
          const text = segment.text['zh-CN']!;
          const lines = shown(cuesOf(createTimeline(talk), segment), 'zh-CN');
          const edges = new Set<number>();
          let edge = 0;
          for (const grapheme of graphemes(text)) edges.add((edge += grapheme.length));
          let at = 0;
          lines.forEach((line, i) => {
            at = text.indexOf(line, at);
            if (i > 0 && at > 0) {
              expect(edges, `a grapheme at ${at} in ${JSON.stringify(text)}`).to.include(at);
              // a line that had to be cut by force has no good place
              if (displayWidth(lines[i - 1]!) <= LINE && !/\S{40}/u.test(text)) {
                expect(line).not.to.match(CLOSING);
                expect(lines[i - 1]).not.to.match(OPENING);
              }
              expect(`${lines[i - 1]!}|${line}`).not.to.match(/\d[.,]?\|\d{2}|\d\|%/);
            }
            at += line.length;
          });
        }),
        { numRuns: 500 },
      );
    });
  });
});
