import { expect } from 'chai';
import { tidyPunctuation } from '../../../src/formats/markdown/tidy-punctuation.js';

describe('tidyPunctuation', () => {
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
