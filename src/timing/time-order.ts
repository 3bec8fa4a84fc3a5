import { binarySearch } from '../talk/binary-search.js';

/**
 * Indexes of a longest run of times that never goes back. In 1:00, 3:00, 2:00 it leaves out the last time, in 1:00, 9:00, 2:00,
 * 3:00 the second. Of several runs of the same length it takes the one with the earlier items.
 */
export function longestNonDecreasing(times: readonly number[]): number[] {
  // from the end, so that `heads[n]` starts the run of n + 1 times with the latest start
  const heads: number[] = [];
  const next: (number | undefined)[] = [];
  for (let i = times.length - 1; i >= 0; i--) {
    const length = binarySearch(heads.length, (n) => times[heads[n]!]! >= times[i]!);
    next[i] = length > 0 ? heads[length - 1] : undefined;
    heads[length] = i;
  }
  const run: number[] = [];
  for (let i = heads.at(-1); i !== undefined; i = next[i]) run.push(i);
  return run;
}

/** For each of `times` the nearest later one that is greater. An unknown time hides all that come after it. */
export function nextGreater(times: readonly (number | undefined)[]): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  const ahead: number[] = [];
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i];
    if (time === undefined) {
      ahead.length = 0;
      continue;
    }
    while (ahead.length && ahead.at(-1)! <= time) ahead.pop();
    found[i] = ahead.at(-1);
    ahead.push(time);
  }
  return found;
}
