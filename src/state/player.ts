import {
  followAirplay,
  followPictureInPicture,
  followPlayback,
  followVolume,
  showAirplayPicker,
  startClock,
  toggleFullscreen,
  togglePictureInPicture,
} from '../media/index.js';
import type { Clock, LiveMedia } from '../media/index.js';
import type { Strings } from '../i18n/index.js';
import type { LinkPlace, TalkLink } from '../links/index.js';
import type { LoadResult, Talk } from '../talk/index.js';
import type { StepUnit, Timeline } from '../timeline/index.js';
import { InterfaceLanguage } from './language.js';
import { initialPlayerState, NO_CURSOR, type PlayerState, type SeekOrigin, type Settings } from './player-state.js';
import { prefer, preferences } from './preferences.js';
import { inTalk, placeOf } from './live-place.js';
import type { Moment } from './moment.js';
import { followNetwork } from './network.js';
import { keepToRange, rangeBoundary } from './range.js';
import { Recording } from './recording.js';
import { Scrub } from './scrub.js';
import { Sidecar } from './sidecar.js';
import { createStore } from './store.js';

/** As close to the end as a seek goes: at the very end a player has ended, and shows nothing. */
const BEFORE_END = 0.05;

/** Who asks for places in the talk. */
const BY_TALK: ReadonlySet<SeekOrigin> = new Set(['transcript', 'chapters', 'slides', 'search', 'speakers', 'link']);

/** What is current of no talk. */
const NOTHING: Moment = { cursor: NO_CURSOR, due: [] };

/**
 * One talk being played: the verbs of a viewer, and the state that comes of them. Verbs ask the media element; what it then
 * does comes back as state through the followers.
 */
export class Player {
  readonly store = createStore<PlayerState>(initialPlayerState);
  /** Goes full screen; the element that holds everything. */
  readonly #host: HTMLElement;
  #attached: AbortController | undefined;
  #remembering: AbortController | undefined;
  #offerResume = true;
  readonly #lang = new InterfaceLanguage(this.store);
  #clock: Clock | undefined;
  #timeline: Timeline | undefined;
  /** What is live, by the media's own time. */
  #live: LiveMedia | undefined;
  /** What can be asked of a timeline: comes with the first talk, since the first picture needs none of it. */
  #time: typeof import('./with-talk.js') | undefined;
  #accompanied: AbortSignal | undefined;
  /** Another one for each talk that is set: the last wins. */
  #turn: object | undefined;
  #media: HTMLMediaElement | undefined;
  readonly #recording = new Recording(
    this,
    () => this.#begin(),
    (live) => this.#takeLive(live),
  );
  readonly #sidecar = new Sidecar(this.store, (result) => this.#take(result));
  /** While a viewer drags, the place they are at; the recording comes later. */
  #scrub: Scrub | undefined;
  /** The captions that were switched off. */
  #captionsOff: readonly string[] | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
    const { reading: _reading, tab: _tab, ...settings } = preferences();
    this.store.patch(settings);
  }

  get state(): PlayerState {
    return this.store.get();
  }

  // ── what the page gives ───────────────────────────────────────────────────────────────────────

  /** Starts to follow `media`, and to play on it what there is to play, until `detach`. */
  attach(media: HTMLMediaElement): void {
    if (this.#media === media && this.#attached) return;
    this.detach();
    const attached = (this.#attached = new AbortController());
    const { signal } = attached;
    const patch = this.store.patch;
    this.#lang.follow(signal);
    this.#media = media;
    patch({ media });
    followPlayback(media, (part) => patch(inTalk(part, this.state.shift, this.#wanted)), signal);
    followVolume(media, patch, signal);
    followPictureInPicture(media, patch, signal);
    followAirplay(media, patch, signal);
    media.addEventListener('loadedmetadata', () => this.#seekPending(), { signal });
    media.addEventListener('play', () => void this.#cut(), { signal });
    this.#accompany();
    const next = (at: number) => {
      const { shift } = this.state;
      const t = at + shift;
      return Math.min(this.#next(t), rangeBoundary(this.state, t)) - shift;
    };
    const tick = (at: number) => {
      const t = at + this.state.shift;
      keepToRange(this, media, this.#wanted ?? t);
      this.#tick(t);
    };
    this.#clock = startClock(media, { next, tick }, signal);
    followNetwork(this, signal);
    document.addEventListener('fullscreenchange', () => patch({ fullscreen: this.#isFullscreen() }), { signal });
    this.#recording.attach(media, signal);
    this.#remember();
    if (!this.state.talk) void this.#sidecar.load();
  }

  /** Stops everything: requests, timers, listeners, sound. The position is kept for the next `attach`. */
  detach(): void {
    if (!this.#attached) return;
    const { mediaStatus, live } = this.state;
    const time = this.now();
    if (mediaStatus === 'ready' && time > 0 && !this.#recording.adopted && !live) this.#recording.pending = time;
    this.#scrub?.end();
    this.#scrub = undefined;
    this.#remembering?.abort();
    this.#recording.detach();
    this.#sidecar.stop();
    this.#attached.abort();
    this.#attached = this.#clock = this.#media = undefined;
    this.store.patch({ media: undefined, paused: true, waiting: false });
  }

  /** The recording; without one, the talk's own. */
  setSource(src: string | undefined): void {
    if (src === this.#recording.src) return;
    // a position in another recording means nothing in this one
    if (this.#recording.src !== undefined) this.#recording.pending = undefined;
    this.#recording.src = src;
    this.#recording.start();
  }

  /** The sidecar. A newer one wins over an older that is still under way. */
  setSidecar(url: string | undefined): void {
    if (url === this.#sidecar.url) return;
    this.#sidecar.url = url;
    this.#turn = undefined;
    this.#sidecar.stop();
    if (url === undefined) void this.setTalk(undefined);
    else if (this.#attached) void this.#sidecar.load();
  }

  /** A talk that the page has parsed itself. Resolves when it is there, unless something newer came between. */
  async setTalk(talk: Talk | undefined, problems: PlayerState['problems'] = []): Promise<void> {
    const turn = (this.#turn = {});
    const cutting = talk && this.state.captions.length ? import('./with-captions.js') : undefined;
    if (talk && !this.#time) this.#time = await import('./with-talk.js');
    const captions = cutting && (await cutting);
    if (turn !== this.#turn) return;
    this.#timeline = talk && this.#time?.bareTimeline(talk);
    if (this.#timeline) captions?.cutCaptions(this.#timeline);
    const captionOffsets = this.#time?.recallOffsets(this.#sidecar.key ?? '') ?? this.state.captionOffsets;
    this.store.patch({
      talk,
      ...this.#placed(talk, captionOffsets),
      captionOffsets,
      problems,
      talkStatus: talk ? 'ready' : 'none',
      talkFault: undefined,
      search: undefined,
      onlySpeaker: undefined,
    });
    this.#clock?.refresh();
    this.#accompany();
    this.#remember();
    // chosen meanwhile
    if (this.state.captions.length) void this.#cut();
    if (!this.#recording.src) this.#recording.start();
  }

  /** Whether to offer to go on where the viewer was the last time. */
  setOfferResume(offer: boolean): void {
    this.#offerResume = offer;
  }

  setPoster(poster: string | undefined): void {
    this.store.patch({ poster });
  }

  /** Language of the interface, a BCP 47 tag: `state.lang` is the new one when its strings have been loaded. */
  setLang(lang: string): void {
    this.#lang.set(lang);
  }

  /** Until the interface can be drawn in its language, or has waited long enough; undefined when it can. */
  get langLoading(): Promise<unknown> | undefined {
    return this.#lang.wait;
  }

  /** The strings of the interface, as soon as they are loaded or the wait for them is over. */
  words(): Promise<Strings> {
    return this.#lang.words();
  }

  // ── what a viewer does ────────────────────────────────────────────────────────────────────────

  /** Asks to play. A refusal (no gesture yet, a newer source) leaves the player paused and is no error. */
  play(): Promise<void> {
    return this.#recording.play();
  }

  pause(): void {
    this.#media?.pause();
  }

  toggle(): void {
    if (!this.#media || this.#media.paused || this.#media.ended) void this.play();
    else this.pause();
  }

  /** Goes to `seconds`, at once as far as everything but the picture is concerned. What is no number is ignored. */
  seek(seconds: number, by: SeekOrigin = 'page'): void {
    if (!Number.isFinite(seconds) || (this.state.adrift && BY_TALK.has(by))) return;
    const time = this.#clamp(seconds);
    const media = this.#media;
    const resume = this.#scrub?.end();
    this.#scrub = undefined;
    const there = media && media.readyState >= HTMLMediaElement.HAVE_METADATA;
    const broken = media?.error ?? this.state.mediaStatus === 'error';
    if (there && !broken) media.currentTime = time - this.state.shift;
    else this.#recording.pending = time;
    this.store.patch({ time, sought: Object.freeze({ time, by }) });
    if (this.#clock) this.#clock.refresh();
    else this.#tick(time);
    // the transcript follows by sentence, which captions are cut by
    void this.#cut();
    // what has broken off or is damaged may be whole there
    if (there && broken) this.#recording.startAgain();
    if (resume) void this.play();
  }

  /**
   * As `seek`, for somebody who drags: everything but the recording goes to `seconds` at once. The recording pauses, and follows
   * a few times a second. The `seek` that ends it goes to the exact place, and plays on.
   */
  scrub(seconds: number, by: SeekOrigin = 'page'): void {
    const media = this.#media;
    if (!media || media.readyState < HTMLMediaElement.HAVE_METADATA) return this.seek(seconds, by);
    if (!Number.isFinite(seconds)) return;
    const time = this.#clamp(seconds);
    this.#scrub ??= new Scrub(media, this.state.shift);
    this.#scrub.to(time);
    this.store.patch({ time, sought: Object.freeze({ time, by }) });
    this.#tick(time);
  }

  /** Goes to where a live stream is now, and plays. */
  goLive(by: SeekOrigin = 'page'): void {
    const { live } = this.state;
    if (!live) return;
    this.seek(live.end, by);
    void this.play();
  }

  setRate(rate: number): void {
    if (this.#media && rate >= 0.0625 && rate <= 16) {
      // a new source goes back to the default rate otherwise
      this.#media.defaultPlaybackRate = rate;
      this.#media.playbackRate = rate;
    }
  }

  /** Quality of a stream: a rendition's id, or `auto`. */
  setRendition(id: number | 'auto'): void {
    this.#recording.choices.chooseRendition(id);
  }

  /** Which of several sounds is heard. */
  setAudio(id: number): void {
    this.#recording.choices.chooseAudio(id);
  }

  /** From 0 to 1; anything audible unmutes. */
  setVolume(volume: number): void {
    if (!this.#media || !Number.isFinite(volume)) return;
    this.#media.volume = Math.min(Math.max(volume, 0), 1);
    this.#media.muted = volume <= 0;
  }

  toggleMuted(): void {
    if (!this.#media) return;
    const { muted, volume } = this.#media;
    this.#media.muted = !muted && volume > 0;
    if (!this.#media.muted && volume === 0) this.#media.volume = 0.5;
  }

  /** Languages of the captions, none to two. A viewer's choice is remembered, the page's is not. */
  setCaptions(captions: readonly string[], { remember = true } = {}): void {
    this.set({ captions: Object.freeze(captions.slice(0, 2)) }, { remember });
  }

  /** Changes settings: layout, style of captions and the like. A viewer's are remembered, the page's are not. */
  set(settings: Partial<Settings>, { remember = true } = {}): void {
    this.store.patch(settings);
    if (settings.captions?.length) void this.#cut();
    if (remember) prefer(settings);
  }

  /** Says something of the player's parts to each other that nobody needs to find again. */
  show(
    what: Partial<
      Pick<
        PlayerState,
        'lit' | 'search' | 'onlySpeaker' | 'quoting' | 'repeated' | 'range' | 'linked' | 'resume' | 'revealed' | 'away'
      >
    >,
  ): void {
    this.store.patch(what);
  }

  /** The element that this is the inside of. */
  get host(): HTMLElement {
    return this.#host;
  }

  /** The address of this page that leads to a place in the talk (see `linkTo` in links.ts). */
  linkTo(link: TalkLink, options?: { as?: LinkPlace }): Promise<string> {
    return import('./links.js').then(({ linkTo }) => linkTo(this.#host, link, options));
  }

  /** To the start of the next sentence, turn or chapter, or of the one before. */
  step(unit: StepUnit, direction: 1 | -1, by: SeekOrigin = 'keys'): void {
    const { timeline } = this.state;
    const target = timeline && this.#time?.stepFrom(timeline, this.now(), unit, direction);
    if (target !== undefined) this.seek(target, by);
  }

  /** Forward, or back, by seconds. */
  seekBy(seconds: number, by: SeekOrigin = 'keys'): void {
    this.seek(this.now() + seconds, by);
  }

  /** Says the current segment again and again, until it is called once more. */
  toggleRepeat(): void {
    const { repeated, cursor } = this.state;
    this.store.patch({ repeated: repeated ? undefined : cursor.segment });
  }

  /** The captions on or off: off, the languages are kept until they come back. */
  toggleCaptions(): void {
    const { captions, talk } = this.state;
    if (captions.length) this.#captionsOff = captions;
    this.setCaptions(captions.length ? [] : (this.#captionsOff ?? talk?.languages.slice(0, 2) ?? []));
  }

  /** One of the talk's languages in the captions, counted from 0, on or off. */
  toggleCaption(index: number): void {
    const { captions, talk } = this.state;
    const tag = talk?.languages[index];
    if (tag === undefined) return;
    this.setCaptions(captions.includes(tag) ? captions.filter((other) => other !== tag) : [...captions.slice(-1), tag]);
  }

  /** Shows the captions of a language so many seconds later, or earlier; remembered for this talk. At most 30, in steps of 0.1. */
  setCaptionOffset(lang: string, seconds: number): void {
    if (!this.#time) return;
    const captionOffsets = this.#time.withOffset(this.state.captionOffsets, lang, seconds);
    this.store.patch({ captionOffsets });
    const { key } = this.#sidecar;
    if (key !== undefined) this.#time.keepOffsets(key, captionOffsets);
    if (this.#clock) this.#clock.refresh();
    else this.#tick(this.now());
  }

  togglePictureInPicture(): Promise<void> {
    return togglePictureInPicture(this.#media);
  }

  /** Lets the viewer choose a receiver for the recording. */
  showAirplayPicker(): void {
    showAirplayPicker(this.#media);
  }

  toggleFullscreen(): Promise<void> {
    return toggleFullscreen(this.#host, this.#media);
  }

  /** Tries what failed once more; the position is kept, unless the recording has failed there twice. */
  retry(source: 'media' | 'sidecar'): void {
    if (source === 'sidecar') {
      void this.#sidecar.load(true);
      return;
    }
    // what is live has moved on
    if (!this.state.live) this.#recording.pending ??= (this.state.mediaFault?.skip?.to ?? this.state.time) || undefined;
    this.#recording.startAgain();
  }

  // ── how it comes about ────────────────────────────────────────────────────────────────────────

  /** Captions are cut once somebody may see them, or hear of them. */
  async #cut(): Promise<void> {
    if (!this.#timeline) return;
    const { cutCaptions } = await import('./with-captions.js');
    if (!this.#timeline || !cutCaptions(this.#timeline)) return;
    if (this.#clock) this.#clock.refresh();
    else this.#tick(this.now());
  }

  /** What goes along with a recording, once there is a talk to speak of. */
  #accompany(): void {
    const signal = this.#attached?.signal;
    if (!this.#time || !this.#media || !signal || signal === this.#accompanied) return;
    this.#accompanied = signal;
    this.#time.followSystem(this, this.#media, signal);
    this.#time.mirrorCaptions(this.#media, this.store, signal);
  }

  /** Without a sidecar there is nothing to go on with. */
  #remember(): void {
    this.#remembering?.abort();
    this.#remembering = undefined;
    const { key } = this.#sidecar;
    if (!this.#media || !this.state.talk || !this.#time || key === undefined) return;
    this.#remembering = new AbortController();
    this.#time.rememberHeard(this.#media, this.store, key, this.#offerResume, this.#remembering.signal);
  }

  /** What has come of the sidecar. */
  #take({ talk, problems, fault }: LoadResult): void {
    if (talk) {
      void this.setTalk(talk, problems);
      return;
    }
    this.#timeline = undefined;
    this.store.patch({
      talk: undefined,
      timeline: undefined,
      adrift: false,
      ...NOTHING,
      problems,
      talkStatus: 'error',
      talkFault: fault,
    });
    if (!this.#recording.src) this.#recording.start();
  }

  /** Where the viewer wants to be, while the recording is not there yet. */
  get #wanted(): number | undefined {
    return this.#scrub?.time ?? this.#recording.pending;
  }

  /** Seconds of the talk at this very moment; `state.time` is as old as its last change. */
  now(shift = this.state.shift): number {
    return this.#wanted ?? (this.#media ? this.#media.currentTime + shift : this.state.time);
  }

  /** Where the recording is in `talk`, and what is current there. */
  #placed(talk: Talk | undefined, offsets = this.state.captionOffsets) {
    const place = placeOf(this.#live, talk, this.state);
    const timeline = place.adrift ? undefined : this.#timeline;
    const time = this.now(place.shift);
    return { ...place, timeline, time, ...this.#moment(timeline, time, offsets) };
  }

  /** Another recording, of which nothing is known yet. */
  #begin(): void {
    this.#takeLive(undefined);
    this.store.patch({ shift: 0, adrift: false, timeline: this.#timeline });
  }

  #takeLive(live: LiveMedia | undefined): void {
    if (live === this.#live) return;
    this.#live = live;
    const { talk } = this.state;
    this.store.patch({ shift: placeOf(live, talk, this.state).shift });
    if (live) this.#seekPending();
    this.store.patch({ ...this.#placed(talk), ...(live && { resume: undefined }) });
    this.#clock?.refresh();
  }

  #moment(timeline: Timeline | undefined, t: number, offsets = this.state.captionOffsets): Moment {
    return (timeline && this.#time?.momentAt(timeline, t, offsets)) ?? NOTHING;
  }

  #next(t: number): number {
    const { timeline, captionOffsets } = this.state;
    return (timeline && this.#time?.nextMoment(timeline, t, captionOffsets)) ?? Infinity;
  }

  #tick(t: number): void {
    const { timeline } = this.state;
    if (!timeline || !this.#time || (this.#media && this.#time.keepRepeating(this, this.#media, t))) return;
    const changes = this.#time.changesTo(this.#moment(timeline, this.#wanted ?? t), this.state);
    if (changes) this.store.patch(changes);
  }

  #seekPending(): void {
    const time = this.#recording.pending;
    // where that is in what is live is not known at once
    if (this.#media?.duration === Infinity && !this.#live) return;
    this.#recording.pending = undefined;
    if (time !== undefined && this.#media) this.#media.currentTime = this.#clamp(time) - this.state.shift;
  }

  #clamp(seconds: number): number {
    const { duration, live } = this.state;
    // what is live has a window that moves on, and no end
    if (live) return Math.min(Math.max(seconds, live.start), live.end);
    return Math.min(Math.max(seconds, 0), Number.isFinite(duration) ? Math.max(0, duration - BEFORE_END) : Infinity);
  }

  #isFullscreen(): boolean {
    return (this.#host.getRootNode() as Document | ShadowRoot).fullscreenElement === this.#host;
  }
}
