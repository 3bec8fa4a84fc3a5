import { expect } from 'chai';
import { wordsInText } from '../../src/timeline/words-in-text.js';

/** Words that are said one second each, as the text has them; `undefined` for one that was not found. */
function found(text: string, ...words: readonly string[]): (string | undefined)[] {
  const timed = words.map((word, i) => [i, i + 1, word] as const);
  const places = wordsInText(timed, text);
  return words.map((_, i) => {
    const place = places.find(({ start }) => start === i);
    return place && text.slice(place.from, place.to);
  });
}

describe('words in a text', () => {
  for (const [what, text, words, expected] of [
    ['one after the other', 'a rose is a rose', ['rose', 'a', 'rose'], ['rose', 'a', 'rose']],
    ['whatever is between letters', 'At low-water, boats', ['at', 'lowwater', 'boats'], ['At', 'low-water', 'boats']],
    ['in Chinese', '大家好，这座桥', ['大家好', '这座', '桥'], ['大家好', '这座', '桥']],
    ['spelled in capitals', 'Ground Control', ['GROUND', 'control'], ['Ground', 'Control']],
    ['where lower case has more letters', 'İstanbul is big', ['İSTANBUL', 'big'], ['İstanbul', 'big']],
    ['with signs that the text does not have', 'half of it', ['“half”', 'of...', 'it!'], ['half', 'of', 'it']],
    ['but not those that are missing', 'one three', ['one', 'two', 'three'], ['one', undefined, 'three']],
    ['nor those without letters', 'one … two', ['one', '…', 'two'], ['one', undefined, 'two']],
    ['nor backwards', 'one two', ['two', 'one'], ['two', undefined]],
    ['nor in no text', '', ['one'], [undefined]],
  ] as const) {
    it(`are found ${what}`, () => expect(found(text, ...words)).to.deep.equal(expected));
  }

  it('are not found far down, where they would take all words between along', () => {
    const far = `one ${'x'.repeat(60)} two three`;
    expect(found(far, 'one', 'two')).to.deep.equal(['one', undefined]);
  });

  it('keep their times', () => {
    expect(wordsInText([[2.5, 3, 'two']], 'one two')).to.deep.equal([
      { word: 'two', start: 2.5, end: 3, from: 4, to: 7 },
    ]);
  });
});
