/** Whoever rushes past a hundred slides fetches none of them: the next waits for so long, in milliseconds, when they come faster. */
const HURRY_MS = 150;

/** A slide that stayed for so long, in milliseconds, has its neighbours fetched. */
const AHEAD_AFTER_MS = 200;

/** So long, in milliseconds, a picture may take before it is said that it is on its way. */
const PATIENCE_MS = 500;

/**
 * Fetches and decodes the pictures of slides before they are shown: the one before stays until then. Only what is wanted now
 * comes to be shown, however late something older arrives.
 */
export class SlidePictures {
  /** The URL of what is to be seen. */
  shown: string | undefined;
  /** What is wanted could not be loaded. */
  missing = false;
  /** What is wanted has been on its way for long. */
  late = false;
  readonly #changed: () => void;
  #wanted: string | undefined;
  #wantedAt = -Infinity;
  /** On its way, or just come: while it is held, the element that shows it has no need to fetch it again. */
  #coming: HTMLImageElement | undefined;
  /** Those to come and just gone, fetched so that a change of slide is a change of picture. */
  #ahead: ReadonlyMap<string, HTMLImageElement> = new Map();
  #rest: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #soon: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Called when something else is to be seen than before. */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Wants a picture, by its URL, and after a while those that may be next; undefined for none. */
  want(src: string | undefined, neighbours: readonly string[] = []): void {
    if (src === this.#wanted) return;
    const hurried = performance.now() - this.#wantedAt < HURRY_MS;
    this.stop();
    const before = this.missing ? undefined : this.shown;
    this.#wanted = src;
    this.#wantedAt = performance.now();
    this.missing = this.late = false;
    if (src === undefined || before === undefined) this.shown = src;
    if (src === undefined) return;
    this.#soon = setTimeout(() => this.#fetchAhead(neighbours), AHEAD_AFTER_MS);
    if (src === before) return;
    this.#patience = setTimeout(() => {
      this.late = true;
      this.#changed();
    }, PATIENCE_MS);
    // the first of all is fetched by the element that shows it
    if (before === undefined) return;
    if (hurried && !this.#ahead.has(src)) this.#rest = setTimeout(() => this.#load(src), HURRY_MS);
    else this.#load(src);
  }

  /** The picture is there, or is not to be had. */
  settle(src: string, there: boolean): void {
    if (src !== this.#wanted) return;
    clearTimeout(this.#patience);
    const same = this.shown === src && this.missing === !there && !this.late;
    this.shown = src;
    this.missing = !there;
    this.late = false;
    if (!same) this.#changed();
  }

  /** Gives up what is on its way. */
  stop(): void {
    for (const timer of [this.#rest, this.#patience, this.#soon]) clearTimeout(timer);
    const coming = this.#coming;
    this.#coming = undefined;
    this.#wanted = undefined;
    // ends the request
    coming?.removeAttribute('src');
  }

  #load(src: string): void {
    const image = (this.#coming = imageOf(src));
    const settle = (there: boolean) => image === this.#coming && this.settle(src, there);
    image.decode().then(
      () => settle(true),
      // what is too large to be decoded whole may still be drawn
      () => settle(image.naturalWidth > 0),
    );
  }

  #fetchAhead(neighbours: readonly string[]): void {
    this.#ahead = new Map(neighbours.map((src) => [src, this.#ahead.get(src) ?? imageOf(src)]));
  }
}

function imageOf(src: string): HTMLImageElement {
  const image = new Image();
  image.decoding = 'async';
  image.src = src;
  return image;
}
