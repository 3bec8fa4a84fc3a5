import type { Talk } from '../talk/index.js';
import type { SettingReader } from './preferences.js';

/**
 * One concern of the player in one file: its slice of the state, its verbs, and what it follows while a media element is
 * there. `player.ts` puts the features together.
 *
 * A feature writes its own slice only. What it reads of other slices (`Reads`) and which functions of other features it calls
 * (`Needs`) it declares itself, as narrow as it can; `player.ts` does not compile where they are missing.
 */
export interface Feature<Slice extends object, Parts extends FeatureParts, Reads extends object, Needs extends object> {
  /** The slice before anything has happened. */
  readonly initial: Slice;
  /** Settings of the slice that are remembered for all talks of the site, each with what reads the stored value. */
  readonly remembered?: { readonly [K in keyof Slice]?: SettingReader<Slice[K]> };
  create(context: FeatureContext<Slice, Reads>, others: Needs): Parts;
}

/** What a feature gives the player. */
export interface FeatureParts {
  /** What viewers and pages can ask for. Each call is one change of the state. */
  readonly verbs?: object;
  /** Functions for other features only. */
  readonly internals?: object;
  /** Follows the media element until `signal` is aborted. */
  attach?(media: HTMLMediaElement, signal: AbortSignal): void;
  /** Another talk is used, or none, and `state.talk` says which. The talk's timeline follows within the same change. */
  talkLoaded?(talk: Talk | undefined): void;
  /** What the feature does at certain times of the talk. */
  readonly timed?: Timed;
}

/** Something that happens at certain times of the talk; the clock sleeps until then. All times are seconds of the talk. */
export interface Timed {
  /** The next time after `t` at which there is something to do; Infinity when there is none. */
  next(t: number): number;
  /** The talk is at `t`. Returns true after moving the recording elsewhere, so that nothing else acts on `t`. */
  reach(t: number): boolean | void;
}

/** What a feature works with. */
export interface FeatureContext<Slice extends object, Reads extends object = object> {
  /** The state with every change made so far. */
  get(): Readonly<Slice & Reads>;
  /** Changes the feature's own slice. */
  set(part: Partial<Slice>): void;
  /** Makes all changes of `work` one. Verbs, `attach` and the clock do so by themselves; other callbacks have to ask. */
  batch<T>(work: () => T): T;
  /** Stores settings of the slice for the viewer's next visit. */
  remember(settings: Partial<Slice>): void;
  /** Calls `listener` after each change of the state with the snapshots after and before it, until `signal` is aborted. */
  subscribe(
    listener: (state: Readonly<Slice & Reads>, previous: Readonly<Slice & Reads>) => void,
    signal: AbortSignal,
  ): void;
  /** Tells the player's parts of something that is no state, such as a command from elsewhere in the player. */
  dispatch(event: Event): void;
  /** The media element, while one is attached. */
  readonly media: HTMLMediaElement | undefined;
  /** The `<forum-player>` element. */
  readonly host: HTMLElement;
}

/** Types a feature: its slice, what it reads and what it needs are declared, its parts are inferred. */
export const defineFeature =
  <Slice extends object = object, Reads extends object = object, Needs extends object = object>() =>
  <Parts extends FeatureParts>(feature: Feature<Slice, Parts, Reads, Needs>): Feature<Slice, Parts, Reads, Needs> =>
    feature;
