import { expect } from 'chai';
import { formatClockTime, formatTimestamp, parseDuration } from '../../src/formats/clock-time.js';
import { parseClockTime } from '../../src/talk/parse-clock-time.js';

describe('parseClockTime and parseDuration', () => {
  for (const [text, seconds] of [
    ['0:00', 0],
    ['1:02:03.4', 3723.4],
    ['1:02:03.040', 3723.04],
    ['1:02,25', 62.25],
    ['1:02.', 62],
    ['1:02.123456789', 62.123456789],
    [' 12:34 ', 754],
    ['99:59', 5999],
    ['0:60', undefined],
    ['1:60:00', undefined],
    ['12', undefined],
    ['1:2:3:4', undefined],
    ['-1:00', undefined],
    ['', undefined],
  ] as const) {
    it(`${text} → ${seconds}`, () => expect(parseClockTime(text)).to.equal(seconds));
  }
  for (const [text, seconds] of [
    ['3:29:00', 12540],
    ['90', 90],
    ['90.5', 90.5],
    ['90s', 90],
    [90, 90],
    ['0', undefined],
    [-1, undefined],
    [Infinity, undefined],
    ['long', undefined],
    ['1e9', undefined],
  ] as const) {
    it(`duration ${text} → ${seconds}`, () => expect(parseDuration(text)).to.equal(seconds));
  }
});

describe('formatClockTime', () => {
  for (const [seconds, text] of [
    [0, '0:00'],
    [754, '12:34'],
    [3723.5, '1:02:03.5'],
    [3723.04, '1:02:03.04'],
    [0.001, '0:00.001'],
    [59.9999, '1:00'],
  ] as const) {
    it(`${seconds} → ${text}`, () => expect(formatClockTime(seconds)).to.equal(text));
  }
  it('is read back by parseClockTime', () => {
    for (let milliseconds = 0; milliseconds < 100_000_000; milliseconds += 1 + Math.floor(milliseconds / 7)) {
      expect(parseClockTime(formatClockTime(milliseconds / 1000))).to.equal(milliseconds / 1000);
    }
  });
});

describe('formatTimestamp', () => {
  for (const [milliseconds, text] of [
    [0, '00:00:00.000'],
    [3_723_040, '01:02:03.040'],
    [359_999_999, '99:59:59.999'],
  ] as const) {
    it(`${milliseconds} → ${text}`, () => expect(formatTimestamp(milliseconds, '.')).to.equal(text));
  }
  it('has a comma in SubRip', () => expect(formatTimestamp(1500, ',')).to.equal('00:00:01,500'));
});
