import { expect } from 'chai';
import { BREAK_COSTS } from '../../src/timeline/break-costs.js';
import { plainText, textPieces } from '../../src/timeline/text-pieces.js';
import { findCollocations, type IsCollocation } from '../../src/timeline/collocations.js';

const pieces = (text: string, lang: string, limit = 84) =>
  textPieces(plainText(text), lang, limit).map(({ from, to }) => plainText(text).slice(from, to));

describe('pieces of text', () => {
  const rows: [lang: string, text: string, pieces: string][] = [
    ['en', 'Plain words, no more.', 'Plain|words,|no|more.'],
    ['en', '  many \n\t spaces  ', 'many|spaces'],
    ['en', 'It costs $1,000.50 (or 15 %).', 'It|costs|$1,000.50|(or|15 %).'],
    ['en', 'about 1 000 000 people', 'about|1 000 000|people'],
    ['en', 'see https://a.org/b?c=d,e or GPT-4', 'see|https://a.org/b?c=d,e|or|GPT-4'],
    ['en', 'he said “yes, please” twice', 'he|said|“yes,|please”|twice'],
    ['en', 'work now，or later。Then rest', 'work|now，|or|later。|Then|rest'],
    ['en', 'only 13。8 billion', 'only|13。8|billion'],
    ['en', 'ten\u00a0km away', 'ten\u00a0km|away'],
    ['en', 'a \u0301b', 'a \u0301b'],
    ['fr', 'Vraiment ? « Oui » !', 'Vraiment ?|« Oui » !'],
    ['zh-CN', '我们今天讨论挑战。', '我们|今天|讨论|挑战。'],
    ['zh-CN', '他说：“好。”然后走了', '他|说：|“好。”|然后|走了'],
    ['zh-CN', '他说："好。"然后走了', '他|说：|"好。"|然后|走了'],
    ['zh-CN', '（见《诗经》），第三次', '（见|《诗经》），|第三次'],
    ['zh-CN', '增长13。8%，到2,048亿元', '增长|13。8%，|到|2,048亿|元'],
    ['zh-CN', '百分之三十五的人', '百分之三十五|的|人'],
    ['zh-CN', '用AI讨论PPT吧', '用|AI|讨论|PPT|吧'],
    ['zh-CN', '等等……好——走', '等等……|好——|走'],
    ['zh-CN', '山\u00a0水\u2060田', '山\u00a0水\u2060田'],
    ['ja', 'ちょっとコーヒーを飲む', 'ちょっと|コーヒー|を|飲む'],
    ['th', 'ภาษาไทย', 'ภาษา|ไทย'],
    ['ko', '안녕하세요 여러분', '안녕하세요|여러분'],
  ];
  for (const [lang, text, expected] of rows) {
    it(`${lang}: ${text}`, () => expect(pieces(text, lang).join('|')).to.equal(expected));
  }

  it('cut by force what is too wide, between graphemes', () => {
    expect(pieces('e\u0301'.repeat(10), 'en', 8)).to.deep.equal([
      'e\u0301'.repeat(4),
      'e\u0301'.repeat(4),
      'e\u0301'.repeat(2),
    ]);
  });

  it('cover the text, in order, with their widths', () => {
    const found = textPieces('用AI 写 the end', 'zh-CN', 84);
    expect(found.map(({ left, right }) => [left, right])).to.deep.equal([
      [0, 2],
      [2, 4],
      [5, 7],
      [8, 11],
      [12, 15],
    ]);
  });
});

describe('the cost of a cut', () => {
  const rows: [lang: string, before: string, after: string, cost: keyof typeof BREAK_COSTS][] = [
    ['en', 'It ends.', 'Then more', 'sentence'],
    ['en', 'Does it?”', 'She asked', 'sentence'],
    ['en', 'We met Dr.', 'Grey there', 'close'],
    ['en', 'We met J.', 'Grey there', 'close'],
    ['en', 'He waited;', 'then left', 'clause'],
    ['en', 'On Monday,', 'he left', 'comma'],
    ['en', 'bread', 'and butter', 'opening'],
    ['en', 'bread and', 'butter', 'close'],
    ['en', 'cold', 'water', 'word'],
    ['en', 'lived in Rome', 'Georgia', 'name'],
    ['en', 'wait 10', 'minutes', 'close'],
    ['zh-CN', '走了。', '他们', 'sentence'],
    ['zh-CN', '“走吧！”', '他们', 'sentence'],
    ['zh-CN', '昨天，', '他们', 'comma'],
    ['zh-CN', '苹果、', '香蕉', 'list'],
    ['zh-CN', '苹果', '和香蕉', 'opening'],
    ['zh-CN', '苹果', '的颜色', 'close'],
    ['zh-CN', '美丽的', '颜色', 'word'],
    ['zh-CN', '2024', '年', 'tight'],
    ['de', 'Brot und', 'Butter', 'word'],
  ];
  for (const [lang, before, after, cost] of rows) {
    it(`${lang}: ${before} | ${after} is that of ${cost}`, () => {
      const text = before + (lang === 'zh-CN' ? '' : ' ') + after;
      const piece = textPieces(text, lang, 84).find(({ to }) => to === before.length);
      expect(piece?.cost).to.equal(BREAK_COSTS[cost]);
    });
  }

  it('is high within words that only the talk knows', () => {
    const costAfter = (isCollocation?: IsCollocation) =>
      textPieces('我们人工智能研究', 'zh-CN', 84, isCollocation).find(({ to }) => to === 4)?.cost;
    expect(costAfter(), 'the dictionary has two words').to.equal(BREAK_COSTS.word);
    expect(costAfter(findCollocations(['人工智能很好', '什么是人工智能', '人工智能来了']))).to.equal(BREAK_COSTS.tight);
    expect(costAfter(findCollocations(['人工智能很好', '什么是手工', '智慧来了'])), 'met once').to.equal(
      BREAK_COSTS.word,
    );
  });
});
