/** A place in a talk, as an address names it. What is not named is undefined. */
export interface TalkLink {
  /** Seconds, from 0. With `end` and without `start`: from the beginning. */
  readonly start?: number;
  /** Seconds, after `start`: the stretch ends there. */
  readonly end?: number;
  /** Id of a segment. */
  readonly segment?: string;
  /** Id of the last segment of a passage that starts with `segment`. */
  readonly lastSegment?: string;
  /** Languages to read in, one or two BCP 47 tags. */
  readonly lang?: readonly string[];
  /** Which player is meant, where a page has several. */
  readonly player?: string;
}

/**
 * Where a link stands in an address: in the fragment, or in the query, for pages that route by their fragment. A fragment that
 * has a question mark (`#/talks/4?t=754`) is such a route, and the link is what follows it.
 */
export type LinkLocation = 'hash' | 'query';
