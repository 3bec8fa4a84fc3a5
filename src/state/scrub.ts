/** So often, in milliseconds, the recording follows: each seek costs it a picture to decode, and perhaps a request. */
const EVERY_MS = 250;

/** Lets a recording follow somebody who looks for a place: silently, a few times a second, to the latest of them. */
export class Scrub {
  /** The latest place, in seconds. */
  time = NaN;
  readonly #media: HTMLMediaElement;
  readonly #playing: boolean;
  #followed = NaN;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(media: HTMLMediaElement) {
    this.#media = media;
    this.#playing = !media.paused && !media.ended;
    if (this.#playing) media.pause();
  }

  to(time: number): void {
    this.time = time;
    if (this.#timer === undefined) this.#follow();
  }

  /** Leaves the recording alone from now on; returns whether it was playing before. */
  end(): boolean {
    clearTimeout(this.#timer);
    return this.#playing;
  }

  #follow(): void {
    this.#timer = undefined;
    if (this.time === this.#followed) return;
    this.#followed = this.#media.currentTime = this.time;
    this.#timer = setTimeout(() => this.#follow(), EVERY_MS);
  }
}
