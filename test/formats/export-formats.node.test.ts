import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { readMarkdown } from '../../src/formats/markdown/index.js';
import {
  writeMarkdown,
  writeSubRip,
  writePlainText,
  writeWebVtt,
  type WriteOptions,
} from '../../src/formats/export-formats.js';
import { parse, type Sidecar, type Talk } from '../../src/talk/index.js';
import { createTimeline } from '../../src/timeline/index.js';
import { addTimes } from '../../src/timing/index.js';
import { describeSeed, seed } from '../support/seed.js';
import { cuesOf } from '../timeline/captioned.js';

const talkOf = (segments: readonly object[], more: object = {}): Talk =>
  parse({
    version: 1,
    title: 'A --> B',
    languages: ['zh-CN', 'en'],
    speakers: [{ id: 'a', name: { 'zh-CN': '安 <b>', en: 'Ann & "Bob"' } }],
    segments,
    ...more,
  }).talk!;
const demo = (): Talk => parse(JSON.parse(readFileSync('demo/talk/talk.forum.json', 'utf8'))).talk!;
const vtt = (segments: readonly object[], options: WriteOptions = {}) => writeWebVtt(talkOf(segments), options).text;

/** Cues of a WebVTT file, split by hand. */
const vttCues = (text: string) =>
  text
    .split('\n\n')
    .slice(2)
    .map((block) => {
      const [id, times, ...payload] = block.trimEnd().split('\n');
      const [start, end] = times!.split(' --> ').map((stamp) => {
        const [, h, m, s] = /^(\d{2,}):([0-5]\d):([0-5]\d\.\d{3})$/.exec(stamp)!;
        return Number(h) * 3600 + Number(m) * 60 + Number(s);
      });
      return { id: id!, start: start!, end: end!, payload };
    });

describe('writeWebVtt', () => {
  it('writes both languages in one cue, with voice, language tags and a note', () => {
    const text = vtt([{ start: 1.5, end: 3603.25, speaker: 'a', text: { 'zh-CN': '你好', en: 'Hello' } }]);
    expect(text).to.equal(
      'WEBVTT\n\nNOTE\nA → B\nzh-CN, en\n\ns1:1\n00:00:01.500 --> 01:00:03.250\n<v 安 &lt;b&gt;><lang zh-CN>你好</lang>\n<lang en>Hello</lang>\n',
    );
  });

  it('writes one language, with the name in that language', () => {
    expect(
      vtt([{ start: 0, end: 2, speaker: 'a', text: { 'zh-CN': '你好', en: 'Hello' } }], { languages: ['en'] }),
    ).to.match(/\n<v Ann &amp; "Bob"><lang en>Hello<\/lang>\n$/);
  });

  it('escapes what looks like markup or times, and writes no empty line', () => {
    const [cue, ...others] = vttCues(
      vtt([
        { id: 'x\r\n-->', start: 0, end: 9, lang: 'en', text: 'a --> b & <i>c</i>\r\n\r\n00:01.000 --> 00:02.000' },
      ]),
    );
    expect(others).to.deep.equal([]);
    expect(cue!.id).to.equal('x →:1');
    expect(cue!.payload.join(' ')).to.contain('a --&gt; b &amp; &lt;i&gt;c&lt;/i&gt; 00:01.000 --&gt; 00:02.000');
    expect(cue!.payload).not.to.include('');
  });

  it('orders cues by start, even where people talk at once', () => {
    const talk = talkOf([
      { start: 0, end: 30, lang: 'en', text: 'This is long, and it goes on. '.repeat(12) },
      { start: 4, end: 6, lang: 'en', text: 'Yes.' },
    ]);
    const cues = vttCues(writeWebVtt(talk).text);
    expect(cues.length).to.be.above(3);
    expect(cues.map((cue) => cue.start)).to.deep.equal(cues.map((cue) => cue.start).sort((a, b) => a - b));
    for (const { start, end } of cues) expect(start).to.be.below(end);
    expect(cues.some(({ payload }) => payload.join('').includes('Yes.'))).to.equal(true);
  });

  it('leaves out and counts segments without a time, and gives an end to those without one', () => {
    const { text, untimed, untranslated } = writeWebVtt(
      talkOf([
        { lang: 'en', text: 'never' },
        { start: 1, end: 1, lang: 'en', text: 'no time at all' },
        { start: 2, end: 3, lang: 'zh-CN', text: '没有翻译' },
        { start: 5, lang: 'en', text: 'open' },
      ]),
      { languages: ['en'] },
    );
    expect({ untimed, untranslated }).to.deep.equal({ untimed: 2, untranslated: 1 });
    expect(vttCues(text).map(({ start, end }) => [start, end])).to.deep.equal([[5, 7]]);
  });

  it('writes sounds in the words that it is given', () => {
    const segments = [
      { start: 0, end: 2, text: { en: '' }, sounds: ['music', 'applause'] },
      { start: 2, end: 3, lang: 'en', text: 'Hi', sounds: ['laughter'] },
    ];
    const sounds = { music: 'm', applause: '掌声', laughter: '<笑>', crying: '', cough: '' };
    const cues = vttCues(vtt(segments, { sounds }));
    expect(cues.map(({ payload }) => payload)).to.deep.equal([['♪ [掌声]'], ['[&lt;笑&gt;] <lang en>Hi</lang>']]);
  });

  it('writes right-to-left text as it is', () => {
    const text = 'שלום לכולם (hello) 123.';
    expect(vtt([{ start: 0, end: 5, lang: 'he', text }], { languages: ['he'] })).to.contain(`<lang he>${text}</lang>`);
  });

  it('writes one cue for a translation that spans several cues of the original', () => {
    const talk = demo();
    for (const languages of [['zh-CN'], ['en'], ['zh-CN', 'en']]) {
      const cues = vttCues(writeWebVtt(talk, { languages }).text);
      const twice = cues.filter(({ payload, end }, i) => {
        const next = cues[i + 1];
        return next && next.start === end && next.payload.join() === payload.join();
      });
      expect(twice, languages.join()).to.deep.equal([]);
      for (const { payload } of cues) expect(payload.length).to.be.at.most(2 * languages.length);
    }
  });
});

describe('writeSubRip', () => {
  it('writes numbers, commas, CRLF, and the name where a turn begins', () => {
    const { text } = writeSubRip(
      talkOf([
        { start: 1, end: 2, speaker: 'a', text: { 'zh-CN': '你好', en: 'Hello' } },
        { start: 2, end: 3.0006, speaker: 'a', lang: 'en', text: '12' },
      ]),
    );
    expect(text).to.equal(
      '1\r\n00:00:01,000 --> 00:00:02,000\r\n安 <\u2060b>: 你好\r\nHello\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,001\r\n12\r\n',
    );
  });

  it('disarms what players would read as tags or times', () => {
    const { text } = writeSubRip(
      talkOf([{ start: 0, end: 5, lang: 'en', text: '<b>a</b> --> {\\an8} 1 < 2\r\n\r\n2' }]),
    );
    expect(text).to.contain('<\u2060b>a<\u2060/b> → {\u2060\\an8} 1 < 2 2\r\n');
    expect(text.match(/-->/g)).to.have.length(1);
  });
});

describe('writePlainText', () => {
  it('writes title, chapters, speakers, times and both languages', () => {
    const talk = talkOf(
      [
        { start: 0, end: 5, speaker: 'a', text: { 'zh-CN': '你好', en: 'Hello\r\n\r\nthere' } },
        { start: 65, speaker: 'a', timing: 'estimated', lang: 'en', text: { en: 'Bye', 'zh-CN': '再见' } },
        { lang: 'en', text: 'untimed', sounds: ['applause'] },
      ],
      { chapters: [{ start: 0, title: { 'zh-CN': '一', en: 'One' } }], date: '2026-10-17' },
    );
    expect(writePlainText(talk).text).to.equal(
      'A --> B\n\n2026-10-17\n\n\n[0:00] 一 / One\n==============\n\n安 <b>:\n[0:00] 你好\nHello\nthere\n\n[~1:05] Bye\n再见\n\n[applause] untimed\n',
    );
    expect(writePlainText(talk, { languages: ['en'] }).text).to.contain('Ann & "Bob":\n[0:00] Hello\nthere\n');
  });
});

describe('all export formats', () => {
  it('write every word of the demo, in order', () => {
    const talk = demo();
    const timeline = createTimeline(talk);
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
    for (const lang of ['zh-CN', 'en']) {
      const said = letters(talk.segments.map(({ text }) => text[lang] ?? '').join(''));
      const inVtt = writeWebVtt(talk, { languages: [lang], timeline }).text;
      const payload = vttCues(inVtt)
        .flatMap((cue) => cue.payload)
        .join(' ')
        .replace(/<[^>]*>|\[\w+\]/g, '')
        .replace(/&amp;/g, '&');
      expect(letters(payload)).to.equal(said);
    }
    expect(talk.segments.every((segment) => cuesOf(timeline, segment))).to.equal(true);
  });

  it('write a talk without segments', () => {
    for (const write of [writePlainText, writeMarkdown, writeWebVtt, writeSubRip]) {
      expect(() => write(talkOf([]))).not.to.throw();
    }
    expect(writeSubRip(talkOf([])).text).to.equal('');
    expect(writeWebVtt(talkOf([])).text).to.equal('WEBVTT\n\nNOTE\nA → B\nzh-CN, en\n');
  });
});

describeSeed('all export formats, with the real transcript', () => {
  it('write both languages, and each of them alone', function () {
    this.timeout(120_000);
    const read = readMarkdown(seed('forum.annotated.md'));
    const { sidecar } = addTimes(read.sidecar, read.order, { duration: 12540 });
    const talk = parse(sidecar).talk!;
    const timeline = createTimeline(talk);
    for (const languages of [['zh-CN', 'en'], ['zh-CN'], ['en']]) {
      const cues = vttCues(writeWebVtt(talk, { languages, timeline }).text);
      expect(cues.length).to.be.above(1000);
      expect(cues.every(({ end, start }) => end > start)).to.equal(true);
      expect(writeSubRip(talk, { languages, timeline }).text.split('\r\n\r\n')).to.have.length(cues.length);
      expect(writePlainText(talk, { languages }).text.length).to.be.above(50_000);
    }
    // the Markdown makes the same talk, times and all
    const again = readMarkdown(writeMarkdown(talk).text);
    const timed: Sidecar = addTimes(again.sidecar, again.order).sidecar;
    const essence = (s: Talk) => s.segments.map(({ start, end, speaker, text }) => ({ start, end, speaker, text }));
    expect(again.problems.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect(essence(parse(timed).talk!)).to.deep.equal(essence(talk));
  });
});
