import { HAVE_METADATA, type Live, type TimeSpan } from '../../media/index.js';
import type { StepUnit, Timeline } from '../../timeline/index.js';
import { defineFeature } from '../feature.js';
import { Scrub } from '../scrub.js';

/** Who asked for a position: an element's name, the page, or an address. */
export type SeekOrigin =
  | 'page'
  | 'seek-bar'
  | 'transcript'
  | 'chapters'
  | 'slides'
  | 'controls'
  | 'keys'
  | 'system'
  | 'search'
  | 'speakers'
  | 'link';

/** A position that was asked for. */
export interface Seek {
  /** Seconds of the talk. */
  readonly time: number;
  readonly by: SeekOrigin;
}

/** Where the recording is, in seconds of the talk. */
export interface PositionState {
  /**
   * As old as its last change: at most five seconds while the recording plays, one second in a live stream. The verb `now()` is
   * exact, and the cursor is punctual.
   */
  readonly time: number;
  /** NaN until it is known. */
  readonly duration: number;
  readonly buffered: readonly TimeSpan[];
  readonly seeking: boolean;
  /** The position that was asked for last. Asking for the same again makes a new object. */
  readonly lastSeek: Seek | undefined;
}

export interface PositionVerbs {
  /** Goes to `seconds`: everything but the picture at once. Anything but a finite number is ignored. */
  seek(seconds: number, by?: SeekOrigin): void;
  /** Goes forward by seconds, or back. */
  seekBy(seconds: number, by?: SeekOrigin): void;
  /**
   * As `seek`, while a viewer drags: everything but the recording goes to `seconds` at once. The recording is paused and
   * follows a few times a second. The `seek` that ends the drag goes to the exact position and plays on.
   */
  scrub(seconds: number, by?: SeekOrigin): void;
  /** Goes to the start of the next segment, turn or chapter (1), or of the one before (-1). */
  step(unit: StepUnit, direction: 1 | -1, by?: SeekOrigin): void;
  /** Seconds of the talk at this moment; `state.time` is as old as its last change. */
  now(): number;
}

interface Reads {
  readonly live: Live | undefined;
  readonly shift: number;
  readonly liveWithoutClock: boolean;
  readonly mediaStatus: string;
  readonly timeline: Timeline | undefined;
}

interface Needs {
  play(): Promise<void>;
  isAdopted(): boolean;
  isLivePositionKnown(): boolean;
  restartSource(): void;
  refreshClock(): void;
  prepareCues(): Promise<void>;
  stepFrom(unit: StepUnit, direction: 1 | -1): number | undefined;
}

/** Seconds before the end that a seek stops at: a recording at its very end has ended and shows nothing. */
const BEFORE_END = 0.05;

/** Origins that ask for positions in the talk, which mean nothing in a live stream without a clock. */
const IN_TALK: ReadonlySet<SeekOrigin> = new Set(['transcript', 'chapters', 'slides', 'search', 'speakers', 'link']);

/** Seconds between two reports of the position while a recording plays, and while a live stream does. */
const REPORT_EVERY = 5;
const REPORT_EVERY_LIVE = 1;

/** Differences of buffered spans below this share of the duration cannot be seen. */
const BUFFER_GRAIN = 1 / 1000;

/** The only feature that moves the recording. */
export const position = defineFeature<PositionState, Reads, Needs>()({
  initial: { time: 0, duration: NaN, buffered: [], seeking: false, lastSeek: undefined },

  create(context, others) {
    /** A position that was asked for before the recording could go there; seconds of the talk. */
    let pending: number | undefined;
    let scrub: Scrub | undefined;

    const wanted = () => scrub?.time ?? pending;

    const reportEvery = () => (context.get().live ? REPORT_EVERY_LIVE : REPORT_EVERY);

    const clamp = (seconds: number): number => {
      const { duration, live } = context.get();
      // a live stream has a window that moves on, and no end
      if (live) return Math.min(Math.max(seconds, live.start), live.end);
      return Math.min(Math.max(seconds, 0), Number.isFinite(duration) ? Math.max(0, duration - BEFORE_END) : Infinity);
    };

    /** Moves the recording; `seconds` are of the talk. */
    const move = (seconds: number) => {
      const { media } = context;
      if (media) media.currentTime = seconds - context.get().shift;
    };

    const report = (time: number, by: SeekOrigin) => {
      context.set({ time, lastSeek: Object.freeze({ time, by }) });
      others.refreshClock();
    };

    const verbs: PositionVerbs = {
      seek(seconds, by = 'page') {
        const { liveWithoutClock, mediaStatus } = context.get();
        if (!Number.isFinite(seconds) || (liveWithoutClock && IN_TALK.has(by))) return;
        const { media } = context;
        const time = clamp(seconds);
        const playsOn = scrub?.end();
        scrub = undefined;
        const loaded = media !== undefined && media.readyState >= HAVE_METADATA;
        const broken = Boolean(media?.error) || mediaStatus === 'error';
        if (loaded && !broken) move(time);
        else pending = time;
        report(time, by);
        // the transcript follows by sentences, which captions are cut by
        void others.prepareCues();
        // a recording that broke off or is damaged here may play there
        if (loaded && broken) others.restartSource();
        if (playsOn) void others.play();
      },
      seekBy: (seconds, by = 'keys') => verbs.seek(verbs.now() + seconds, by),
      scrub(seconds, by = 'page') {
        const { media } = context;
        if (!media || media.readyState < HAVE_METADATA) return verbs.seek(seconds, by);
        if (!Number.isFinite(seconds)) return;
        const time = clamp(seconds);
        scrub ??= new Scrub(media, move);
        scrub.to(time);
        report(time, by);
      },
      step(unit, direction, by = 'keys') {
        const target = others.stepFrom(unit, direction);
        if (target !== undefined) verbs.seek(target, by);
      },
      now: () => wanted() ?? (context.media ? context.media.currentTime + context.get().shift : context.get().time),
    };

    const internals = {
      /** Moves the recording without a viewer's asking, as at the end of a repeated segment. Seconds of the talk. */
      moveTo: move,
      /** Whether the recording is at the position that was asked for. */
      isSettled: () => wanted() === undefined,
      /** Sets the position that the recording starts at once it is loaded; undefined for its own. */
      startAt(seconds: number | undefined) {
        pending = seconds;
      },
      /** As `startAt`, where no position has been asked for. */
      startAtUnlessAsked(seconds: number | undefined) {
        pending ??= seconds;
      },
      /** Goes to the position that was asked for before the recording was loaded. */
      seekPending() {
        const { media } = context;
        // the position in a live stream is not known at once
        if (media?.duration === Infinity && !others.isLivePositionKnown()) return;
        const time = pending;
        pending = undefined;
        if (time !== undefined && media) move(clamp(time));
      },
      /** Reports the position anew, after the time of the talk has shifted against that of the recording. */
      refreshPosition: () => context.set({ time: verbs.now() }),
    };

    return {
      verbs,
      internals,
      attach(media, signal) {
        const shifted = (seconds: number) => seconds + context.get().shift;
        const time = () => context.set({ time: verbs.now(), seeking: media.seeking });
        const events = ['seeking', 'seeked', 'pause', 'waiting', 'ended', 'ratechange', 'loadedmetadata', 'emptied'];
        for (const event of events) media.addEventListener(event, time, { signal });

        const duration = () => context.set({ duration: shifted(media.duration) });
        for (const event of ['durationchange', 'loadedmetadata', 'emptied'])
          media.addEventListener(event, duration, { signal });

        let spans: readonly TimeSpan[] = [];
        const buffered = () => {
          const now = spansOf(media.buffered);
          if (areAlike(now, spans, media.duration * BUFFER_GRAIN)) return;
          spans = now;
          context.set({ buffered: now.map(([start, end]) => [shifted(start), shifted(end)] as const) });
        };
        for (const event of ['progress', 'seeked', 'loadedmetadata', 'emptied', 'suspend'])
          media.addEventListener(event, buffered, { signal });

        media.addEventListener('loadedmetadata', () => context.batch(() => internals.seekPending()), { signal });
        const leave = () => {
          const { mediaStatus, live } = context.get();
          const now = verbs.now();
          if (mediaStatus === 'ready' && now > 0 && !others.isAdopted() && !live) pending = now;
          scrub?.end();
          scrub = undefined;
        };
        signal.addEventListener('abort', leave, { once: true });
        for (const follow of [time, duration, buffered]) follow();
      },
      // at times when the clock wakes anyway, where possible: each change of the state costs as much as drawing it
      timed: {
        next: () => context.get().time + reportEvery(),
        reach(t) {
          if (Math.abs(t - context.get().time) >= reportEvery() / 2) context.set({ time: t });
        },
      },
    };
  },
});

const spansOf = (ranges: TimeRanges): readonly TimeSpan[] =>
  Array.from({ length: ranges.length }, (_, i) => [ranges.start(i), ranges.end(i)] as const);

const areAlike = (a: readonly TimeSpan[], b: readonly TimeSpan[], grain: number): boolean =>
  a.length === b.length && a.every((span, i) => span.every((time, j) => Math.abs(time - b[i]![j]!) <= grain));
