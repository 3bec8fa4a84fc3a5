import { lazy } from '../../lazy.js';
import type { LinkLocation, TalkLink } from '../../links/index.js';
import type { Talk } from '../../talk/index.js';
import type { Timeline } from '../../timeline/index.js';
import { defineFeature } from '../feature.js';
import type { SeekOrigin } from './position.js';

/** A passage that a link has led to. */
export interface LinkTarget {
  /** Ids of its segments; none for a link to a single second. */
  readonly segments: readonly string[];
}

export interface LinksState {
  /** Where the latest link has led to; undefined where none has. */
  readonly linkTarget: LinkTarget | undefined;
}

export interface LinksVerbs {
  /**
   * Follows links to the talk: goes where the page's address says, now and whenever it changes, until `signal` is aborted. The
   * address is never changed.
   */
  followAddress(place: LinkLocation, signal: AbortSignal): void;
  /** The address of this page that leads to a place in the talk; absolute. Without `as`, in the part that the player follows. */
  linkTo(link: TalkLink, options?: { as?: LinkLocation }): Promise<string>;
}

interface Reads {
  readonly talk: Talk | undefined;
  readonly timeline: Timeline | undefined;
}

interface Needs {
  play(): Promise<void>;
  seekRange(start: number, end: number | undefined, by: SeekOrigin): void;
  setReading(reading: string, options: { remember: boolean }): void;
  setOfferResume(offer: boolean): void;
  dismissResume(): void;
}

export const links = defineFeature<LinksState, Reads, Needs>()({
  initial: { linkTarget: undefined },

  create(context, others) {
    /** Goes where a link says: to a time at once, to a segment as soon as the talk is known. */
    const follow = (link: TalkLink, findPassage: FindPassage, signal: AbortSignal) => {
      const isTimed = link.start !== undefined || link.end !== undefined;
      const findInTalk = ({ talk, timeline }: Readonly<Reads>): boolean => {
        if (!talk || !timeline) return false;
        const { segments, reading, start, end } = findPassage(talk, timeline, link);
        context.set({ linkTarget: Object.freeze({ segments: Object.freeze(segments) }) });
        if (reading !== undefined) others.setReading(reading, { remember: false });
        if (!isTimed && start !== undefined) others.seekRange(start, end, 'link');
        return true;
      };
      context.batch(() => {
        others.setOfferResume(false);
        others.dismissResume();
        context.set({ linkTarget: undefined });
        if (isTimed) others.seekRange(link.start ?? 0, link.end, 'link');
        if (findInTalk(context.get())) return;
        const found = new AbortController();
        context.subscribe(
          (state) => {
            if (!found.signal.aborted && findInTalk(state)) found.abort();
          },
          AbortSignal.any([signal, found.signal]),
        );
      });
    };

    const followAddress = async (place: LinkLocation, signal: AbortSignal): Promise<void> => {
      const { findPassage, watchAddress } = await lazy.links.load();
      if (signal.aborted) return;
      let current: AbortController | undefined;
      watchAddress(
        context.host,
        place,
        (link, isFirst) => {
          current?.abort();
          current = new AbortController();
          follow(link, findPassage, AbortSignal.any([signal, current.signal]));
          // a page that has just opened waits for its viewer; a viewer who follows a link to a passage wants to hear it
          if (!isFirst && link.end !== undefined) void others.play();
        },
        signal,
      );
    };

    const verbs: LinksVerbs = {
      followAddress(place, signal) {
        followAddress(place, signal).catch(() => {
          // without the code the talk starts at its beginning, as without a link; the next link tries again
          const retry = () => verbs.followAddress(place, signal);
          context.host.ownerDocument.defaultView?.addEventListener('popstate', retry, { once: true, signal });
        });
      },
      async linkTo(link, { as } = {}) {
        const { linkTo } = await lazy.links.load();
        return linkTo(context.host, link, as);
      },
    };
    return { verbs };
  },
});

type FindPassage = (talk: Talk, timeline: Timeline, link: TalkLink) => Passage;

interface Passage {
  readonly segments: readonly string[];
  readonly reading: string | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
}
