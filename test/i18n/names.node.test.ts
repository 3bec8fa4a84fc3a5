import { expect } from 'chai';
import { languageNames } from '../../src/i18n/language-names.js';

/** Names of all the languages of a talk, as they stand beside each other. */
const cases: [lang: string, tags: string[], names: string[]][] = [
  ['en', ['zh-CN', 'en'], ['Chinese', 'English']],
  ['en', ['zh-CN', 'zh-TW'], ['Simplified Chinese', 'Traditional Chinese']],
  ['en', ['zh', 'zh-Hant', 'en-GB'], ['Chinese', 'Traditional Chinese', 'English']],
  [
    'en',
    ['zh-CN', 'zh-TW', 'zh-HK', 'en'],
    ['Simplified Chinese', 'Chinese (Taiwan)', 'Chinese (Hong Kong)', 'English'],
  ],
  ['en', ['pt-BR', 'pt-PT'], ['Brazilian Portuguese', 'European Portuguese']],
  ['en', ['en', 'en-GB'], ['English', 'UK English']],
  ['en', ['sr', 'sr-Latn'], ['Serbian', 'Serbian (Latin)']],
  ['en', ['zh-CN', 'zh-CN'], ['Chinese', 'Chinese']],
  ['en', ['de-1901', 'de-1996'], ['German (Traditional German orthography)', 'German (German orthography of 1996)']],
  ['en', ['xx-invalid-tag-', 'zh-CN'], ['xx-invalid-tag-', 'Chinese']],
  ['zh-Hans', ['zh-CN', 'en'], ['中文', '英语']],
  ['zh-Hans', ['zh-CN', 'zh-TW', 'en'], ['简体中文', '繁体中文', '英语']],
  ['zh-Hant', ['zh-TW', 'zh-CN', 'en'], ['繁體中文', '簡體中文', '英文']],
  ['zh-Hant', ['zh-TW', 'yue'], ['中文', '粵語']],
];

describe('names of languages', () => {
  for (const [lang, tags, names] of cases) {
    it(`${tags.join(', ')} in ${lang}`, () => {
      const languageName = languageNames(lang);
      expect(tags.map((tag) => languageName(tag, tags))).to.deep.equal(names);
    });
  }
});
