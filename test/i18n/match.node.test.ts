import { expect } from 'chai';
import { matchLanguage } from '../../src/i18n/match.js';

const ours = ['en', 'zh-Hans', 'zh-Hant'];
const more = [...ours, 'pt-BR', 'pt-PT', 'fr', 'sr-Latn', 'zh-HK'];

/** Tags that find one of ours. */
const found = (ours: string, tags: string) => tags.split(' ').map((tag): [string, string] => [tag, ours]);
const none = (...tags: string[]) => tags.map((tag): [string, undefined] => [tag, undefined]);

const cases: [wanted: string, found: string | undefined, available?: string[]][] = [
  ...found(
    'zh-Hans',
    'zh zh-CN zh-SG zh-MY zh-Hans zh-Hans-CN zh-Hans-SG zh-Hans-TW zh-Hans-HK cmn cmn-Hans wuu yue-Hans',
  ),
  ...found('zh-Hans', 'ZH zh-cn zh_CN zh_hans_cn ZH-HANS zh-Hans-u-nu-hanidec'),
  [' zh-CN ', 'zh-Hans'],
  ...found(
    'zh-Hant',
    'zh-TW zh-HK zh-MO zh-Hant zh-Hant-HK zh-Hant-CN cmn-Hant cmn-TW yue yue-HK yue-Hant nan-Hant-TW',
  ),
  ...found('zh-Hant', 'zh_TW zh_hant_tw ZH-tw zh-TW-x-mine'),
  ...found('en', 'en en-GB en-US EN en_GB en-u-ca-buddhist'),
  ...none('fr', 'ja', 'zh-Latn', 'en-Shaw', 'und', 'x-klingon', '', ' ', '-', 'z', 'zh--CN', 'zh-CN;q=0.8'),
  ...none('english language', '__proto__', '中文', 'a'.repeat(10_000)),
  ['fr-CA', 'fr', more],
  ['pt-PT', 'pt-PT', more],
  ['pt', 'pt-BR', more],
  ['pt-AO', 'pt-BR', more],
  ['sr-ME', 'sr-Latn', more],
  ['sr', undefined, more],
  ['zh-HK', 'zh-HK', more],
  ['yue', 'zh-HK', more],
  ['zh-TW', 'zh-Hant', more],
  ['zh-MO', 'zh-Hant', more],
  ['zh', 'zh-Hans', more],
  ['en', undefined, []],
];

describe('language of the interface', () => {
  for (const [wanted, tag, available = ours] of cases) {
    it(`${JSON.stringify(wanted.slice(0, 30))} of ${available.join(', ')}: ${tag ?? 'none'}`, () =>
      expect(matchLanguage(wanted, available)).to.equal(tag));
  }
});
