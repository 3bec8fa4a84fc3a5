import { expect } from 'chai';
import MarkdownIt from 'markdown-it';
import {
  excerptText,
  passageLink,
  passageTimes,
  quoteMarkdown,
  quoteText,
  versionLanguages,
  type Excerpt,
  type QuoteVersion,
} from '../../src/formats/quote/index.js';
import { inQuotationMarks } from '../../src/formats/quote/quotation-marks.js';
import { parse, type Sidecar, type Talk } from '../../src/talk/index.js';
import { createTimeline } from '../../src/timeline/index.js';

const sidecar: Sidecar = {
  version: 1,
  title: { 'zh-CN': '河边的会议', en: 'A meeting by the river' },
  languages: ['zh-CN', 'en'],
  duration: 120,
  speakers: [
    { id: 'wen', name: { 'zh-CN': '文澜', en: 'Wen Lan' } },
    { id: 'ida', name: 'Ida Berg' },
  ],
  segments: [
    {
      id: 'a',
      start: 0,
      end: 12,
      speaker: 'wen',
      lang: 'zh-CN',
      text: {
        'zh-CN': '桥有三个孔。水从这里过。船等在那边。',
        en: 'The bridge has three arches. Water comes through here. The boat waits over there.',
      },
    },
    {
      id: 'b',
      start: 12,
      end: 20,
      speaker: 'wen',
      lang: 'zh-CN',
      text: { 'zh-CN': '这就是“鹭桥”。', en: 'This is Heron Bridge.' },
    },
    {
      id: 'c',
      start: 30,
      end: 40,
      speaker: 'ida',
      lang: 'en',
      text: { en: 'One two three four. Five six.', 'zh-CN': '一二三四五六。' },
      words: [
        [31, 31.5, 'One'],
        [31.5, 32, 'two'],
        [32, 33, 'three'],
        [33, 35.25, 'four'],
        [36, 37, 'Five'],
        [37, 38, 'six'],
      ],
    },
    { id: 'd', start: 32, end: 34, speaker: 'wen', lang: 'zh-CN', text: { 'zh-CN': '对！' } },
    { id: 'e', speaker: 'ida', lang: 'en', text: { en: 'No time. *Really* [none](x).' } },
  ],
};

const { talk: parsed } = parse(sidecar);
const talk: Talk = parsed!;
const timeline = createTimeline(talk);

/** A selection in a segment: these words, or the whole text. */
function excerpt(id: string, words?: string, lang?: string): Excerpt {
  const segment = talk.segments.find((each) => each.id === id)!;
  const tag = lang ?? segment.lang;
  const text = segment.text[tag]!;
  const from = words === undefined ? 0 : text.indexOf(words);
  if (from < 0) throw new Error(`no ${words} in ${id}`);
  return { segment, lang: tag, range: [from, words === undefined ? text.length : from + words.length] };
}

const quoted = (excerpts: readonly Excerpt[], version: QuoteVersion) =>
  quoteText(excerpts, { talk, version, ...passageTimes(excerpts, timeline), url: 'https://example.org/#t=1' });

describe('quoteText', () => {
  it('writes the exact words, who said them, where and when, and the address', () => {
    expect(quoted([excerpt('c', 'two three')], 'original')).to.equal(
      '“two three”\n— Ida Berg, A meeting by the river, 0:31–0:33\nhttps://example.org/#t=1',
    );
  });

  it('uses Chinese punctuation in Chinese, with inner quotation marks', () => {
    expect(quoted([excerpt('b')], 'original')).to.equal(
      '“这就是‘鹭桥’。”\n——文澜，《河边的会议》，0:12–0:20\nhttps://example.org/#t=1',
    );
  });

  it('quotes the matching sentences of a translation', () => {
    expect(
      quoted([excerpt('a', '从这里')], 'both')
        .split('\n')
        .slice(0, 2),
    ).to.deep.equal(['“从这里”', '“Water comes through here.”']);
    expect(quoted([excerpt('a', '过。船')], 'translation').split('\n')[0]).to.equal(
      '“Water comes through here. The boat waits over there.”',
    );
    // from the translation to the original
    expect(excerptText(excerpt('a', 'arches', 'en'), 'zh-CN')).to.equal('桥有三个孔。');
  });

  it('quotes the whole translation where the numbers of sentences differ', () => {
    expect(excerptText(excerpt('c', 'Five'), 'zh-CN')).to.equal('一二三四五六。');
  });

  it('quotes the original where there is no translation', () => {
    expect(quoted([excerpt('d')], 'translation')).to.contain('“对！”');
  });

  it('joins the segments of one speaker, and names several speakers', () => {
    const all = [excerpt('a', '船等在那边。'), excerpt('b'), excerpt('c', 'One two')];
    expect(quoted(all, 'original').split('\n').slice(0, 3)).to.deep.equal([
      '文澜：“船等在那边。这就是‘鹭桥’。”',
      'Ida Berg: “One two”',
      '——《河边的会议》，0:08–0:32',
    ]);
    expect(quoted(all.slice(0, 2), 'translation').split('\n')[0]).to.equal(
      '“The boat waits over there. This is Heron Bridge.”',
    );
  });

  it('leaves out time and address where they are unknown', () => {
    expect(quoteText([excerpt('e', 'No time.')], { talk, version: 'original' })).to.equal(
      '“No time.”\n— Ida Berg, A meeting by the river',
    );
  });

  it('marks estimated times', () => {
    expect(quoteText([excerpt('b')], { talk, version: 'original', start: 12, end: 20, estimated: true })).to.contain(
      '，~0:12–0:20',
    );
  });

  it('uses the quotation marks of the language', () => {
    expect(inQuotationMarks('a', 'zh-TW')).to.equal('「a」');
    expect(inQuotationMarks('a「b」', 'zh-Hant')).to.equal('「a『b』」');
    expect(inQuotationMarks('a', 'ja')).to.equal('「a」');
    expect(inQuotationMarks('a', 'zh')).to.equal('“a”');
    expect(inQuotationMarks('a «b»', 'ru')).to.equal('«a „b“»');
    expect(inQuotationMarks('a', 'fr-CA')).to.equal('«\u202fa\u202f»');
    expect(inQuotationMarks('a', 'de')).to.equal('„a“');
    expect(inQuotationMarks('it’s', 'sv')).to.equal('”it’s”');
  });
});

describe('quoteMarkdown', () => {
  const markdown = (excerpts: readonly Excerpt[], version: QuoteVersion, url?: string) =>
    quoteMarkdown(excerpts, { talk, version, ...passageTimes(excerpts, timeline), url });

  it('writes a block quote that ends with its source', () => {
    expect(markdown([excerpt('c', 'Five six.')], 'both', 'https://example.org/a_(b)?x=1&y=2#t=36,40')).to.equal(
      [
        '> Five six.',
        '>',
        '> 一二三四五六。',
        '>',
        '> — Ida Berg, [A meeting by the river, 0:36–0:40](<https://example.org/a\\_(b)?x=1&amp;y=2#t=36,40>)',
      ].join('\n'),
    );
  });

  it('is read back by a Markdown parser as the exact text, without markup', () => {
    const html = new MarkdownIt().render(
      markdown([excerpt('e'), excerpt('a', '桥有三个孔。')], 'original', 'https://e.org/#a*b*'),
    );
    expect(html).to.contain('No time. *Really* [none](x).');
    expect(html).to.contain('<strong>Ida Berg</strong>');
    expect(html).to.contain('href="https://e.org/#a*b*"');
    expect(html.match(/<blockquote>/g)).to.have.length(1);
    expect(html).not.to.contain('<em>');
  });
});

describe('links to passages', () => {
  it('start with the first segment and end with the last', () => {
    expect(passageTimes([excerpt('a'), excerpt('b')], timeline)).to.deep.equal({ start: 0, end: 20, estimated: false });
  });

  it('are exact to the word where the sidecar has words', () => {
    expect(passageTimes([excerpt('c', 'wo thr')], timeline)).to.deep.include({ start: 31.5, end: 33 });
    expect(passageTimes([excerpt('c', 'four. F')], timeline)).to.deep.include({ start: 33, end: 37 });
    // at the start and the end of a text, the times are those of the segment
    expect(passageTimes([excerpt('c', 'One two')], timeline)).to.deep.include({ start: 30, end: 32 });
  });

  it('are estimated by sentences otherwise, in either language', () => {
    for (const [words, lang] of [
      ['从这', 'zh-CN'],
      ['through', 'en'],
    ] as const) {
      const { start, end } = passageTimes([excerpt('a', words, lang)], timeline)!;
      expect(start, lang).to.be.within(3, 5);
      expect(end, lang).to.be.within(7, 9);
    }
    expect(passageTimes([excerpt('a', '桥')], timeline)!.start).to.equal(0);
    expect(passageTimes([excerpt('a', '边。')], timeline)!.end).to.equal(12);
  });

  it('name the time', () => {
    expect(passageLink([excerpt('a'), excerpt('b')], timeline, ['zh-CN', 'en'])).to.deep.equal({
      start: 0,
      end: 20,
      lang: ['zh-CN', 'en'],
    });
  });

  it('name the segments where others speak at the same time, or where there is no time', () => {
    expect(passageLink([excerpt('c')], timeline, [])).to.deep.equal({ start: 30, end: 40, segment: 'c' });
    expect(passageLink([excerpt('c'), excerpt('d')], timeline, [])).to.deep.equal({ start: 30, end: 40 });
    expect(passageLink([excerpt('e')], timeline, ['en'])).to.deep.equal({ segment: 'e', lang: ['en'] });
  });

  it('name the languages of the quote', () => {
    const lang = (version: QuoteVersion) => versionLanguages([excerpt('d'), excerpt('a')], { talk, version });
    expect(lang('both')).to.deep.equal(['zh-CN', 'en']);
    expect(lang('original')).to.deep.equal(['zh-CN']);
    expect(versionLanguages([excerpt('a')], { talk, version: 'translation' })).to.deep.equal(['en']);
  });
});
