import { expect } from 'chai';
import {
  languageOfText,
  languageTag,
  localized,
  nearestTag,
  parseJson,
  sidecarSchema,
  textRuns,
  translation,
} from '../../src/talk/index.js';

describe('language tags', () => {
  for (const [tag, canonical] of [
    ['zh-cn', 'zh-CN'],
    ['EN', 'en'],
    ['zh-hans-cn', 'zh-Hans-CN'],
    ['en_US', undefined],
    ['', undefined],
    ['x">', undefined],
    ['__proto__', undefined],
    ['a'.repeat(10_000), undefined],
  ] as const) {
    it(`${JSON.stringify(tag.slice(0, 20))} is ${canonical ?? 'none'}`, () =>
      expect(languageTag(tag)).to.equal(canonical));
  }
});

describe('localized text', () => {
  const text = { 'zh-CN': '你好', 'en-GB': 'hello' };
  for (const [languages, lang] of [
    [['en'], 'en-GB'],
    [['zh-TW', 'en'], 'zh-CN'],
    [['fr', 'en-GB'], 'en-GB'],
    [['fr'], 'zh-CN'],
    [[], 'zh-CN'],
  ] as const) {
    it(`for ${languages.join(', ') || 'nobody'}`, () => expect(localized(text, languages).lang).to.equal(lang));
  }
  it('a translation is never something else', () => {
    expect(translation(text, 'fr')).to.equal(undefined);
    expect(translation(text, 'en')).to.deep.equal({ lang: 'en-GB', text: 'hello' });
  });
});

describe('the tag that comes nearest', () => {
  const both = ['zh-CN', 'zh-TW', 'en-US', 'en-GB'];
  const cases: [wanted: string, tags: string[], found: string | undefined][] = [
    ['zh-TW', both, 'zh-TW'],
    ['zh-HK', both, 'zh-TW'],
    ['zh-Hant', both, 'zh-TW'],
    ['zh-MO', both, 'zh-TW'],
    ['zh', both, 'zh-CN'],
    ['zh-SG', both, 'zh-CN'],
    ['zh-Hans', both, 'zh-CN'],
    ['zh-Hans-HK', both, 'zh-CN'],
    ['zh-HK', ['zh-TW', 'zh-Hant-HK', 'zh-CN'], 'zh-Hant-HK'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['en', both, 'en-US'],
    ['en-GB', both, 'en-GB'],
    ['en-AU', both, 'en-US'],
    ['zh-HK', ['en', 'zh-CN'], 'zh-CN'],
    ['sr-Latn', ['sr', 'sr-Cyrl'], 'sr'],
    ['fr', both, undefined],
    ['zh-', both, 'zh-CN'],
    ['', both, undefined],
    ['en', [], undefined],
  ];
  for (const [wanted, tags, found] of cases) {
    it(`${JSON.stringify(wanted)} of ${tags.join(', ') || 'none'}: ${found ?? 'none'}`, () => {
      expect(nearestTag(wanted, tags)).to.equal(found);
    });
  }

  it('also where there is more than one text: the first language counts, then the next', () => {
    const title = { en: 'Title', 'zh-CN': '标题', 'zh-TW': '標題' };
    expect(localized(title, ['zh-HK', ...Object.keys(title)]).text).to.equal('標題');
    expect(localized(title, ['zh-Hans', ...Object.keys(title)]).text).to.equal('标题');
    expect(localized(title, ['fr', 'zh-Hant']).text).to.equal('標題');
    expect(translation(title, 'zh-HK')).to.deep.equal({ lang: 'zh-TW', text: '標題' });
  });
});

describe('language of a text', () => {
  const cases: [text: string, languages: string[], expected: string | undefined][] = [
    ['大家好', ['zh-CN', 'en'], 'zh-CN'],
    ['Good morning', ['zh-CN', 'en'], 'en'],
    ['我们用 Transformer 做翻译', ['zh-CN', 'en'], 'zh-CN'],
    ['The word 你好 means hello to everybody', ['zh-CN', 'en'], 'en'],
    ['今日は', ['zh-CN', 'ja'], 'ja'],
    ['安全', ['ja', 'en'], 'ja'],
    ['Привет', ['ru', 'en'], 'ru'],
    ['안녕', ['ko', 'en'], 'ko'],
    ['1984 …', ['en'], undefined],
    ['你好', ['en'], undefined],
  ];
  for (const [text, languages, expected] of cases) {
    it(`${text} → ${expected}`, () => expect(languageOfText(text, languages)).to.equal(expected));
  }
});

describe('runs in another script', () => {
  const both = ['zh-CN', 'en'];
  const cases: [text: string, lang: string, languages: string[], runs: [string, string][]][] = [
    [
      '我们用 Transformer 3.5 做，GPT-4。',
      'zh-CN',
      both,
      [
        ['zh-CN', '我们用 '],
        ['en', 'Transformer 3.5'],
        ['zh-CN', ' 做，'],
        ['en', 'GPT-4'],
        ['zh-CN', '。'],
      ],
    ],
    [
      'The word 人工智能 means AI, 对吧?',
      'en',
      both,
      [
        ['en', 'The word '],
        ['zh-CN', '人工智能'],
        ['en', ' means AI, '],
        ['zh-CN', '对吧'],
        ['en', '?'],
      ],
    ],
    ['Plain text, 100 %.', 'en', both, [['en', 'Plain text, 100 %.']]],
    ['AI', 'zh-CN', both, [['en', 'AI']]],
    ['用 AI', 'zh-CN', ['zh-CN'], [['zh-CN', '用 AI']]],
    ['漢字とかな', 'ja', ['ja', 'en'], [['ja', '漢字とかな']]],
    ['', 'en', both, []],
  ];
  for (const [text, lang, languages, runs] of cases) {
    it(JSON.stringify(text), () => {
      const found = textRuns(text, lang, languages);
      expect(found.map((run) => [run.lang, run.text])).to.deep.equal(runs);
      expect(found.map((run) => run.text).join('')).to.equal(text);
    });
  }
});

describe('JSON errors say where', () => {
  for (const [text, line, column, says] of [
    ['{\n  "a": 1,\n  oops\n}', 3, 3, 'expected a name in double quotes, found "o"'],
    ['{\n  "a": [en]\n}', 2, 9, 'expected a value, found "e"'],
    ['{"a":1}}', 1, 8, 'expected nothing more, found "}"'],
    ['{"a":\n', 2, 1, 'expected a value, found the end of the file'],
    ['[1, 2', 1, 6, 'expected "," or "]", found the end of the file'],
    ['{"a" 1}', 1, 6, 'expected ":", found "1"'],
    ['[1,]', 1, 4, 'expected a value, found "]"'],
    ['{"a":1,}', 1, 8, 'expected a name in double quotes, found "}"'],
    ['["tab\there"]', 1, 2, 'expected a value, found "\\""'],
    ['', 1, 1, 'expected a value, found the end of the file'],
    ['NaN', 1, 1, 'expected a value, found "N"'],
  ] as const) {
    it(JSON.stringify(text), () => {
      expect(parseJson(text)).to.deep.equal({ error: says, at: { line, column } });
    });
  }
  it('however deep', () => {
    expect(parseJson('['.repeat(200_000))).to.have.property('error');
  });
});

describe('the published schema', () => {
  it('is JSON, names every key of the format, and requires what the parser requires', () => {
    const schema = JSON.parse(JSON.stringify(sidecarSchema())) as {
      required: string[];
      properties: Record<string, unknown>;
    };
    expect(schema.required).to.have.members(['version', 'languages', 'title', 'segments']);
    expect(Object.keys(schema.properties)).to.have.members([
      'version',
      'title',
      'languages',
      'duration',
      'date',
      'description',
      'license',
      'source',
      'collection',
      'media',
      'poster',
      'speakers',
      'chapters',
      'segments',
      'slides',
    ]);
  });
});
