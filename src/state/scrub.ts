/** So often, in milliseconds, the recording follows: each seek costs it a picture to decode, and perhaps a request. */
const EVERY_MS = 250;

/** Lets a recording follow somebody who looks for a place: silently, a few times a second, to the latest of them. */
export class Scrub {
  /** The latest place, in seconds. */
  time = NaN;
  readonly #media: HTMLMediaElement;
  readonly #shift: number;
  readonly #playing: boolean;
  #followed = NaN;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param shift What is added to the media element's own time to come to the times that are asked for. */
  constructor(media: HTMLMediaElement, shift: number) {
    this.#media = media;
    this.#shift = shift;
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
    this.#followed = this.time;
    this.#media.currentTime = this.time - this.#shift;
    this.#timer = setTimeout(() => this.#follow(), EVERY_MS);
  }
}
