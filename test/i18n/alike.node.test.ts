import { expect } from 'chai';
import { en } from '../../src/i18n/en.js';
import { zhHans } from '../../src/i18n/zh-hans.js';
import { zhHant } from '../../src/i18n/zh-hant.js';

/** The keys of a set of strings, in the order of its file, with the kind of what they hold. */
const keysOf = (strings: object, prefix = ''): string[] =>
  Object.entries(strings).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value
      ? [`${prefix}${key}: group`, ...keysOf(value, `${prefix}${key}.`)]
      : [`${prefix}${key}: ${typeof value}`],
  );

/** The texts in a set of strings, by their keys. */
const textsOf = (strings: object, prefix = ''): [key: string, text: string][] =>
  Object.entries(strings).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'string'
      ? [[`${prefix}${key}`, value]]
      : typeof value === 'object' && value
        ? textsOf(value, `${prefix}${key}.`)
        : [],
  );

describe('files of languages', () => {
  for (const strings of [zhHans, zhHant]) {
    it(`${strings.lang} has the keys of English in the same order`, () =>
      expect(keysOf(strings)).to.deep.equal(keysOf(en)));
  }

  for (const strings of [en, zhHans, zhHant]) {
    it(`no text in ${strings.lang} is empty or has stray white space`, () => {
      for (const [key, text] of textsOf(strings)) {
        expect(text, key).to.match(/^\S(.*\S)?$/);
        expect(text, key).not.to.match(/ {2}/);
      }
    });
  }
});
