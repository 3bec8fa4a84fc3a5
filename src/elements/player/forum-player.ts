import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { strings } from '../../i18n/index.js';
import { lazy } from '../../lazy.js';
import { announcePlayer, LAYOUTS, Player, type Layout, type PlayerState, type SeekOrigin } from '../../state/index.js';
import { languageTag, type Talk } from '../../talk/index.js';
import type { Cursor } from '../../timeline/index.js';
import { listenWhenNear } from '../keys/listen-when-near.js';
import { languageAround, tagOf, watchLanguage } from '../shared/language.js';
import { loadByItself } from '../shared/load-by-itself.js';
import { showLoadFailures } from '../shared/load-failures.js';
import { dispatchEvents } from './dispatch-events.js';
import { arrange, isWide } from './arrangement.js';
import { DeepLinks } from './deep-links.js';
import { IdleWatch } from './idle-watch.js';
import type { LiveRegion } from './live-region.js';
import { updateCssStates } from './player-css-states.js';
import { PlayerSlots } from './player-slots.js';
import { PANEL_SHARE, playerTemplate } from './player-template.js';
import { styles } from './styles.js';
import { createVideo, quiet, showPoster } from './video.js';

/** Changes of the state that the player itself is drawn anew for. */
const DRAWN = [
  'talk',
  'talkStatus',
  'captions',
  'layout',
  'lang',
  'fullscreen',
  'hasPicture',
  'panel',
  'panelShare',
  'panelTab',
  'swapped',
] as const satisfies readonly (keyof PlayerState)[];

/**
 * The recording of a talk, with its transcript, slides, chapters and captions in step with it.
 *
 * ```html
 * <forum-player src="talk.m3u8" sidecar="talk.forum.json" captions="zh-CN en"></forum-player>
 * ```
 *
 * @tag forum-player
 * @slot media - A `<video>` or `<audio>` of the page's own. It is what shows before the script has loaded.
 * @slot - The talk as text, as `forum-player render` makes it: what shows without a script, and where the sidecar is broken.
 * @slot stage - Replaces the video and slide.
 * @slot captions - Replaces the captions over the picture.
 * @slot controls - Replaces the controls.
 * @slot slides - Replaces the strip of slides.
 * @slot chapters - Replaces the list of chapters.
 * @slot speakers - Replaces the list of speakers.
 * @slot transcript - Replaces the transcript.
 * @csspart root - Everything.
 * @csspart tabs - The tabs of the panel.
 * @csspart tab - Each of them; `selected-tab` too while it is chosen.
 * @csspart selected-tab - The tab that is chosen.
 * @csspart panel - What stands beside or below the picture: slides, chapters, speakers, transcript.
 * @csspart divider - Between video and slide, and between picture and panel.
 * @csspart dialog - Help, and the look of the captions.
 * @csspart video - The player's own video element, inside the stage.
 * @cssprop --forum-surface - Background.
 * @cssprop --forum-raised - Background of what stands out a little.
 * @cssprop --forum-line - Lines and borders.
 * @cssprop --forum-text - Text.
 * @cssprop --forum-muted - Text of less weight.
 * @cssprop --forum-accent - What can be acted on, and where the talk is.
 * @cssprop --forum-on-accent - Text on the accent.
 * @cssprop --forum-current - Background of what is current.
 * @cssprop --forum-found - Background of words that were searched for.
 * @cssprop --forum-on-found - Those words.
 * @cssprop --forum-error - Text of faults.
 * @cssprop --forum-picture - Behind video and slides.
 * @cssprop --forum-radius - Corners.
 * @cssprop --forum-font - Font family of Latin text.
 * @cssprop --forum-font-zh - Font family of Chinese text.
 * @cssprop --forum-size - Size of the text, and with it of everything; by default that of the viewer's browser.
 * @cssprop --forum-line-height - Height of lines, 1.5 by default.
 * @cssprop --forum-letter-spacing - Room between letters.
 * @cssprop --forum-word-spacing - Room between words.
 * @cssprop --forum-panel-height - Height of the transcript where it stands below the picture.
 * @cssState drawn - The player has drawn itself; until then a page can keep its place.
 * @cssState playing - The recording is playing.
 * @cssState waiting - It would, but has to wait for data.
 * @cssState fullscreen - The player fills the screen.
 * @fires {ForumTalkLoadEvent} forum-talk-load - The sidecar has been read.
 * @fires {ForumTalkErrorEvent} forum-talk-error - The sidecar could not be used.
 * @fires {ForumSegmentChangeEvent} forum-segment-change - Another segment is current.
 * @fires {ForumSlideChangeEvent} forum-slide-change - Another slide is shown.
 * @fires {ForumChapterChangeEvent} forum-chapter-change - Another chapter has begun.
 * @fires {ForumSpeakerChangeEvent} forum-speaker-change - Somebody else speaks.
 * @fires {ForumCaptionChangeEvent} forum-caption-change - Other captions are shown.
 * @fires {ForumErrorEvent} forum-error - Something broke.
 * @fires {ForumCorrectionEvent} forum-correction - A viewer suggests a correction of the transcript; see `report`.
 */
export class ForumPlayer extends LitElement {
  static override styles = styles;

  /** URL of the recording: MP4, WebM, HLS or sound. Without it the sidecar's `media` is played. */
  @property() src?: string;
  /** URL of the sidecar. */
  @property() sidecar?: string;
  /** URL of a picture that shows until the recording plays. Without it the sidecar's `poster`. */
  @property() poster?: string;
  /** Languages of the captions, none to two BCP 47 tags: `zh-CN en`. What the viewer chose before comes first. */
  @property() captions?: string;
  /** What the stage shows: `auto`, `video`, `slides` or `split`. */
  @property({ converter: layoutOf })
  get layout(): Layout {
    return this.#layout;
  }
  set layout(layout: Layout) {
    this.#layout = layoutOf(layout);
  }
  /** Does not offer to go on where the viewer was the last time. */
  @property({ type: Boolean, attribute: 'no-resume' }) noResume = false;
  /**
   * Goes where the page's address says, at start and when it changes: `#t=754`, `#t=12:34,13:10`, `#segment=id`. `query` reads
   * the query (`?t=754`) instead, for pages whose fragment is their own. Off by default.
   */
  @property({ attribute: 'deep-links' }) deepLinks?: string | null;
  /**
   * Viewers may suggest corrections of the transcript: `forum-correction` is fired. With a URL template that is opened instead, in
   * a new tab: `https://example.org/report?segment={segment}&at={start}&lang={lang}&was={was}&text={text}&url={url}`.
   */
  @property() report?: string | null;
  /** Language of the interface; by default that of the page around it. */
  @property({ reflect: true }) override lang!: string;

  /** Verbs and state, for the parts and for pages that build parts of their own. */
  readonly controller = new Player(this);

  @state() private idle = false;
  /** There is room for two columns. */
  @state() private wide = true;
  @query('.measure') private measure!: HTMLElement;

  #layout: Layout = 'auto';
  readonly #slots = new PlayerSlots(this);
  readonly #internals = this.attachInternals();
  readonly #children = new MutationObserver(() => this.requestUpdate());
  readonly #size = new ResizeObserver(([entry]) => (this.wide = isWide(this, entry!.contentRect.width)));
  readonly #stillness = new IdleWatch(this, (idle) => (this.idle = idle));
  #live: LiveRegion | undefined;
  readonly #deepLinks = new DeepLinks(this);
  #languageWatch: AbortController | undefined;
  #video: HTMLVideoElement | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor() {
    super();
    listenWhenNear(this);
    showLoadFailures(this, () => strings(this.controller.state.lang).loadFailed);
    this.controller.addEventListener('search-request', () => this.#showTranscript());
  }

  /** @deprecated The earlier name of `controller`; goes with the next version. */
  get player(): Player {
    return this.controller;
  }

  /** The media element that plays: the page's own, or the player's. */
  get media(): HTMLMediaElement | undefined {
    return this.controller.state.media;
  }

  /** The talk, once the sidecar has been read. */
  get talk(): Talk | undefined {
    return this.controller.state.talk;
  }

  /** What is current: segments, slide, chapter and caption cues. Frozen; a new one at each change. */
  get cursor(): Cursor {
    return this.controller.state.cursor;
  }

  /** Starts to play. Resolves also when the browser refuses, which it does before the viewer's first gesture. */
  play(): Promise<void> {
    return this.controller.play();
  }

  pause(): void {
    this.controller.pause();
  }

  /** Goes to a position in seconds; before the recording has loaded, it will start there. Anything but a finite number is ignored. */
  seek(seconds: number, { by = 'page' }: { by?: SeekOrigin } = {}): void {
    this.controller.seek(seconds, by);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#unsubscribe ??= this.controller.subscribe((now, was) => this.#changed(now, was));
    this.#children.observe(this, { childList: true });
    if (this.hasUpdated) this.#size.observe(this.measure);
    this.#takeLanguage();
    this.#languageWatch?.abort();
    this.#languageWatch = new AbortController();
    watchLanguage(this, this.#takeLanguage, this.#languageWatch.signal);
    this.#deepLinks.follow(this.deepLinks);
    this.#attach();
    announcePlayer();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // an element that is moved within the page is connected again at once, and the talk goes on
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#children.disconnect();
      this.#size.disconnect();
      this.#stillness.watch(false);
      this.#live?.stop();
      this.#deepLinks.follow(undefined);
      this.#languageWatch?.abort();
      this.controller.detach();
      this.#unsubscribe?.();
      this.#unsubscribe = undefined;
    });
  }

  /** The first picture waits for the strings of its language; recording and sidecar do not. */
  protected override scheduleUpdate(): void | Promise<unknown> {
    const { controller: player } = this;
    const loading = this.hasUpdated ? undefined : player.languageLoading();
    if (!loading) return super.scheduleUpdate();
    player.setOfferResume(!this.noResume);
    player.setSource(this.src || undefined);
    player.setSidecar(this.sidecar || undefined);
    return loading.then(() => super.scheduleUpdate());
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const { controller: player } = this;
    if (!this.hasUpdated) this.wide = !this.clientWidth || isWide(this, this.clientWidth);
    if (changed.has('lang')) this.#takeLanguage();
    if (changed.has('poster')) this.#showPoster();
    if (changed.has('deepLinks')) this.#deepLinks.follow(this.deepLinks);
    if (changed.has('noResume')) player.setOfferResume(!this.noResume);
    if (changed.has('layout') && (this.hasUpdated || !this.controller.isRemembered('layout'))) {
      player.setLayout(this.layout, { remember: false });
    }
    // a choice of the viewer's from an earlier visit comes before the page's
    if (changed.has('captions') && (this.hasUpdated || !this.controller.isRemembered('captions'))) {
      const tags = (this.captions ?? '').split(/[\s,]+/).map(languageTag);
      player.setCaptions(
        tags.filter((tag) => tag !== undefined),
        { remember: false },
      );
    }
    if (changed.has('src')) player.setSource(this.src || undefined);
    if (changed.has('sidecar')) player.setSidecar(this.sidecar || undefined);
    this.#attach();
  }

  protected override render(): TemplateResult {
    const { state } = this.controller;
    const arrangement = arrange(state, this.wide);
    const { contents, panel } = arrangement;
    const tab = contents.find((each) => each === state.panelTab) ?? contents[0];
    if (state.captions.length) lazy.captions.preload();
    const speakersAreShown = contents.includes('speakers') && (!arrangement.tabbed || tab === 'speakers');
    if (panel !== 'off' && speakersAreShown) lazy.speakers.preload();
    return playerTemplate({
      player: this.controller,
      slots: this.#slots,
      arrangement,
      tab,
      idle: this.idle,
      video: this.#pageMedia() ? undefined : this.#video,
    });
  }

  protected override firstUpdated(): void {
    if (this.isConnected) this.#size.observe(this.measure);
    this.#internals.states.add('drawn');
    void this.#startAnnouncing();
  }

  /** Shares are set through the CSS object model: a style attribute would need a wider Content-Security-Policy. */
  protected override updated(): void {
    const { panelShare = PANEL_SHARE, divider } = this.controller.state;
    this.style.setProperty('--_panel', String(panelShare));
    this.style.setProperty('--_divider', String(divider));
  }

  /** Brings the transcript into sight, since somebody searches it or filters it. */
  #showTranscript(): void {
    const { panel, fullscreen } = this.controller.state;
    if (fullscreen) void this.controller.toggleFullscreen();
    if (panel === 'off') this.controller.setPanel('auto', { remember: false });
    this.controller.openPanelTab('transcript', { remember: false });
  }

  /** The live regions are in the page from the beginning; what announces in them loads with the parts. */
  async #startAnnouncing(): Promise<void> {
    const { LiveRegion } = await loadByItself(lazy.liveRegion);
    this.#live = new LiveRegion(this.renderRoot, this.controller, (source) => this.#showsFault(source));
  }

  /** Whether the stage, or the transcript, is in sight and shows the fault of that source itself. */
  #showsFault(source: 'media' | 'talk'): boolean {
    if (source === 'media') return !this.#slots.isReplaced('stage');
    const { state } = this.controller;
    const { panel, tabbed } = arrange(state, this.wide);
    return panel !== 'off' && !this.#slots.isReplaced('transcript') && (!tabbed || state.panelTab === 'transcript');
  }

  #pageMedia(): HTMLMediaElement | undefined {
    const { inPictureWindow, media } = this.controller.state;
    // moved into a window of its own, it is still the page's
    return inPictureWindow && media !== this.#video ? media : this.#slots.media;
  }

  #attach(): void {
    const own = this.#pageMedia();
    if (own instanceof HTMLMediaElement) quiet(own);
    this.controller.attach(own ?? (this.#video ??= createVideo()));
    this.#showPoster();
  }

  #showPoster(): void {
    if (this.#video) showPoster(this.#video, this.poster, this.controller.state.talk?.poster);
  }

  readonly #takeLanguage = (): void => {
    this.controller.setLang(this.lang ? tagOf(this.lang) : languageAround(this));
  };

  #changed(now: PlayerState, was: PlayerState): void {
    updateCssStates(this.#internals.states, now);
    this.#stillness.watch(now.fullscreen && !now.paused);
    if (DRAWN.some((key) => now[key] !== was[key])) this.requestUpdate();
    if (now.talk !== was.talk) this.#showPoster();
    if (now.speakerFilter !== undefined && now.speakerFilter !== was.speakerFilter) this.#showTranscript();
    this.#loadWhatIsShown(now, was);
    dispatchEvents(this, this.controller, now, was);
    this.#live?.update(now, was);
  }

  /** Tells the viewer who asked for captions or speakers if they cannot be loaded; the next caption tries again. */
  #loadWhatIsShown(now: PlayerState, was: PlayerState): void {
    if (now.captions.length && now.captions !== was.captions) void lazy.captions.loadFor(this);
    if (now.captionsNow.length && now.captionsNow !== was.captionsNow) lazy.captions.preload();
    if (now.panelTab === 'speakers' && now.panelTab !== was.panelTab) void lazy.speakers.loadFor(this);
  }
}

/** Reads the attribute; anything but a layout is `auto`. */
function layoutOf(value: string | null): Layout {
  return LAYOUTS.find((layout) => layout === value) ?? 'auto';
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-player': ForumPlayer;
  }
}
