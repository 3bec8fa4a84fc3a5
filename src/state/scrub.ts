/** Milliseconds between two seeks of the recording: each costs a picture to decode, and perhaps a request. */
const EVERY_MS = 250;

/** Lets a recording follow a viewer who drags: paused, and a few times a second, always to the latest position. */
export class Scrub {
  /** The latest position in seconds of the talk. */
  time = NaN;
  readonly #move: (seconds: number) => void;
  readonly #wasPlaying: boolean;
  #followed = NaN;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param move Moves the recording to a position in seconds of the talk. */
  constructor(media: HTMLMediaElement, move: (seconds: number) => void) {
    this.#move = move;
    this.#wasPlaying = !media.paused && !media.ended;
    if (this.#wasPlaying) media.pause();
  }

  to(time: number): void {
    this.time = time;
    if (this.#timer === undefined) this.#follow();
  }

  /** Leaves the recording where it is. Returns whether it played before. */
  end(): boolean {
    clearTimeout(this.#timer);
    return this.#wasPlaying;
  }

  #follow(): void {
    this.#timer = undefined;
    if (this.time === this.#followed) return;
    this.#followed = this.time;
    this.#move(this.time);
    this.#timer = setTimeout(() => this.#follow(), EVERY_MS);
  }
}
