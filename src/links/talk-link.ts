/** What a link to a talk names: a span, segments, languages, a player. What it does not name is undefined. */
export interface TalkLink {
  /** Seconds, from 0. Without it, `end` counts from the beginning. */
  readonly start?: number;
  /** Seconds, after `start`. Playing stops there. */
  readonly end?: number;
  /** Id of a segment. */
  readonly segment?: string;
  /** Id of the last segment of several that begin with `segment`. */
  readonly lastSegment?: string;
  /** Languages to read in: one or two BCP 47 tags. */
  readonly lang?: readonly string[];
  /** Id of a player, on a page with several. */
  readonly player?: string;
}

/**
 * Which part of an address holds the link: the fragment, or the query on pages that use the fragment for something else. A fragment
 * with a question mark, such as `#/talks/4?t=754`, is a route; the link is behind the question mark.
 */
export type LinkLocation = 'hash' | 'query';
