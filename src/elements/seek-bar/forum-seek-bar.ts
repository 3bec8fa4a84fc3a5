import { html, nothing, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { lazy } from '../../lazy.js';
import type { TimeSpan } from '../../media/index.js';
import { behindLive, playerAround, PlayerConnection, type PlayerState } from '../../state/index.js';
import { shallowEqual } from '../../state/store.js';
import { localized, type Chapter, type Talk } from '../../talk/index.js';
import { Along, runNow, runSlice } from '../shared/along.js';
import { ForumPart } from '../shared/player-part.js';
import { speakerName } from '../shared/speaker-name.js';
import type { PreviewCard, PreviewContext } from './preview-card.js';
import { SeekDrag } from './seek-drag.js';
import { searchHitPaths, SpeakerLane, spanPaths, tickPaths } from './seek-bar-layers.js';
import { gapPath } from './svg-paths.js';
import { styles } from './styles.js';

const STEP = 5;
const PAGE = 30;

/** Seconds between two positions that are told while it plays: to a screen reader that stands on the bar, and to none. */
const SAY_EVERY = 12;
const KNOW_EVERY = 5;

/** So many places the knob has on its way. */
const PLACES = 2000;

/** In seconds: what is shorter moves faster than what has been played is drawn. */
const SHORT = 100;

/** As a share of the knob's own width: so far what has been played may end from its middle, and nobody sees it. */
const UNDER_KNOB = 3 / 8;

/** So long, in milliseconds, the card stays after a key. */
const AFTER_KEY_MS = 4000;

/**
 * The position in the talk, to see and to set: chapters with gaps between them, below them who speaks when, above them where
 * slides change. A card shows what there is under the pointer.
 *
 * @tag forum-seek-bar
 * @csspart seek-bar - The slider.
 * @csspart track - The line.
 * @csspart played - As much of it as has been played.
 * @csspart knob - Where the talk is.
 * @csspart card - What is under the pointer.
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

  /** Moves the bar without drawing it anew. */
  readonly #now = new PlayerConnection(
    this,
    (s) => ({
      ...runSlice(s),
      ...spanOf(s),
      live: s.live !== undefined,
      chapter: s.cursor.chapter,
      speaker: s.cursor.segment?.speaker,
      paused: s.paused,
    }),
    () => this.#move(),
  );

  @query('.bar') private bar!: HTMLElement;
  @query('.played') private played!: HTMLElement;
  /** As wide as the bar, so that moving it by its own width moves the knob along. */
  @query('.knob') private knob!: HTMLElement;
  @query('.thumb') private thumb!: HTMLElement;
  @query('.card') private place!: HTMLElement;

  readonly #lane = new SpeakerLane();
  #drag: SeekDrag | undefined;
  #card: PreviewCard | undefined;
  /** The time that the card shows, while it does. */
  #shown: number | undefined;
  #afterKey: ReturnType<typeof setTimeout> | undefined;
  #along: { knob: Along; seconds: number } | undefined;
  /** Where `.played` ends, as a share of the bar. */
  #drawn = NaN;
  /** As a share of the bar: so much the knob hides on each side. */
  #cover = 0;
  #said: { time: number; about: { chapter?: Chapter } } = { time: -Infinity, about: {} };

  /** What the bar spans: all of it, or of what is live as much as can be reached. */
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
        aria-valuenow=${known ? Math.floor(start) : 0}
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

  /** Observed, and not asked for while it plays, which would have the browser lay out the page each time. */
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
    const { time = 0, rate = 1, running = false, start = 0, end = NaN, live } = this.#now.value ?? {};
    const at = end > start ? Math.min(Math.max((time - start) / (end - start), 0), 1) : 0;
    // what is live has another length each second
    const seconds = end > start && !live ? end - start : 0;
    if (this.#along?.seconds !== seconds) {
      this.#along?.knob.stop();
      this.#along = seconds ? { knob: new Along(this.knob, 'translateX(100%)', seconds, PLACES), seconds } : undefined;
    }
    const run = runNow({ time, rate, running: running && seconds > SHORT }, this.#connection.player);
    if (this.#along) this.#along.knob.follow({ ...run, time: run.time - start });
    else this.knob.style.transform = `translateX(${at * 100}%)`;
    this.#draw(at, run.running);
    this.#say(false);
  }

  /** What has been played, up to here. To draw it costs much: while it goes on it may end anywhere below the knob. */
  #draw(at: number, running: boolean): void {
    const cover = running ? this.#cover : 0;
    if (Math.abs(at - this.#drawn) <= cover) return;
    this.#drawn = Math.min(at + cover, 1);
    this.played.style.transform = `scaleX(${this.#drawn})`;
  }

  /**
   * Says where we are: freely while nothing plays, seldom while it does, sparingly while a screen reader stands here, too.
   *
   * @param now Somebody has come, or has moved: the exact position, and at once.
   */
  #say(now: boolean): void {
    const { time: known = 0, end = NaN, live, chapter, speaker, paused } = this.#now.value ?? {};
    const time = (now && this.#connection.player?.now()) || known;
    const { lang = 'en', timeline } = this.#connection.value ?? {};
    const said = this.#said;
    const listening = this.shadowRoot?.activeElement === this.bar && !paused;
    const soon = Math.abs(time - said.time) < (listening ? SAY_EVERY : paused ? 1 : KNOW_EVERY);
    const about = { chapter, speaker, lang, end };
    const same = shallowEqual(about, said.about);
    if (same ? time === said.time || (!now && soon) : !now && soon && listening) return;
    this.#said = { time, about };
    const there = timeline ? whatIsThere(timeline.talk, chapter, speaker, lang, chapter !== said.about.chapter) : [];
    const strings = this.strings(lang);
    const text = live ? strings.livePosition(behindLive(time, end), ...there) : strings.position(time, end, ...there);
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
      this.#card ??= new part.PreviewCard(this.place, this.bar, playerAround(this) ?? this);
    }
    // the pointer may have gone on, or away, while the card was loading
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

  // ── the viewer acts ───────────────────────────────────────────────────────────────────────────

  readonly #press = (event: PointerEvent): void => {
    const { player } = this.#connection;
    if (event.button !== 0 || this.#drag || !player || !this.#known) return;
    this.bar.setPointerCapture(event.pointerId);
    // Esc takes a drag back, which takes the focus
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
      // a finger points at nothing before it presses
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

  /** Ends a drag, there or where it began. */
  #drop(there: boolean): void {
    const drag = this.#drag;
    if (!drag) return;
    this.#drag = undefined;
    this.bar.classList.remove('active');
    if (!there) this.#connection.player?.seek(drag.from, 'seek-bar');
    else if (drag.moved) this.#connection.player?.seek(drag.time, 'seek-bar');
    this.#say(true);
    if (!drag.byMouse || !there) this.#hide();
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

/** Who speaks, and the chapter where it has just changed or nobody speaks: as much as one wants to hear. */
function whatIsThere(
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

/** What is dragged is the place; in WebKit text around would be selected. */
const noSelection = (event: Event): void => event.preventDefault();

/** Until the recording tells, the sidecar's word is good enough to point at a place. */
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
