import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { query, state } from 'lit/decorators.js';
import { PlayerConnection } from '../../state/index.js';
import { localized, type Chapter } from '../../talk/index.js';
import { formatTime } from '../../timeline/index.js';
import { ForumPart } from '../shared/part.js';
import { tokens } from '../shared/styles.js';

const STEP = 5;
const PAGE = 30;

/** While it plays, a screen reader that stands on the bar hears of the position no more often than this. */
const SAY_EVERY = 12;

/**
 * The position in the talk, to see and to set. Chapters are marked.
 *
 * @tag forum-seek-bar
 * @csspart seek-bar - The slider.
 */
export class ForumSeekBar extends ForumPart {
  static override styles = [
    tokens,
    css`
      :host {
        /* time runs from left to right in every language */
        direction: ltr;
      }
      .bar {
        position: relative;
        height: 1.75rem;
        cursor: pointer;
        touch-action: none;
        user-select: none;
        border-radius: 4px;
      }
      .track,
      .buffered,
      .played {
        position: absolute;
        inset-block: 0.6875rem;
        inset-inline-start: 0;
        border-radius: 999px;
      }
      .track {
        inset-inline-end: 0;
        overflow: hidden;
        background: var(--_line);
      }
      .buffered {
        inset-block: 0;
        background: color-mix(in oklab, var(--_muted) 45%, transparent);
        border-radius: 0;
      }
      .played {
        width: 100%;
        inset-block: 0;
        background: var(--_accent);
        border-radius: 0;
        transform-origin: left;
        transform: scaleX(var(--_at, 0));
      }
      .mark {
        position: absolute;
        inset-block: 0.5rem;
        width: 2px;
        margin-inline-start: -1px;
        background: var(--_surface);
        pointer-events: none;
      }
      .thumb {
        position: absolute;
        inset-block-start: 0.375rem;
        inset-inline-start: calc(var(--_at, 0) * 100%);
        width: 1rem;
        height: 1rem;
        margin-inline-start: -0.5rem;
        border: 2px solid var(--_surface);
        border-radius: 50%;
        background: var(--_accent);
        pointer-events: none;
      }
      .tip {
        position: absolute;
        inset-block-end: calc(100% + 2px);
        inset-inline-start: clamp(4rem, calc(var(--_tip) * 100%), 100% - 4rem);
        max-width: 14rem;
        width: max-content;
        padding: 0.25rem 0.5rem;
        border-radius: 6px;
        background: var(--_text);
        color: var(--_surface);
        font-size: 0.8125rem;
        line-height: 1.35;
        text-align: center;
        transform: translateX(-50%);
        pointer-events: none;
        z-index: 3;
      }
      .bar[aria-disabled] {
        cursor: default;
        opacity: 0.6;
      }
      @media (forced-colors: active) {
        .track {
          border: 1px solid CanvasText;
        }
        .played,
        .thumb {
          forced-color-adjust: none;
          background: Highlight;
        }
      }
    `,
  ];

  readonly #connection = new PlayerConnection(this, (s) => ({
    duration: lengthOf(s.duration, s.talk?.duration),
    buffered: s.buffered,
    timeline: s.timeline,
    talk: s.talk,
    chapter: s.cursor.chapter,
    lang: s.lang,
    paused: s.paused,
  }));

  /** Moves the bar without drawing it anew. */
  readonly #time = new PlayerConnection(
    this,
    (s) => ({ time: s.time, duration: lengthOf(s.duration, s.talk?.duration) }),
    () => this.#move(),
  );

  @query('.bar') private bar!: HTMLElement;
  /** Where the pointer is, from 0 to 1. */
  @state() private pointed: number | undefined;
  #dragging = false;
  #said: { time: number; chapter: Chapter | undefined } = { time: -Infinity, chapter: undefined };

  protected override render(): TemplateResult {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    const duration = slice?.duration ?? NaN;
    const known = duration > 0;
    const chapters = known ? (slice?.timeline?.chapters ?? []) : [];
    return html`
      <div
        class="bar"
        part="seek-bar"
        role="slider"
        tabindex="0"
        aria-label=${strings.seek}
        aria-orientation="horizontal"
        aria-valuemin="0"
        aria-valuemax=${known ? Math.floor(duration) : 0}
        aria-valuenow="0"
        aria-disabled=${known ? nothing : 'true'}
        @pointerdown=${this.#press}
        @pointermove=${this.#drag}
        @pointerup=${this.#release}
        @pointercancel=${this.#release}
        @pointerleave=${() => (this.pointed = undefined)}
        @dragstart=${(event: Event) => event.preventDefault()}
        @keydown=${this.#key}
        @focus=${() => this.#say(true)}
      >
        <div class="track">
          ${known ? slice?.buffered.map(() => html`<div class="buffered"></div>`) : nothing}
          <div class="played"></div>
        </div>
        ${chapters.filter(({ start }) => start > 0 && start < duration).map(() => html`<div class="mark"></div>`)}
        <div class="thumb"></div>
        ${known && this.pointed !== undefined ? this.#tip(this.pointed * duration) : nothing}
      </div>
    `;
  }

  #tip(time: number): TemplateResult {
    const { timeline, talk, lang } = this.#connection.value!;
    const chapter = timeline?.chapters.find(({ start, end }) => start <= time && time < end)?.chapter;
    const title = chapter && talk && localized(chapter.title, [lang, ...talk.languages]);
    return html`<div class="tip time" aria-hidden="true">
      ${formatTime(time)}${title ? html`<br /><span lang=${title.lang}>${title.text}</span>` : nothing}
    </div>`;
  }

  /** Positions are set through the CSS object model: style attributes would need a wider Content-Security-Policy. */
  protected override updated(_: PropertyValues): void {
    const { duration = NaN, buffered = [], timeline } = this.#connection.value ?? {};
    if (duration > 0) {
      const share = (t: number) => `${(t / duration) * 100}%`;
      this.renderRoot.querySelectorAll<HTMLElement>('.buffered').forEach((element, i) => {
        const [start, end] = buffered[i] ?? [0, 0];
        element.style.left = share(start);
        element.style.width = share(Math.min(end, duration) - start);
      });
      const marks = (timeline?.chapters ?? []).filter(({ start }) => start > 0 && start < duration);
      this.renderRoot
        .querySelectorAll<HTMLElement>('.mark')
        .forEach((element, i) => (element.style.left = share(marks[i]!.start)));
    }
    this.renderRoot.querySelector<HTMLElement>('.tip')?.style.setProperty('--_tip', String(this.pointed ?? 0));
    this.#move();
  }

  #move(): void {
    if (!this.hasUpdated) return;
    const { time = 0, duration = NaN } = this.#time.value ?? {};
    this.bar.style.setProperty('--_at', String(duration > 0 ? Math.min(time / duration, 1) : 0));
    this.#say(false);
  }

  /** Says where we are: freely while nobody listens, sparingly while a screen reader stands here and the talk goes on. */
  #say(now: boolean): void {
    const { time = 0, duration = NaN } = this.#time.value ?? {};
    const slice = this.#connection.value;
    const listening = this.shadowRoot?.activeElement === this.bar && !slice?.paused;
    const soon = Math.abs(time - this.#said.time) < (listening ? SAY_EVERY : 1);
    if (!now && soon && (listening || slice?.chapter === this.#said.chapter)) return;
    const title =
      slice?.chapter && slice.talk && localized(slice.chapter.title, [slice.lang, ...slice.talk.languages]).text;
    const text = this.strings(slice?.lang).position(time, duration, title);
    this.#said = { time, chapter: slice?.chapter };
    this.bar.setAttribute('aria-valuenow', String(Math.floor(time)));
    this.bar.setAttribute('aria-valuetext', text);
  }

  #seek(time: number): void {
    const { duration = NaN } = this.#time.value ?? {};
    if (!(duration > 0)) return;
    this.#connection.player?.seek(Math.min(Math.max(time, 0), duration), 'seek-bar');
    this.#say(true);
  }

  #share(event: PointerEvent): number {
    const { left, width } = this.bar.getBoundingClientRect();
    return Math.min(Math.max((event.clientX - left) / width, 0), 1);
  }

  readonly #press = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.#dragging = true;
    this.bar.setPointerCapture(event.pointerId);
    this.#drag(event);
  };

  readonly #drag = (event: PointerEvent): void => {
    this.pointed = this.#share(event);
    if (this.#dragging) this.#seek(this.pointed * (this.#time.value?.duration ?? NaN));
  };

  readonly #release = (event: PointerEvent): void => {
    this.#dragging = false;
    // a finger that has left points at nothing
    if (event.pointerType !== 'mouse') this.pointed = undefined;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
    const { time = 0, duration = NaN } = this.#time.value ?? {};
    const to = {
      ArrowLeft: time - STEP,
      ArrowDown: time - STEP,
      ArrowRight: time + STEP,
      ArrowUp: time + STEP,
      PageDown: time - PAGE,
      PageUp: time + PAGE,
      Home: 0,
      End: duration,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#seek(to);
  };
}

/** Until the recording tells, the sidecar's word is good enough to point at a place. */
function lengthOf(media: number, talk: number | undefined): number {
  return Number.isFinite(media) && media > 0 ? media : (talk ?? NaN);
}
