/** Search in a talk. Loaded with the first search, so the rest of the player imports only types from here. */
import { createFold, type Fold } from './fold.js';
import { decodeHanVariants } from './han-variants.js';

export { SEARCH_KINDS, type SearchItem, type SearchKind } from './search-items.js';
export { SearchIndex, type SearchFilter, type SearchMark } from './search-index.js';
export type { Fold } from './fold.js';

let fold: Fold | undefined;

/** The fold of all searches. It is expensive to create, and is created once. */
export const textFold = (): Fold => (fold ??= createFold(decodeHanVariants()));
