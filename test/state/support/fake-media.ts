/** A document as far as the state of a player uses one: events, and an address that others are relative to. */
export class FakeDocument extends EventTarget {
  hidden = false;
  readonly defaultView = new EventTarget();
  /** As on an iPhone, where pages cannot set the volume. */
  volumeIsFixed = false;

  createElement(): FakeMedia {
    return new FakeMedia(this);
  }
}

/**
 * A media element for tests in Node, which has none: it holds what it is told, and fires the events that the HTML standard
 * has for it. It plays when a test calls `advance`.
 */
export class FakeMedia extends EventTarget {
  paused = true;
  ended = false;
  seeking = false;
  readyState = 0;
  duration = NaN;
  error: { readonly code: number; readonly message: string } | null = null;
  muted = false;
  defaultPlaybackRate = 1;
  buffered: TimeRanges = ranges();
  seekable: TimeRanges = ranges();
  currentSrc = '';
  /** What `play()` rejects with. */
  refusal: Error | undefined;
  /** Addresses that were loaded, in order. */
  readonly loaded: string[] = [];
  readonly #attributes = new Map<string, string>();
  #currentTime = 0;
  #volume = 1;
  #rate = 1;

  constructor(readonly ownerDocument = new FakeDocument()) {
    super();
  }

  get currentTime(): number {
    return this.#currentTime;
  }
  set currentTime(seconds: number) {
    this.#currentTime = seconds;
    if (this.readyState === 0) return;
    this.seeking = true;
    queueMicrotask(() => this.fire('seeking'));
  }

  get volume(): number {
    return this.#volume;
  }
  set volume(volume: number) {
    if (this.ownerDocument.volumeIsFixed) return;
    this.#volume = volume;
    this.fire('volumechange');
  }

  get playbackRate(): number {
    return this.#rate;
  }
  set playbackRate(rate: number) {
    this.#rate = rate;
    this.fire('ratechange');
  }

  get src(): string {
    return this.#attributes.get('src') ?? '';
  }
  set src(src: string) {
    this.#attributes.set('src', src);
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }
  removeAttribute(name: string): void {
    this.#attributes.delete(name);
  }
  querySelector(): null {
    return null;
  }
  getRootNode(): FakeDocument {
    return this.ownerDocument;
  }
  canPlayType(): string {
    return 'maybe';
  }

  /** Empties the element, as loading another source does. */
  load(): void {
    const wasLoaded = this.readyState > 0;
    Object.assign(this, { readyState: 0, duration: NaN, seeking: false, ended: false, error: null });
    this.#currentTime = 0;
    if (this.src) this.loaded.push(this.src);
    if (!wasLoaded) return;
    this.paused = true;
    this.fire('emptied');
  }

  async play(): Promise<void> {
    if (this.refusal) throw this.refusal;
    this.paused = false;
    this.fire('play', 'playing');
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.fire('pause');
  }

  fire(...events: readonly string[]): void {
    for (const event of events) this.dispatchEvent(new Event(event));
  }

  // ── what tests do ─────────────────────────────────────────────────────────────────────────────

  /** The whole recording has arrived. */
  arrive(duration: number): void {
    Object.assign(this, { readyState: 4, duration });
    this.fire('durationchange', 'loadedmetadata', 'loadeddata', 'canplay');
  }

  /** The picture of a new position has arrived. */
  seeked(): void {
    this.seeking = false;
    this.fire('seeked');
  }

  /** Plays on to a position. */
  advance(seconds: number): void {
    this.#currentTime = seconds;
    this.fire('timeupdate');
  }

  fail(code: number, message = ''): void {
    this.error = {
      code,
      message,
      MEDIA_ERR_NETWORK: 2,
      MEDIA_ERR_DECODE: 3,
      MEDIA_ERR_SRC_NOT_SUPPORTED: 4,
    } as MediaError;
    this.fire('error');
  }
}

/** Time ranges as a media element has them. */
export function ranges(...spans: readonly (readonly [number, number])[]): TimeRanges {
  return { length: spans.length, start: (i) => spans[i]![0], end: (i) => spans[i]![1] };
}
