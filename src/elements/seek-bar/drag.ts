/** How far a finger is from the bar, in pixels, and how many times finer it then moves; the farthest first. */
const FINER = [
  [180, 10],
  [110, 4],
  [48, 2],
] as const;

/** A pointer that moved no further than this, in pixels, was clicking. */
const CLICK = 3;

/** A drag along the bar. A mouse is where it points; a finger, which covers what it points at, moves the place it took hold of. */
export class Drag {
  /** Where it began, and where it is now; in seconds. */
  readonly from: number;
  time: number;
  moved = false;
  /** How many times less than the finger the place moves. */
  finer = 1;
  readonly byMouse: boolean;
  readonly #bar: HTMLElement;
  readonly #duration: number;
  #x: number;

  constructor(event: PointerEvent, bar: HTMLElement, from: number, duration: number) {
    this.#bar = bar;
    this.#duration = duration;
    this.#x = event.clientX;
    this.from = from;
    this.byMouse = event.pointerType === 'mouse';
    this.time = Drag.share(event.clientX, bar) * duration;
  }

  /** Where a pointer is along the bar, from 0 to 1. */
  static share(x: number, bar: HTMLElement): number {
    const { left, width } = bar.getBoundingClientRect();
    return Math.min(Math.max((x - left) / width, 0), 1);
  }

  /** Follows the pointer; returns whether anything has changed. */
  move({ clientX, clientY }: PointerEvent): boolean {
    const by = clientX - this.#x;
    if (!this.moved && Math.abs(by) < CLICK) return false;
    this.moved = true;
    const { time, finer } = this;
    const { top, bottom, width } = this.#bar.getBoundingClientRect();
    if (this.byMouse) this.time = Drag.share(clientX, this.#bar) * this.#duration;
    else {
      const away = Math.max(top - clientY, clientY - bottom);
      this.finer = FINER.find(([pixels]) => away > pixels)?.[1] ?? 1;
      const to = time + ((by / width) * this.#duration) / this.finer;
      this.time = Math.min(Math.max(to, 0), this.#duration);
    }
    this.#x = clientX;
    return this.time !== time || this.finer !== finer;
  }
}
