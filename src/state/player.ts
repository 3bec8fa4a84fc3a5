import type { Talk } from '../talk/index.js';
import type { Feature, FeatureContext, FeatureParts, Timed } from './feature.js';
import { captions, type CaptionsVerbs } from './features/captions.js';
import { createClockFeature } from './features/clock.js';
import { cursor } from './features/cursor.js';
import { highlight, type HighlightVerbs } from './features/highlight.js';
import { history, type HistoryVerbs } from './features/history.js';
import { keys, type KeysVerbs } from './features/keys.js';
import { language, type LanguageVerbs } from './features/language.js';
import { layout, type LayoutVerbs } from './features/layout.js';
import { links, type LinksVerbs } from './features/links.js';
import { live, type LiveVerbs } from './features/live.js';
import { mediaSession } from './features/media-session.js';
import { nativeCaptions } from './features/native-captions.js';
import { playback, type PlaybackVerbs } from './features/playback.js';
import { position, type PositionVerbs } from './features/position.js';
import { presentation, type PresentationVerbs } from './features/presentation.js';
import { quoting, type QuotingVerbs } from './features/quoting.js';
import { recovery, type RecoveryVerbs } from './features/recovery.js';
import { repeat, type RepeatVerbs } from './features/repeat.js';
import { search, type SearchVerbs } from './features/search.js';
import { source, type SourceVerbs } from './features/source.js';
import { createTalkFeature, type TalkVerbs } from './features/talk.js';
import { transcript, type TranscriptVerbs } from './features/transcript.js';
import { volume, type VolumeVerbs } from './features/volume.js';
import type { PlayerState } from './player-state.js';
import { loadPreferences, savePreferences, type SettingReader } from './preferences.js';
import { createStore, type Listener } from './store.js';

/** Everything that a viewer or a page can ask a player to do. */
export interface PlayerVerbs
  extends
    SourceVerbs,
    RecoveryVerbs,
    PlaybackVerbs,
    VolumeVerbs,
    PositionVerbs,
    LiveVerbs,
    TalkVerbs,
    CaptionsVerbs,
    TranscriptVerbs,
    SearchVerbs,
    QuotingVerbs,
    LinksVerbs,
    HistoryVerbs,
    RepeatVerbs,
    LayoutVerbs,
    PresentationVerbs,
    HighlightVerbs,
    KeysVerbs,
    LanguageVerbs {}

/** The features, in the order in which they follow a media element, hear of a talk and act at a time. */
function createFeatures(parts: () => readonly FeatureParts[]) {
  const timed = () => parts().flatMap((part): readonly Timed[] => (part.timed ? [part.timed] : []));
  const talkLoaded = (talk: Talk | undefined) => parts().forEach((part) => part.talkLoaded?.(talk));
  return [
    language,
    layout,
    transcript,
    highlight,
    keys,
    quoting,
    search,
    links,
    playback,
    volume,
    presentation,
    // leaves the position behind before the source is taken away
    position,
    live,
    // may move the recording elsewhere, so it comes before what is current
    repeat,
    cursor,
    captions,
    nativeCaptions,
    createClockFeature(timed),
    recovery,
    // stores the position before the source is taken away
    history,
    source,
    mediaSession,
    createTalkFeature(talkLoaded),
  ] as const;
}

type AnyFeature = ReturnType<typeof createFeatures>[number];
type PartsOf<F> = F extends Feature<infer _S, infer P, infer _R, infer _N> ? P : never;
type Intersection<U> = (U extends unknown ? (u: U) => void : never) extends (i: infer I) => void ? I : never;
type InternalsOf<F> = PartsOf<F> extends { internals: infer I extends object } ? I : never;
/** All functions that features offer each other: each names those that it needs. */
type Others = PlayerVerbs &
  Intersection<AnyFeature extends infer F ? (F extends unknown ? InternalsOf<F> : never) : never>;
type NeedsOf<F> = F extends Feature<infer _S, infer _P, infer R, infer N> ? { reads: R; needs: N } : never;
type Needed = Intersection<AnyFeature extends infer F ? (F extends unknown ? NeedsOf<F> : never) : never>;

/** Holds at compile time that the features together have what each of them reads and needs. */
type Complete = { reads: PlayerState; needs: Others } extends Needed ? true : never;
const complete: Complete = true;
void complete;

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging, @typescript-eslint/no-empty-object-type -- the constructor assigns the verbs
export interface Player extends PlayerVerbs {}

/**
 * One talk being played: the state, and the verbs of its features. A verb asks the media element or changes a setting; what then
 * happens comes back as state, published once and whole.
 *
 * Fires `quote-request` and `search-request` when somebody asks for the parts that quote and search.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging
export class Player extends EventTarget {
  /** The `<forum-player>` element, which goes full screen and whose page is followed. */
  readonly host: HTMLElement;
  readonly #store;
  readonly #parts: readonly FeatureParts[];
  readonly #remembered: object;
  #attached: AbortController | undefined;
  #media: HTMLMediaElement | undefined;

  constructor(host: HTMLElement) {
    super();
    this.host = host;
    const features: readonly Feature<object, FeatureParts, object, object>[] = createFeatures(() => this.#parts);
    const readers: Record<string, SettingReader> = {};
    const initial = {};
    for (const feature of features) {
      Object.assign(readers, feature.remembered);
      Object.assign(initial, feature.initial);
    }
    this.#remembered = loadPreferences(readers);
    this.#store = createStore<PlayerState>({ ...initial, ...this.#remembered } as PlayerState);
    const others = {};
    this.#parts = features.map((feature) => {
      const parts = feature.create(this.#context(), others);
      const verbs = this.#batched(parts.verbs ?? {});
      Object.assign(this, verbs);
      Object.assign(others, verbs, parts.internals);
      return parts;
    });
  }

  /** The present snapshot: frozen, and a new one after each change. */
  get state(): PlayerState {
    return this.#store.get();
  }

  /** Calls `listener` after each change with the new snapshot and the one before it, until the returned function is called. */
  subscribe(listener: Listener<PlayerState>): () => void {
    return this.#store.subscribe(listener);
  }

  /** Whether the viewer chose this setting on an earlier visit; the page's value is where others start. */
  isRemembered(setting: keyof PlayerState): boolean {
    return Object.hasOwn(this.#remembered, setting);
  }

  /** Starts to follow `media`, and to play on it what there is to play, until `detach`. */
  attach(media: HTMLMediaElement): void {
    if (this.#media === media) return;
    this.detach();
    const { signal } = (this.#attached = new AbortController());
    this.#media = media;
    this.#store.batch(() => this.#parts.forEach((part) => part.attach?.(media, signal)));
  }

  /** Ends requests, timers, listeners and sound. The position is kept for the next `attach`. */
  detach(): void {
    this.#store.batch(() => this.#attached?.abort());
    this.#attached = this.#media = undefined;
  }

  /** What every feature works with; each is typed to see and change only what it has declared. */
  #context(): FeatureContext<object> {
    const store = this.#store;
    const media = () => this.#media;
    return {
      get: store.draft,
      set: store.patch,
      batch: store.batch,
      remember: savePreferences,
      subscribe(listener, signal) {
        if (!signal.aborted) signal.addEventListener('abort', store.subscribe(listener), { once: true });
      },
      dispatch: (event) => void this.dispatchEvent(event),
      host: this.host,
      get media() {
        return media();
      },
    };
  }

  /** Makes each call of a verb one change. */
  #batched(verbs: object): object {
    const entries = Object.entries(verbs) as [string, (...args: unknown[]) => unknown][];
    return Object.fromEntries(
      entries.map(([name, verb]) => [name, (...args: unknown[]) => this.#store.batch(() => verb(...args))]),
    );
  }
}
