/** Links to places of a talk: followed where the page wants it, made where a viewer shares one. Loaded when needed. */
import { linkIn, withLink, type LinkPlace, type TalkLink } from '../links/index.js';
import type { TimeSpan } from '../media/index.js';
import type { Talk } from '../talk/index.js';
import { tagIn } from '../timeline/index.js';
import type { PlayerState } from './player-state.js';
import type { Player } from './player.js';

/** Of the players that follow the address those that have an id, for pages with several. */
const FOLLOWING = 'forum-player[deep-links]';

/**
 * Goes where the page's address says, now and whenever it changes, until the signal fires. The address itself is never changed.
 */
export function followAddress(player: Player, host: HTMLElement, place: LinkPlace, signal: AbortSignal): void {
  let under: AbortController | undefined;
  const go = (first: boolean) => {
    const link = linkIn(location.href, place);
    if (!link || !isMeant(host, link)) return;
    under?.abort();
    under = new AbortController();
    goTo(player, link, under.signal);
    // a page that has just opened waits for its viewer; who follows a link to a passage wants to hear it
    if (!first && link.end !== undefined) void player.play();
  };
  signal.addEventListener('abort', () => under?.abort(), { once: true });
  let handled = location.href;
  window.addEventListener(
    'popstate',
    () => {
      handled = location.href;
      go(false);
    },
    { signal },
  );
  window.addEventListener(
    'hashchange',
    () => {
      // browsers tell of it twice
      if (handled !== location.href) go(false);
      handled = location.href;
    },
    { signal },
  );
  go(true);
}

/** A link that names a player is for that one, any other for the first that follows the address. */
function isMeant(host: HTMLElement, { player }: TalkLink): boolean {
  return player === undefined ? document.querySelector(FOLLOWING) === host || !inDocument(host) : player === host.id;
}

const inDocument = (host: HTMLElement): boolean => host.getRootNode() === document;

/** Goes where a link says: at once where it has a time; a segment is known when the talk is. */
export function goTo(player: Player, link: TalkLink, signal?: AbortSignal): void {
  player.setOfferResume(false);
  player.show({ resume: undefined, range: undefined, linked: undefined });
  const timed = link.start !== undefined || link.end !== undefined;
  if (timed) seekTo(player, link.start ?? 0, link.end);
  const inTalk = ({ talk, timeline }: PlayerState): boolean => {
    if (!talk || !timeline) return false;
    const passage = passageOf(talk, link);
    const segments = passage ?? (link.end === undefined ? [] : timeline.segments.filter(({ start, end }) => start < link.end! && end > (link.start ?? 0)).map(({ segment }) => segment.id)); // prettier-ignore
    player.show({ linked: Object.freeze({ segments: Object.freeze(segments), reading: readingOf(talk, link) }) });
    if (timed || !passage?.length) return true;
    const spans = timeline.segments.filter(({ segment }) => passage.includes(segment.id));
    const start = spans[0]?.start;
    const end = Math.max(...spans.map((span) => span.end));
    if (start !== undefined) seekTo(player, start, link.lastSegment !== undefined && end < Infinity ? end : undefined);
    return true;
  };
  if (inTalk(player.state)) return;
  const stop = player.store.subscribe((state) => {
    // patches of our own come here too
    if (!state.talk || !state.timeline) return;
    stop();
    inTalk(state);
  });
  signal?.addEventListener('abort', stop, { once: true });
}

function seekTo(player: Player, start: number, end: number | undefined): void {
  const range: TimeSpan | undefined = end === undefined ? undefined : Object.freeze([start, end] as const);
  player.show({ range });
  player.seek(start, 'link');
}

/** Ids of the segments that a link names; undefined where it names none that is there. */
function passageOf(talk: Talk, { segment, lastSegment }: TalkLink): string[] | undefined {
  const find = (id: string | undefined) => talk.segments.findIndex((each) => each.id === id);
  const first = find(segment);
  if (first < 0) return undefined;
  const last = Math.max(first, find(lastSegment));
  return talk.segments.slice(first, last + 1).map(({ id }) => id);
}

/** What the transcript shows in the languages of a link: one of them, or both. */
function readingOf(talk: Talk, { lang = [] }: TalkLink): string | undefined {
  const own = Object.fromEntries(talk.languages.map((tag) => [tag, tag]));
  const tags = lang.map((tag) => tagIn(own, tag)).filter((tag) => tag !== undefined);
  return tags.length > 1 ? 'both' : tags[0];
}

/**
 * The address of this page with a link in it, everything else in it as it is. In the fragment, or in the query for pages that
 * route by theirs; without `as`, as the player itself follows links. Absolute.
 */
export function linkTo(host: HTMLElement, link: TalkLink, { as }: { as?: LinkPlace } = {}): string {
  const several = document.querySelectorAll(FOLLOWING).length > 1;
  const place = as ?? (host.getAttribute('deep-links') === 'query' ? 'query' : 'hash');
  return withLink(location.href, { ...link, ...(several && host.id && { player: host.id }) }, place);
}
