import { expect } from 'chai';
import fc from 'fast-check';
import { formatTime, parseTime } from '../../src/timeline/index.js';

describe('formatTime', () => {
  const rows: [number, string, string][] = [
    [0, '0:00', '0:00:00'],
    [0.999, '0:00', '0:00:00'],
    [5, '0:05', '0:00:05'],
    [59.9, '0:59', '0:00:59'],
    [60, '1:00', '0:01:00'],
    [754, '12:34', '0:12:34'],
    [3599.99, '59:59', '0:59:59'],
    [3600, '1:00:00', '1:00:00'],
    [3723, '1:02:03', '1:02:03'],
    [360000, '100:00:00', '100:00:00'],
    [-0.5, '0:00', '0:00:00'],
    [-65, '-1:05', '-0:01:05'],
    [NaN, '--:--', '--:--'],
    [Infinity, '--:--', '--:--'],
    [-Infinity, '--:--', '--:--'],
  ];
  for (const [seconds, plain, long] of rows) {
    it(`${seconds} is ${plain}`, () => {
      expect(formatTime(seconds)).to.equal(plain);
      expect(formatTime(seconds, { hours: true })).to.equal(long);
    });
  }
});

describe('parseTime', () => {
  const rows: [string, number | undefined][] = [
    ['12:34', 754],
    ['1:02:03.5', 3723.5],
    ['754', 754],
    [' 0:07 ', 7],
    ['1:5', 65],
    ['90:00', 5400],
    ['00:00:00.000', 0],
    ['1:02,25', 62.25],
    ['１２：３４', 754],
    ['', undefined],
    ['abc', undefined],
    ['-5', undefined],
    ['1e9', undefined],
    ['1:60', undefined],
    ['1:60:00', undefined],
    ['1:2:3:4', undefined],
    ['1:', undefined],
    [':30', undefined],
    ['1:002', undefined],
    ['Infinity', undefined],
  ];
  for (const [text, seconds] of rows) it(`"${text}" is ${seconds}`, () => expect(parseTime(text)).to.equal(seconds));

  it('reads what formatTime writes', () => {
    fc.assert(
      fc.property(fc.nat(999_999), fc.boolean(), (seconds, hours) => {
        expect(parseTime(formatTime(seconds, { hours }))).to.equal(seconds);
      }),
    );
  });
});
