import { expect } from 'chai';
import { displayWidth, graphemes } from '../../src/timeline/index.js';

describe('displayWidth', () => {
  const rows: [string, number][] = [
    ['', 0],
    ['abc', 3],
    ['naïve', 5],
    ['e\u0301', 1],
    ['中文', 4],
    ['中文，', 6],
    ['AI与人', 6],
    ['ｆｕｌｌ', 8],
    ['ﾊﾝｶｸ', 4],
    ['한국어', 6],
    ['ひらがな', 8],
    ['が', 2],
    ['か\u3099', 2],
    ['𠮷', 2],
    ['👍🏽', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['🇨🇳', 2],
    ['ไทย', 3],
    ['กี่', 1],
    ['“so”', 4],
    ['a\u200db', 2],
  ];
  for (const [text, width] of rows) it(`of "${text}" is ${width}`, () => expect(displayWidth(text)).to.equal(width));
});

describe('graphemes', () => {
  it('keeps together what a reader takes for one', () => {
    expect(graphemes('e\u0301👩‍👩‍👧中')).to.deep.equal(['e\u0301', '👩‍👩‍👧', '中']);
  });

  it('finds the same in a long text as in its parts', () => {
    const family = '👩‍👩‍👧';
    expect(graphemes(family.repeat(5000))).to.deep.equal(Array<string>(5000).fill(family));
    const marks = `a${'\u0301'.repeat(3000)}`;
    expect(graphemes(marks + marks)).to.deep.equal([marks, marks]);
  });
});
