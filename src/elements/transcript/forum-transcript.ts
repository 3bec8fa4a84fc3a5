import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { PlayerConnection, prefer, preferences } from '../../state/index.js';
import type { Segment, Talk } from '../../talk/index.js';
import { segmentBefore } from '../../timeline/index.js';
import { icon } from '../shared/icons.js';
import { Lights } from '../shared/lights.js';
import { ForumPart } from '../shared/part.js';
import { Follow, selectedIn } from './follow.js';
import { outline } from './outline.js';
import { CHUNK, drawChunk, type RowContext } from './rows.js';
import { styles } from './styles.js';

/** So many chunks are drawn at once; the rest follows without holding up anything. */
const FIRST = 3;
const NEXT = 10;

/** Up to so many chunks are laid out ahead of time: 3,000 rows. */
const SETTLED = 150;

/** A pointer that moved further than this was selecting, not clicking. */
const DRAG = 5;

/**
 * The whole talk to read: chapters as headings, turns by speaker, slides at their place, in the original, in translation, or
 * both. Follows the talk inside its own box until the viewer scrolls.
 *
 * @tag forum-transcript
 * @csspart title - The word above it all.
 * @csspart heading - A chapter's title.
 * @csspart speaker - The name at the head of a turn.
 * @csspart segment - A row, with `data-segment`; `aria-current="true"` while it is current.
 * @csspart time - A row's time, a button.
 */
export class ForumTranscript extends ForumPart {
  static override styles = styles;

  /** What is shown of each segment: `original`, `translation`, `both`, or one language by its BCP 47 tag. The viewer may change it. */
  @property() text = 'both';
  /** Level of the chapters' headings, 1 to 6; the transcript's own is one above. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 3;

  @state() private following = true;
  /** Whether the current row is above what is seen. */
  @state() private nowIsAbove = false;
  @query('.box') private box!: HTMLElement;

  readonly #connection = new PlayerConnection(this, (s) => ({
    talk: s.talk,
    status: s.talkStatus,
    fault: s.talkFault,
    lang: s.lang,
  }));

  /** Punctual and frequent: changes a class by hand, and draws nothing. */
  readonly #now = new PlayerConnection(
    this,
    (s) => ({ segments: s.cursor.segments, sought: s.sought, timeline: s.timeline }),
    (now, before) => this.#highlight(now?.sought !== before?.sought),
  );

  readonly #rows = new Map<string, HTMLElement>();
  #current: readonly HTMLElement[] = [];
  /** The one row whose button can be reached by Tab. */
  #stop: HTMLElement | undefined;
  #follow: Follow | undefined;
  #life: AbortController | undefined;
  #drawing: AbortController | undefined;
  #drawn: { talk: Talk | undefined; lang: string; heading: number } | undefined;
  #down: { x: number; y: number; selected: boolean } | undefined;
  /** Where the talk was before a click on text, to take that back. */
  #before: number | undefined;

  constructor() {
    super();
    new Lights(this, () => this.#connection.player);
    const { reading } = preferences();
    if (reading) this.text = reading;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
    this.#drawing?.abort();
    this.#drawn = undefined;
  }

  protected override render(): TemplateResult {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    const talk = slice?.talk;
    const several = (talk?.languages.length ?? 0) > 1;
    const timed = talk?.segments.some((s) => s.start !== undefined) ?? false;
    const note = talk?.segments.length
      ? !timed
        ? strings.untimed
        : talk.segments.some((s) => s.timing === 'estimated')
          ? strings.estimated
          : ''
      : '';
    return html`
      <section class="panel" aria-label=${strings.transcript}>
        <header>
          <h2 class="title" part="title">${strings.transcript}</h2>
          ${several ? this.#choices(talk!, strings.lang) : nothing}
          ${note ? html`<p class="note">${note}</p>` : nothing}
        </header>
        <p id="hint" class="visually-hidden">${strings.transcriptHint}</p>
        <div
          class="box ${this.#mode(talk)}"
          tabindex=${timed || !talk ? nothing : '0'}
          @pointerdown=${this.#press}
          @click=${this.#click}
          @keydown=${this.#key}
          @focusin=${this.#focusin}
        ></div>
        ${this.#message()}
        ${
          talk && timed && !this.following
            ? html`<button class="pill now" @click=${this.#resume}>
                ${icon(this.nowIsAbove ? 'up' : 'down')} ${strings.backToNow}
              </button>`
            : nothing
        }
      </section>
    `;
  }

  #message(): TemplateResult | typeof nothing {
    const slice = this.#connection.value;
    const strings = this.strings(slice?.lang);
    if (slice?.fault) {
      return html`<div class="message" role="alert">
        <p>${strings.fault(slice.fault)}</p>
        ${
          slice.fault.retryable
            ? html`<button class="pill" @click=${() => this.#connection.player?.retry('sidecar')}>
                ${strings.retry}
              </button>`
            : nothing
        }
      </div>`;
    }
    if (slice?.status === 'loading') return html`<p class="message">${strings.loading}</p>`;
    if (slice?.talk && !slice.talk.segments.length) return html`<p class="message">${strings.noTranscript}</p>`;
    return nothing;
  }

  #choices(talk: Talk, lang: string): TemplateResult {
    const strings = this.strings(lang);
    const options = [
      ['both', strings.textBoth],
      ['original', strings.textOriginal],
      ['translation', strings.textTranslation],
      ...talk.languages.map((tag) => [tag, strings.languageName(tag, talk.languages)] as const),
    ] as const;
    const choose = (event: Event) => {
      this.text = (event.target as HTMLSelectElement).value;
      prefer({ reading: this.text });
    };
    return html`<select class="choice" aria-label=${strings.text} @change=${choose}>
      ${options.map(([value, label]) => html`<option value=${value} ?selected=${value === this.#shown(talk)}>${label}</option>`)}
    </select>`;
  }

  /** What is shown can be chosen for another talk in other languages: then both. */
  #shown(talk: Talk | undefined): string {
    return ['both', 'original', 'translation'].includes(this.text) || talk?.languages.includes(this.text)
      ? this.text
      : 'both';
  }

  #mode(talk: Talk | undefined): string {
    const shown = this.#shown(talk);
    const at = talk ? talk.languages.indexOf(shown) : -1;
    return at >= 0 ? `only only${at}` : shown;
  }

  protected override firstUpdated(): void {
    this.#start();
  }

  #start(): void {
    this.#life?.abort();
    this.#life = new AbortController();
    this.#follow = new Follow(
      this.box,
      (following) => {
        this.following = following;
        if (!following) this.#whereIsNow();
      },
      this.#life.signal,
    );
    this.box.addEventListener('scroll', () => !this.following && this.#whereIsNow(), {
      signal: this.#life.signal,
      passive: true,
    });
    this.following = true;
    // the place is kept when the box changes, and found when it appears
    let width = this.box.clientWidth;
    const resized = new ResizeObserver(() => {
      const before = width;
      width = this.box.clientWidth;
      const row = this.#current.at(-1);
      if (row && width && width !== before && this.#follow?.following) this.#follow.show(row);
    });
    resized.observe(this.box);
    this.#life.signal.addEventListener('abort', () => resized.disconnect(), { once: true });
    this.#draw();
  }

  protected override updated(changed: PropertyValues<this>): void {
    this.#draw();
    // another choice of text moves every row: the place is kept where there is one
    if (changed.has('text') && this.#current[0] && this.#follow?.following) this.#follow.show(this.#current[0]);
  }

  // ── drawing ───────────────────────────────────────────────────────────────────────────────────

  #draw(): void {
    const { talk, lang = 'en' } = this.#connection.value ?? {};
    const heading = this.headingLevel;
    const drawn = this.#drawn;
    if (drawn && drawn.talk === talk && drawn.lang === lang && drawn.heading === heading) return;
    this.#drawn = { talk, lang, heading };
    this.#drawing?.abort();
    const drawing = (this.#drawing = new AbortController());
    this.#rows.clear();
    this.#current = [];
    this.#stop = undefined;
    this.box.replaceChildren();
    if (!talk) return;

    const last = talk.segments.at(-1);
    const context: RowContext = {
      talk,
      strings: this.strings(lang),
      heading,
      hours: (talk.duration ?? last?.end ?? last?.start ?? 0) >= 3600,
    };
    const entries = outline(talk);
    let at = 0;
    const draw = (chunks: number) => {
      const made = document.createDocumentFragment();
      for (let i = 0; i < chunks && at < entries.length; i++, at += CHUNK) {
        made.append(
          drawChunk(entries.slice(at, at + CHUNK), context, (segment, row) => this.#rows.set(segment.id, row)),
        );
      }
      this.box.append(made);
      if (!this.#stop) this.#setStop(this.#rows.values().next().value);
      // measuring makes the browser lay out what is there so far: only when the current row has just come
      if (!this.#current.length) this.#highlight(true);
    };
    const rest = () => {
      if (drawing.signal.aborted) return;
      draw(NEXT);
      if (at < entries.length) setTimeout(rest);
      else this.#settle(drawing.signal);
    };
    draw(FIRST);
    if (at < entries.length) setTimeout(rest);
    else this.#settle(drawing.signal);
  }

  /**
   * Gives each chunk its real height, a few at a time, while nothing else is to be done: a far row then stays where it is when
   * it is scrolled into view, and the scroll bar tells the truth. A talk of a whole day keeps its guesses.
   */
  #settle(signal: AbortSignal): void {
    const chunks = Array.from(this.box.querySelectorAll('.chunk'));
    if (chunks.length > SETTLED) return;
    const idle = (work: () => void) =>
      typeof requestIdleCallback === 'function' ? requestIdleCallback(work, { timeout: 1000 }) : setTimeout(work, 100);
    const next = () => {
      if (signal.aborted) return;
      const some = chunks.splice(0, 2);
      for (const chunk of some) chunk.classList.add('settled');
      // the browser remembers a height that it has drawn
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          for (const chunk of some) chunk.classList.remove('settled');
          if (chunks.length) idle(next);
        }),
      );
    };
    if (chunks.length) idle(next);
  }

  // ── the talk moves on ─────────────────────────────────────────────────────────────────────────

  #highlight(jump: boolean): void {
    const segments: readonly Segment[] = this.#now.value?.segments ?? [];
    const rows = segments.map(({ id }) => this.#rows.get(id)).filter((row) => row !== undefined);
    const same = rows.length === this.#current.length && rows.every((row, i) => row === this.#current[i]);
    if (!same) {
      for (const row of this.#current) if (!rows.includes(row)) row.removeAttribute('aria-current');
      for (const row of rows) row.setAttribute('aria-current', 'true');
      this.#current = rows;
    }
    // in a pause, what was said last is the place
    const main = rows.at(-1) ?? (jump ? this.#lastBefore(this.#now.value?.sought?.time) : undefined);
    if (!main || (same && !jump)) return;
    if (!this.box.contains(this.shadowRoot!.activeElement)) this.#setStop(main);
    // what was clicked stays under the pointer
    if (this.#now.value?.sought?.by === 'transcript' && jump && this.#follow?.sees(main)) return;
    if (this.#follow?.following) this.#follow.show(main, { glide: !jump });
    else this.#whereIsNow();
  }

  #lastBefore(time: number | undefined): HTMLElement | undefined {
    const timeline = this.#now.value?.timeline;
    const last = timeline && time !== undefined ? segmentBefore(timeline, time) : undefined;
    return last && this.#rows.get(last.segment.id);
  }

  #whereIsNow(): void {
    const row = this.#current.at(-1);
    if (row) this.nowIsAbove = row.getBoundingClientRect().bottom < this.box.getBoundingClientRect().top + 1;
  }

  readonly #resume = (): void => {
    const root = this.box.getRootNode() as ShadowRoot & { getSelection?(): Selection | null };
    if (selectedIn(this.box)) (root.getSelection?.() ?? document.getSelection())?.removeAllRanges();
    const row = this.#current.at(-1);
    if (this.shadowRoot!.activeElement?.matches('.now')) {
      // the button goes away, the focus must not; it comes before the following, which a focus inside would stop
      this.#setStop(row);
      this.#stop?.querySelector<HTMLElement>('button.time')?.focus({ preventScroll: true });
    }
    this.#follow?.set(true);
    if (row) this.#follow?.show(row);
  };

  // ── the viewer acts ───────────────────────────────────────────────────────────────────────────

  readonly #press = ({ clientX: x, clientY: y }: PointerEvent): void => {
    this.#down = { x, y, selected: selectedIn(this.box) };
  };

  /** What was clicked. In the frame in which a far chunk comes into view it is not laid out yet, and takes the click itself. */
  #target(event: MouseEvent): Element | null | undefined {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || !target.matches('.chunk'))
      return target instanceof Element ? target : undefined;
    target.classList.add('near');
    return this.shadowRoot!.elementFromPoint(event.clientX, event.clientY);
  }

  readonly #click = (event: MouseEvent): void => {
    const target = this.#target(event);
    const picture = target?.closest<HTMLElement>('[data-start]');
    if (picture) return this.#seek(Number(picture.dataset['start']));
    const row = target?.closest<HTMLElement>('[data-segment]');
    const segment = row && this.#segment(row);
    if (segment?.start === undefined) return;
    const onTime = target?.closest('button.time');
    const moved = this.#down && Math.hypot(event.clientX - this.#down.x, event.clientY - this.#down.y) > DRAG;
    if (onTime) return this.#seek(segment.start);
    // on the text a click may be the end of a selection, or take one away
    const before = this.#before;
    this.#before = undefined;
    if (event.detail > 1) {
      // the first of two clicks, which select a word, was no wish to go elsewhere
      this.#follow?.set(false);
      if (before !== undefined) this.#connection.player?.seek(before, 'transcript');
      return;
    }
    if (moved || this.#down?.selected || selectedIn(this.box)) return;
    this.#before = this.#connection.player?.state.time;
    this.#seek(segment.start);
  };

  #seek(start: number): void {
    // the viewer is where they want to be: go on from there
    this.#follow?.set(true);
    this.#connection.player?.seek(start, 'transcript');
  }

  #segment(row: HTMLElement): Segment | undefined {
    return this.#connection.value?.talk?.segments.find(({ id }) => id === row.dataset['segment']);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const button = this.shadowRoot!.activeElement;
    if (!button?.matches('button.time') || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      const start = this.#segment(button.closest<HTMLElement>('[data-segment]')!)?.start;
      if (start === undefined) return;
      this.#seek(start);
      void this.#connection.player?.play();
      return;
    }
    const buttons = Array.from(this.box.querySelectorAll<HTMLElement>('button.time'));
    const at = buttons.indexOf(button as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    const target = to === undefined ? undefined : buttons[to];
    if (!target) return;
    event.preventDefault();
    this.#setStop(target.closest<HTMLElement>('[data-segment]') ?? undefined);
    target.focus({ preventScroll: true });
    this.#follow?.show(target.closest<HTMLElement>('[data-segment]')!);
  };

  readonly #focusin = (event: Event): void => {
    const target = event.target as HTMLElement;
    // reached by keyboard: the viewer reads here now
    if (target.matches('button.time:focus-visible')) this.#follow?.set(false);
  };

  #setStop(row: HTMLElement | undefined): void {
    if (!row || row === this.#stop) return;
    this.#stop?.querySelector('button.time')?.setAttribute('tabindex', '-1');
    const button = row.querySelector('button.time');
    button?.setAttribute('tabindex', '0');
    button?.setAttribute('aria-describedby', 'hint');
    this.#stop = row;
  }
}
