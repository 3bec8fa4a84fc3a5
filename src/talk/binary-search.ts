/**
 * The first index from `from` up to `length` whose item does not come before what is looked for; `length` if all come before.
 * The items must be sorted, so that `comesBefore` holds for the first of them and not for the rest.
 */
export function binarySearch(length: number, comesBefore: (index: number) => boolean, from = 0): number {
  let low = from;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
