import { expect } from 'chai';
import { parse } from '../../src/talk/index.js';
import { needsHours } from '../../src/timeline/needs-hours.js';

describe('needsHours', () => {
  const cases: [what: string, needed: boolean, talk: object][] = [
    ['a duration of less than an hour', false, { duration: 3599.9 }],
    ['a duration of an hour', true, { duration: 3600 }],
    ['a segment that ends after an hour', true, { segments: [{ start: 3500, end: 3600, text: 'a' }, { text: 'b' }] }],
    ['a segment without an end', true, { segments: [{ start: 3600, text: 'a' }] }],
    ['a chapter after an hour', true, { chapters: [{ start: 3600, title: 'A' }] }],
    ['a duration before a segment', false, { duration: 60, segments: [{ start: 3600, text: 'a' }] }],
    ['no times', false, { segments: [{ text: 'a' }] }],
  ];
  for (const [what, needed, more] of cases) {
    it(`${needed} for ${what}`, () => {
      const { talk } = parse({ version: 1, title: 'T', languages: ['en'], segments: [], ...more });
      expect(needsHours(talk!)).to.equal(needed);
    });
  }
});
