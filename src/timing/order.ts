/** Which written times agree with the order of the document. */

/**
 * Indexes of a longest run of times that never goes back, of several the one that keeps the earlier items: in
 * 1:00, 3:00, 2:00 the last is the stray one, in 1:00, 9:00, 2:00, 3:00 the second.
 */
export function steadyRun(times: readonly number[]): number[] {
  // from the end: `heads[n]` starts the run of n + 1 times with the latest start
  const heads: number[] = [];
  const next: (number | undefined)[] = [];
  for (let i = times.length - 1; i >= 0; i--) {
    let low = 0;
    let high = heads.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (times[heads[middle]!]! >= times[i]!) low = middle + 1;
      else high = middle;
    }
    next[i] = low > 0 ? heads[low - 1] : undefined;
    heads[low] = i;
  }
  const run: number[] = [];
  for (let i = heads.at(-1); i !== undefined; i = next[i]) run.push(i);
  return run;
}

/** For each of `times` the nearest later one that is greater, as it stands in the list. */
export function nextGreater(times: readonly (number | undefined)[]): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  const ahead: number[] = [];
  for (let i = times.length - 1; i >= 0; i--) {
    const time = times[i];
    if (time === undefined) {
      // nothing is known of what lies between
      ahead.length = 0;
      continue;
    }
    while (ahead.length && ahead.at(-1)! <= time) ahead.pop();
    found[i] = ahead.at(-1);
    ahead.push(time);
  }
  return found;
}
