import { expect } from 'chai';
import { expandTemplate } from '../../src/links/index.js';

describe('expandTemplate', () => {
  it('encodes each value as a whole, and leaves out what has none', () => {
    expect(
      expandTemplate('https://e.org/{segment}?t={start}&q={text}{none}', {
        segment: 'a/b?',
        start: 1.5,
        text: '鹭&x=1',
      }),
    ).to.equal('https://e.org/a%2Fb%3F?t=1.5&q=%E9%B9%AD%26x%3D1');
    expect(expandTemplate('{constructor}{text}', { text: 'a\ud800' })).to.equal('a%EF%BF%BD');
  });
});
