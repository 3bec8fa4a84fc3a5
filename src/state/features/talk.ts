import { lazy } from '../../lazy.js';
import { safeUrl, type Fault, type LoadResult, type Problem, type Talk } from '../../talk/index.js';
import { requestSidecar } from '../../talk/request-sidecar.js';
import type { StepUnit, Timeline } from '../../timeline/index.js';
import { defineFeature } from '../feature.js';

/** From the sidecar to the timeline. */
export interface TalkState {
  readonly talkStatus: 'none' | 'loading' | 'ready' | 'error';
  readonly talk: Talk | undefined;
  /** The talk sorted by time; undefined too where the time of the talk is unknown (`liveWithoutClock`). */
  readonly timeline: Timeline | undefined;
  /** What is wrong with the sidecar, in order of appearance. */
  readonly problems: readonly Problem[];
  readonly talkFault: Fault | undefined;
}

export interface TalkVerbs {
  /** Loads the sidecar at a URL; undefined for none. A newer one wins over an older one that is still on its way. */
  setSidecar(url: string | undefined): void;
  /** Uses a talk that the page has parsed itself. Resolves when it is in use, or something newer has come between. */
  setTalk(talk: Talk | undefined, problems?: readonly Problem[]): Promise<void>;
}

interface Reads {
  readonly liveWithoutClock: boolean;
  readonly captions: readonly string[];
}

interface Needs {
  now(): number;
  refreshClock(): void;
  loadCues(): Promise<void>;
  timelineChanged(): void;
}

/** @param talkLoaded Tells the other features of another talk. */
export const createTalkFeature = (talkLoaded: (talk: Talk | undefined) => void) =>
  defineFeature<TalkState, Reads, Needs>()({
    initial: {
      talkStatus: 'none',
      talk: undefined,
      timeline: undefined,
      problems: [],
      talkFault: undefined,
    },

    create(context, others) {
      let url: string | undefined;
      let request: AbortController | undefined;
      /** The timeline of the talk, also while the state has none. */
      let timeline: Timeline | undefined;
      /** The latest call of `setTalk`: it wins over earlier ones that are still loading code. */
      let latest: object | undefined;

      const refreshTimeline = () => {
        const before = context.get().timeline;
        context.set({ timeline: context.get().liveWithoutClock ? undefined : timeline });
        if (context.get().timeline !== before) others.timelineChanged();
        others.refreshClock();
      };

      const fail = (fault: Fault, problems: readonly Problem[]) =>
        context.batch(() => {
          timeline = undefined;
          context.set({ talk: undefined, problems, talkStatus: 'error', talkFault: fault });
          talkLoaded(undefined);
          refreshTimeline();
        });

      const loadSidecar = async ({ fresh = false } = {}): Promise<void> => {
        request?.abort();
        if (url === undefined) return;
        const { signal } = (request = new AbortController());
        context.set({ talkStatus: 'loading', talkFault: undefined });
        // needed for every talk, so it is fetched along with the sidecar
        lazy.timeline.preload();
        const address = safeUrl(url, 'media', context.host.baseURI);
        const result = address === undefined ? notFetchable(url) : await readSidecar(address, { signal, fresh });
        // without a result the request was aborted
        if (!result || signal.aborted) return;
        if (result.talk) await verbs.setTalk(result.talk, result.problems);
        else fail(result.fault, result.problems);
      };

      const verbs: TalkVerbs = {
        setSidecar(next) {
          if (next === url) return;
          url = next;
          latest = undefined;
          request?.abort();
          if (url === undefined) void verbs.setTalk(undefined);
          else if (context.media) void loadSidecar();
        },
        async setTalk(talk, problems = []) {
          const call = (latest = {});
          if (talk) {
            try {
              await Promise.all([lazy.timeline.load(), context.get().captions.length && others.loadCues()]);
            } catch (error) {
              if (call === latest) fail(codeMissing(url, error), problems);
              return;
            }
          }
          if (call !== latest) return;
          timeline = talk && lazy.timeline.loaded?.createTimeline(talk);
          context.batch(() => {
            context.set({ talk, problems, talkStatus: talk ? 'ready' : 'none', talkFault: undefined });
            talkLoaded(talk);
            refreshTimeline();
          });
        },
      };

      return {
        verbs,
        internals: {
          refreshTimeline,
          /** Absolute URL of the sidecar, which the viewer's data about the talk are stored under. */
          talkKey(): string | undefined {
            const { baseURI } = context.host;
            return url !== undefined && URL.canParse(url, baseURI) ? new URL(url, baseURI).href : undefined;
          },
          /** Asks the server for the sidecar again, past the browser's cache. */
          reloadTalk: () => void loadSidecar({ fresh: true }),
          stepFrom(unit: StepUnit, direction: 1 | -1): number | undefined {
            const { timeline } = context.get();
            return timeline && lazy.timeline.loaded?.stepTarget(timeline, others.now(), unit, direction);
          },
        },
        attach(_media, signal) {
          signal.addEventListener('abort', () => request?.abort(), { once: true });
          if (!context.get().talk) void loadSidecar();
        },
      };
    },
  });

/** Reads the sidecar, whose code loads while the file is on its way; gives undefined when the signal is aborted. */
async function readSidecar(
  url: string,
  { signal, fresh }: { signal: AbortSignal; fresh: boolean },
): Promise<LoadResult | undefined> {
  const request = requestSidecar(url, { fresh });
  try {
    const { load } = await lazy.sidecar.load();
    return await load(url, { signal, request });
  } catch (error) {
    request.abort();
    return signal.aborted ? undefined : { problems: [], fault: codeMissing(url, error) };
  }
}

function notFetchable(url: string): LoadResult {
  const detail = 'its address is no URL that can be fetched';
  return {
    problems: [],
    fault: { code: 'sidecar-shape', source: 'sidecar', fatal: true, retryable: false, url, detail },
  };
}

function codeMissing(url: string | undefined, error: unknown): Fault {
  const detail = `a part of the player could not be loaded: ${String(error)}`;
  return { code: 'sidecar-network', source: 'sidecar', fatal: true, retryable: true, url, detail };
}
