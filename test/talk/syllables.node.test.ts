import { expect } from 'chai';
import { countSyllables } from '../../src/talk/syllables.js';

describe('syllables', () => {
  const cases: [text: string, syllables: number][] = [
    ['你好', 2],
    ['2026年', 5],
    ['good morning', 3],
    ['Müller', 2],
    ['naïve café', 4],
    ["don't", 1],
    ['GPT', 3],
    ['hm', 1],
    ['我们用GPT做', 7],
    ['ありがとう', 5],
    ['しゃしん', 3],
    ['安全です', 4],
    ['안녕하세요', 5],
    ['Доброе утро', 5],
    ['в', 1],
    ['Αθήνα', 3],
    ['שלום', 2],
    ['٣', 1],
    ['，。!? 🎼', 0],
    ['', 0],
  ];
  for (const [text, syllables] of cases)
    it(`${JSON.stringify(text)} ${syllables}`, () => expect(countSyllables(text)).to.equal(syllables));
});
