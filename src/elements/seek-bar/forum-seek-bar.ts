import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { lazy } from '../../lazy.js';
import type { TimeSpan } from '../../media/index.js';
import { behindLive, playerAround, PlayerConnection, type PlayerState } from '../../state/index.js';
import { shallowEqual } from '../../state/store.js';
import { localized, type Chapter, type Talk } from '../../talk/index.js';
import { motionOf, PlaybackTicks } from '../shared/playback-ticks.js';
import { ForumPart } from '../shared/player-part.js';
import { speakerName } from '../shared/speaker-name.js';
import type { PreviewCard, PreviewContext } from './preview-card.js';
import { SeekDrag } from './seek-drag.js';
import { searchHitPaths, SpeakerLane, spanPaths, tickPaths } from './seek-bar-layers.js';
import { gapPath } from './svg-paths.js';
import { styles } from './styles.js';

const STEP = 5;
const PAGE = 30;

/** Seconds between updates of the position for screen readers during playback, while the bar has the focus. */
const FOCUSED_INTERVAL = 12;
/** The same without the focus. */
const UNFOCUSED_INTERVAL = 5;

/** How often the knob moves on its way while the recording plays: in the shortest, and at most in long ones. */
const FEWEST_MOVES = 250;
const MOST_MOVES = 2000;

/** As a share of the knob's width: the played part may end this far from the middle of the knob, which hides its end. */
const UNDER_KNOB = 3 / 8;

/** Milliseconds. The card closes this long after a key press. */
const AFTER_KEY_MS = 4000;

/**
 * Shows and sets the position in the talk. Gaps separate the chapters, ticks above mark slide changes, and a lane below shows
 * who speaks when. A card previews the talk under the pointer.
 *
 * @tag forum-seek-bar
 * @csspart seek-bar - The slider.
 * @csspart track - The line of chapters.
 * @csspart played - The played part of the line.
 * @csspart knob - The current position.
 * @csspart card - The preview under the pointer.
 */
export class ForumSeekBar extends ForumPart {
  static override styles = styles;

  readonly #connection = new PlayerConnection(this, (s) => ({
    ...spanOf(s),
    live: s.live !== undefined,
    buffered: s.buffered,
    heard: s.heard,
    lit: s.highlighted,
    hits: s.search?.hits,
    hit: s.search?.hits[s.search.at]?.start,
    timeline: s.timeline,
    captions: s.captions,
    lang: s.lang,
  }));

  /** Moves the knob without a render. */
  readonly #now = new PlayerConnection(
    this,
    (s) => ({
      ...motionOf(s),
      ...spanOf(s),
      live: s.live !== undefined,
      chapter: s.cursor.chapter,
      speaker: s.cursor.segment?.speaker,
      paused: s.paused,
    }),
    (now) => {
      this.#ticks.every = moveEvery(now);
      this.#ticks.follow(now);
    },
  );
  readonly #ticks = new PlaybackTicks(
    this,
    () => this.#now.player,
    () => this.#move(),
  );

  @query('.bar', true) private bar!: HTMLElement;
  @query('.played', true) private played!: HTMLElement;
  /** As wide as the bar, so that a translation in percent is a share of the bar. */
  @query('.knob', true) private knob!: HTMLElement;
  @query('.thumb', true) private thumb!: HTMLElement;
  @query('.card', true) private cardElement!: HTMLElement;

  readonly #lane = new SpeakerLane();
  #drag: SeekDrag | undefined;
  #card: PreviewCard | undefined;
  /** Seconds. The time that the open card previews. */
  #shown: number | undefined;
  #afterKey: ReturnType<typeof setTimeout> | undefined;
  /** Where `.played` ends, as a share of the bar. */
  #drawn = NaN;
  /** As a share of the bar: the length that the knob hides on each side of its middle. */
  #cover = 0;
  #said: { time: number; about: { chapter?: Chapter } } = { time: -Infinity, about: {} };

  /** The whole talk, or the seekable range of a live one. */
  get #span(): TimeSpan {
    const { start = 0, end = NaN } = this.#connection.value ?? {};
    return [start, end];
  }

  get #known(): boolean {
    const [start, end] = this.#span;
    return end > start;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    if (this.#drag) this.#drop(true);
    this.#hide();
  }

  protected override render(): TemplateResult {
    const slice = this.#connection.value;
    const span = this.#span;
    const [start, end] = span;
    const known = this.#known;
    return html`
      <div
        class="bar"
        part="seek-bar"
        role="slider"
        tabindex="0"
        aria-label=${this.strings(slice?.lang).seek}
        aria-orientation="horizontal"
        aria-valuemin=${known ? Math.floor(start) : 0}
        aria-valuemax=${known ? Math.floor(end) : 0}
        aria-valuenow="0"
        aria-disabled=${known ? nothing : 'true'}
        @pointerdown=${this.#press}
        @pointermove=${this.#point}
        @pointerup=${() => this.#drop(true)}
        @pointercancel=${() => this.#drop(false)}
        @pointerleave=${() => !this.#drag && this.#hide()}
        @mousedown=${noSelection}
        @dragstart=${noSelection}
        @keydown=${this.#key}
        @focus=${() => this.#say(true)}
        @blur=${() => !this.#drag && this.#hide()}
      >
        ${known && slice?.timeline ? tickPaths(slice.timeline, span) : nothing}
        <div class="track" part="track">
          ${known ? [spanPaths('buffered', slice!.buffered, span), spanPaths('heard', slice!.heard, span)] : nothing}
          <div class="chapter" hidden></div>
          <div class="played" part="played"></div>
        </div>
        ${known && slice?.timeline ? this.#lane.draw(slice.timeline, span) : nothing}
        ${known && slice!.lit.length ? spanPaths('lit', slice!.lit, span) : nothing}
        ${known && slice?.hits?.length ? searchHitPaths(slice.hits, slice.hit, span) : nothing}
        <div class="point"></div>
        <div class="knob"><div class="thumb" part="knob"></div></div>
      </div>
      <div class="card" part="card" .popover=${'manual'} aria-hidden="true"></div>
    `;
  }

  /** Observes the width, because reading it during playback would force a layout each time. */
  protected override firstUpdated(): void {
    const { bar, thumb } = this;
    new ResizeObserver(() => {
      this.#cover = (UNDER_KNOB * thumb.offsetWidth) / bar.offsetWidth || 0;
    }).observe(bar);
  }

  /** Masks and positions are set through the CSS object model: style attributes would need a wider Content-Security-Policy. */
  protected override updated(): void {
    const [from, end] = this.#span;
    const starts = this.#connection.value?.timeline?.chapters.map(({ start }) => start - from) ?? [];
    const mask = this.#known ? gapPath(starts, end - from) : 'none';
    const track = this.renderRoot.querySelector<HTMLElement>('.track')!;
    if (track.style.maskImage !== mask) track.style.setProperty('mask-image', mask);
    this.#move();
  }

  #move(): void {
    if (!this.hasUpdated) return;
    const { running = false, start = 0, end = NaN } = this.#now.value ?? {};
    const time = this.#now.player?.now() ?? 0;
    const at = end > start ? Math.min(Math.max((time - start) / (end - start), 0), 1) : 0;
    this.knob.style.transform = `translateX(${at * 100}%)`;
    this.#draw(at, running);
    this.#say(false);
  }

  /** Draws the played part. Painting it is expensive, so during playback it may end anywhere below the knob. */
  #draw(at: number, running: boolean): void {
    const cover = running ? this.#cover : 0;
    if (Math.abs(at - this.#drawn) <= cover) return;
    this.#drawn = Math.min(at + cover, 1);
    this.played.style.transform = `scaleX(${this.#drawn})`;
  }

  /**
   * Updates the position for screen readers: often while paused, less often during playback, least while the bar has the focus.
   *
   * @param now Updates at once with the exact position, on focus or after a seek.
   */
  #say(now: boolean): void {
    const { end = NaN, live, chapter, speaker, paused } = this.#now.value ?? {};
    const time = this.#now.player?.now() ?? 0;
    const { lang = 'en', timeline } = this.#connection.value ?? {};
    const said = this.#said;
    const about = { chapter, speaker, lang, end };
    const same = shallowEqual(about, said.about);
    const age = Math.abs(time - said.time);
    if (same && (now ? age === 0 : age < (paused ? 1 : UNFOCUSED_INTERVAL))) return;
    const listening = !now && !paused && this.shadowRoot?.activeElement === this.bar;
    if (listening && age < FOCUSED_INTERVAL) return;
    this.#said = { time, about };
    const context = timeline
      ? spokenContext(timeline.talk, chapter, speaker, lang, chapter !== said.about.chapter)
      : [];
    const strings = this.strings(lang);
    const text = live
      ? strings.livePosition(behindLive(time, end), ...context)
      : strings.position(time, end, ...context);
    this.bar.setAttribute('aria-valuenow', String(Math.floor(time)));
    this.bar.setAttribute('aria-valuetext', text);
  }

  // ── the card ──────────────────────────────────────────────────────────────────────────────────

  async #show(time: number, note?: string): Promise<void> {
    const first = this.#shown === undefined;
    this.#shown = time;
    if (first) this.bar.classList.add('pointed');
    const [start, end] = this.#span;
    this.bar.style.setProperty('--_point', String((time - start) / (end - start)));
    this.#showChapter(time);
    if (!this.#card) {
      const part = await lazy.seekBarCard.load().catch(() => undefined);
      if (!part) return;
      this.#card ??= new part.PreviewCard(this.cardElement, this.bar, playerAround(this) ?? this);
    }
    // the pointer may have moved on or left while the card was loading
    if (this.#shown === time && this.isConnected) this.#card.show(time, this.#context(), note);
  }

  #context(): PreviewContext {
    const { timeline, captions = [], lang = 'en', live = false } = this.#connection.value ?? {};
    const chosen = captions.filter((tag) => timeline?.talk.languages.includes(tag));
    const languages = chosen.length ? chosen : [lang];
    return { timeline, span: this.#span, live, languages, strings: this.strings(lang) };
  }

  #showChapter(time: number): void {
    const found = this.#connection.value?.timeline?.chapters.findLast(({ start, end }) => start <= time && time < end);
    const element = this.renderRoot.querySelector<HTMLElement>('.chapter')!;
    element.hidden = !found;
    if (!found) return;
    const [start, end] = this.#span;
    const from = Math.max(found.start, start);
    element.style.setProperty('left', `${((from - start) / (end - start)) * 100}%`);
    element.style.setProperty('width', `${((Math.min(found.end, end) - from) / (end - start)) * 100}%`);
  }

  #hide(): void {
    clearTimeout(this.#afterKey);
    if (this.#shown === undefined) return;
    this.#shown = undefined;
    this.bar.classList.remove('pointed');
    this.renderRoot.querySelector<HTMLElement>('.chapter')!.hidden = true;
    this.#card?.hide();
  }

  // ── pointer and keys ───────────────────────────────────────────────────────────────────────────

  readonly #press = (event: PointerEvent): void => {
    const { player } = this.#connection;
    if (event.button !== 0 || this.#drag || !player || !this.#known) return;
    this.bar.setPointerCapture(event.pointerId);
    // Esc cancels the drag and needs the focus for that
    this.bar.focus({ preventScroll: true });
    this.bar.classList.add('active');
    this.#drag = new SeekDrag(event, this.bar, player.now(), this.#span);
    player.seek(this.#drag.time, 'seek-bar');
    this.#showDrag();
  };

  readonly #point = (event: PointerEvent): void => {
    clearTimeout(this.#afterKey);
    if (!this.#known) return;
    if (!this.#drag) {
      // a finger that hovers shows no preview
      if (event.pointerType !== 'touch') void this.#show(SeekDrag.time(event.clientX, this.bar, this.#span));
    } else if (this.#drag.move(event)) {
      this.#connection.player?.scrub(this.#drag.time, 'seek-bar');
      this.#showDrag();
    }
  };

  #showDrag(): void {
    const { time, byMouse, finer } = this.#drag!;
    const strings = this.strings(this.#connection.value?.lang);
    void this.#show(time, byMouse ? undefined : finer > 1 ? strings.finer(finer) : strings.finerHint);
  }

  /** Ends a drag, at its present time or, cancelled, where it began. */
  #drop(keep: boolean): void {
    const drag = this.#drag;
    if (!drag) return;
    this.#drag = undefined;
    this.bar.classList.remove('active');
    if (!keep) this.#connection.player?.seek(drag.from, 'seek-bar');
    else if (drag.moved) this.#connection.player?.seek(drag.time, 'seek-bar');
    this.#say(true);
    if (!drag.byMouse || !keep) this.#hide();
  }

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || event.metaKey) return;
    const { player } = this.#connection;
    if (event.key === 'Escape' && (this.#drag || this.#shown !== undefined)) {
      event.preventDefault();
      this.#drop(false);
      this.#hide();
      return;
    }
    const [start, end] = this.#span;
    const time = player?.now() ?? 0;
    const page = { PageUp: 1, PageDown: -1 }[event.key] as 1 | -1 | undefined;
    const to = {
      ArrowLeft: time - STEP,
      ArrowDown: time - STEP,
      ArrowRight: time + STEP,
      ArrowUp: time + STEP,
      Home: start,
      End: end,
    }[event.key];
    if (!player || !(end > start) || this.#drag) return;
    if (page && (event.ctrlKey || event.shiftKey)) player.step('chapter', page, 'seek-bar');
    else if (event.ctrlKey || event.shiftKey) return;
    else if (page) player.seek(time + page * PAGE, 'seek-bar');
    else if (to !== undefined) player.seek(Math.min(Math.max(to, start), end), 'seek-bar');
    else return;
    event.preventDefault();
    this.#say(true);
    void this.#show(player.state.time);
    clearTimeout(this.#afterKey);
    this.#afterKey = setTimeout(() => this.#hide(), AFTER_KEY_MS);
  };
}

/** The speaker's name, and the chapter's title if it has just changed or nobody speaks. Kept short for listening. */
function spokenContext(
  talk: Talk,
  chapter: Chapter | undefined,
  speaker: string | undefined,
  lang: string,
  changed: boolean,
): readonly string[] {
  const name = speakerName(talk, speaker, lang)?.text;
  const title = chapter && (changed || !name) ? localized(chapter.title, [lang, ...talk.languages]).text : undefined;
  return [title, name].filter((text) => text !== undefined);
}

/** Seconds between two moves of the knob: whole ones where possible, so that it moves together with the clock beside it. */
function moveEvery({ start = 0, end = NaN }: { start?: number; end?: number } = {}): number {
  const length = end - start;
  if (!(length > 0)) return 1;
  return length < FEWEST_MOVES ? length / FEWEST_MOVES : Math.max(Math.floor(length / MOST_MOVES), 1);
}

/** A drag along the bar would select the text around it in WebKit. */
const noSelection = (event: Event): void => event.preventDefault();

/** Uses the length from the sidecar until the media's own is known. */
function spanOf({ live, duration, talk }: PlayerState): { start: number; end: number } {
  if (live) return live;
  const end = Number.isFinite(duration) && duration > 0 ? duration : (talk?.duration ?? NaN);
  return { start: 0, end: duration === Infinity ? NaN : end };
}

declare global {
  interface HTMLElementTagNameMap {
    'forum-seek-bar': ForumSeekBar;
  }
}
