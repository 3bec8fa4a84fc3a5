import { readLink, writeLink, type LinkLocation, type TalkLink } from '../links/index.js';
import { nearestTag, type Talk } from '../talk/index.js';
import type { Timeline } from '../timeline/index.js';

/** The players of a page that follow its address. */
const FOLLOWING = 'forum-player[deep-links]';

/**
 * Calls `follow` with the link in the page's address that is meant for the player, now and whenever the address changes, until
 * `signal` is aborted. The second argument says whether it is the first.
 */
export function watchAddress(
  host: HTMLElement,
  place: LinkLocation,
  follow: (link: TalkLink, isFirst: boolean) => void,
  signal: AbortSignal,
): void {
  let handled = location.href;
  const look = (isFirst: boolean) => {
    handled = location.href;
    const link = readLink(location.href, place);
    if (link && isMeant(host, link)) follow(link, isFirst);
  };
  window.addEventListener('popstate', () => look(false), { signal });
  // browsers send both events for one change of the fragment
  window.addEventListener('hashchange', () => handled === location.href || look(false), { signal });
  look(true);
}

/** A link that names a player is meant for that one, any other for the first that follows the address. */
function isMeant(host: HTMLElement, { player }: TalkLink): boolean {
  if (player !== undefined) return player === host.id;
  // a page does not find players in shadow trees
  return host.getRootNode() !== document || document.querySelector(FOLLOWING) === host;
}

/** What a link means in a talk. Seconds. */
export interface LinkedPassage {
  /** Ids of the segments that the link names, or that are in its time span. */
  readonly segments: readonly string[];
  /** What the transcript shows: `both`, or one of the talk's languages; undefined where the link does not say. */
  readonly reading: string | undefined;
  /** Start of the segments that the link names; undefined where it names none with a time. */
  readonly start: number | undefined;
  /** End of the last segment, where the link names more than one. */
  readonly end: number | undefined;
}

export function findPassage(talk: Talk, timeline: Timeline, link: TalkLink): LinkedPassage {
  const named = namedSegments(talk, link);
  const reading = readingOf(talk, link);
  if (!named) return { segments: segmentsWithin(timeline, link), reading, start: undefined, end: undefined };
  const spans = timeline.segments.filter(({ segment }) => named.includes(segment.id));
  const end = Math.max(...spans.map((span) => span.end));
  return {
    segments: named,
    reading,
    start: spans[0]?.start,
    end: link.lastSegment !== undefined && end < Infinity ? end : undefined,
  };
}

function segmentsWithin(timeline: Timeline, { start = 0, end }: TalkLink): readonly string[] {
  if (end === undefined) return [];
  const within = timeline.segments.filter((span) => span.start < end && span.end > start);
  return within.map(({ segment }) => segment.id);
}

/** Ids of the segments that a link names; undefined where it names none that is there. */
function namedSegments(talk: Talk, { segment, lastSegment }: TalkLink): readonly string[] | undefined {
  const indexOf = (id: string | undefined) => talk.segments.findIndex((each) => each.id === id);
  const first = indexOf(segment);
  if (first < 0) return undefined;
  const last = Math.max(first, indexOf(lastSegment));
  return talk.segments.slice(first, last + 1).map(({ id }) => id);
}

function readingOf(talk: Talk, { lang = [] }: TalkLink): string | undefined {
  const tags = lang.map((tag) => nearestTag(tag, talk.languages)).filter((tag) => tag !== undefined);
  return tags.length > 1 ? 'both' : tags[0];
}

/** The address of this page with the link in it, everything else in it as it is. Absolute. */
export function linkTo(host: HTMLElement, link: TalkLink, as?: LinkLocation): string {
  const several = document.querySelectorAll(FOLLOWING).length > 1;
  const place = as ?? (host.getAttribute('deep-links') === 'query' ? 'query' : 'hash');
  return writeLink(location.href, { ...link, ...(several && host.id && { player: host.id }) }, place);
}
