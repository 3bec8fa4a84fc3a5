import { expect } from 'chai';
import { parseClockTime, parseDuration } from '../../src/formats/clock-time.js';
import { readBilibiliTitle } from '../../src/formats/markdown/bilibili-title.js';
import { extractMarkers } from '../../src/formats/markdown/emoji-markers.js';
import { tidyPunctuation } from '../../src/formats/markdown/tidy-punctuation.js';

describe('markers', () => {
  const kinds: [marker: string, sound: string | undefined, tone: string | undefined][] = [
    ['🎼', 'music', undefined],
    ['👏', 'applause', undefined],
    ['😀', 'laughter', undefined],
    ['😭', 'crying', undefined],
    ['🤧', 'cough', undefined],
    ['😊', undefined, 'happy'],
    ['😔', undefined, 'sad'],
    ['😡', undefined, 'angry'],
    ['😰', undefined, 'fearful'],
    ['🤢', undefined, 'disgusted'],
    ['😮', undefined, 'surprised'],
  ];
  for (const [marker, sound, tone] of kinds) {
    for (const variant of [marker, `${marker}\ufe0f`, `${marker}\u{1f3fd}`]) {
      it(`${variant} is ${sound ?? tone}`, () => {
        expect(extractMarkers(`Yes${variant}`)).to.deep.equal({
          text: 'Yes',
          sounds: sound ? [sound] : [],
          ...(tone && { tone }),
        });
      });
    }
  }
  const texts: [marked: string, text: string][] = [
    ['😊Yes.', 'Yes.'],
    ['Yes.😊', 'Yes.'],
    ['Yes。😊。', 'Yes。'],
    ['Yes。😊，and', 'Yes。and'],
    ['Yes😊，and', 'Yes，and'],
    ['🎼，🎼，Yes', 'Yes'],
    ['🎼，', ''],
    ['🎼', ''],
    ['是。😡，还有', '是。还有'],
    ['是😡还有', '是还有'],
    ['yes😊yes', 'yes yes'],
    ['yes 😊 yes', 'yes  yes'],
    ['No marker: 🙂, kept.', 'No marker: 🙂, kept.'],
  ];
  for (const [marked, text] of texts)
    it(`${marked} → ${text}`, () => expect(extractMarkers(marked).text).to.equal(text));
  it('sounds once each, in order; the first tone', () => {
    expect(extractMarkers('👏a🎼b👏😔c😊')).to.deep.include({ sounds: ['applause', 'music'], tone: 'sad' });
  });
});

describe('punctuation', () => {
  const cases: [lang: string, text: string, tidied: string][] = [
    ['en', 'Yes，it is。 No？Yes！', 'Yes, it is. No? Yes!'],
    ['en', 'Thank you 。', 'Thank you.'],
    ['en', 'one；two：three、four', 'one; two: three, four'],
    ['en', 'A（b）c', 'A (b) c'],
    ['en', '（a），b', '(a), b'],
    ['en', '「a」，said', '"a", said'],
    ['en', '1，000 and 3：30', '1,000 and 3:30'],
    ['en', '５０％ of ＡＩ', '50% of AI'],
    ['en', 'a　b', 'a b'],
    ['en', 'so。 and  so', 'so. and so'],
    ['en', 'plain, text . as it was', 'plain, text . as it was'],
    ['ru', 'Да，да。', 'Да, да.'],
    ['zh-CN', '好，好。 好（好）', '好，好。 好（好）'],
    ['zh-CN', '用 GPT，好。', '用 GPT，好。'],
    ['ja', 'はい、そうです。', 'はい、そうです。'],
  ];
  for (const [lang, text, tidied] of cases)
    it(`${lang}: ${text}`, () => expect(tidyPunctuation(text, lang)).to.equal(tidied));
});

describe('Bilibili titles', () => {
  it('have collection, part, date, title, uploader and id', () => {
    expect(readBilibiliTitle('城市 - 论坛 - P12：20260501-声音 - 上 - Someone - BV1ab411c7De')).to.deep.equal({
      collection: '城市 - 论坛',
      part: 12,
      date: '2026-05-01',
      title: '声音 - 上',
      uploader: 'Someone',
      videoId: 'BV1ab411c7De',
    });
  });
  for (const heading of [
    '城市',
    '城市 - 论坛',
    '城市 - P1：20261301-声音 - Someone - BV1ab411c7De',
    '城市 - P1：20260230-声音 - Someone - BV1ab411c7De',
    '城市 - P1：20260501-声音 - Someone',
    '城市 - P1：声音 - Someone - BV1ab411c7De',
    'P1：20260501-声音 - Someone - BV1ab411c7De',
    '城市 - P1：20260501- - Someone - BV1ab411c7De',
  ]) {
    it(`${heading} is none`, () => expect(readBilibiliTitle(heading)).to.equal(undefined));
  }
});

describe('clock times', () => {
  for (const [text, seconds] of [
    ['0:00', 0],
    ['1:02:03.4', 3723.4],
    ['1:02:03.040', 3723.04],
    [' 12:34 ', 754],
    ['99:59', 5999],
    ['0:60', undefined],
    ['1:60:00', undefined],
    ['12', undefined],
    ['1:2:3:4', undefined],
    ['-1:00', undefined],
    ['', undefined],
  ] as const) {
    it(`${text} → ${seconds}`, () => expect(parseClockTime(text)).to.equal(seconds));
  }
  for (const [text, seconds] of [
    ['3:29:00', 12540],
    ['90', 90],
    ['90.5', 90.5],
    ['90s', 90],
    [90, 90],
    ['0', undefined],
    [-1, undefined],
    [Infinity, undefined],
    ['long', undefined],
    ['1e9', undefined],
  ] as const) {
    it(`length ${text} → ${seconds}`, () => expect(parseDuration(text)).to.equal(seconds));
  }
});
