/** Search in a talk. All of it is loaded when somebody searches: nothing that is there from the start imports values from here. */
import { createFold, type Fold } from './fold.js';
import { decodeHanVariants } from './han-variants.js';

export { SEARCH_KINDS, type SearchItem, type SearchKind } from './search-items.js';
export { SearchIndex, type SearchFilter, type SearchMark, type TextRange } from './search-index.js';
export type { Fold } from './fold.js';

let fold: Fold | undefined;

/** The one way in which texts are compared. */
export const textFold = (): Fold => (fold ??= createFold(decodeHanVariants()));
