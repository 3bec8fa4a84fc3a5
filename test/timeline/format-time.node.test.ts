import { expect } from 'chai';
import { formatTime } from '../../src/timeline/index.js';

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
