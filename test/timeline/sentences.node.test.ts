import { expect } from 'chai';
import { sentencesOf } from '../../src/timeline/sentences.js';

describe('sentencesOf', () => {
  it('does not end sentences at abbreviations and numbers', () => {
    const text = 'Dr. Berg paid 3.5 million. “Really?” he said. Yes.';
    expect(sentencesOf(text, 'en').map(([from, to]) => text.slice(from, to))).to.deep.equal([
      'Dr. Berg paid 3.5 million. ',
      '“Really?” he said. ',
      'Yes.',
    ]);
  });
});
