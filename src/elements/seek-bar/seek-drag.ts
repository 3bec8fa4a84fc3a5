import type { TimeSpan } from '../../media/index.js';

/** How far a finger is from the bar, in pixels, and how many times finer it then moves; the farthest first. */
const FINER = [
  [180, 10],
  [110, 4],
  [48, 2],
] as const;

/** A pointer that moved no further than this, in pixels, was clicking. */
const CLICK = 3;

/** A drag along the bar. A mouse is where it points; a finger, which covers what it points at, moves the place it took hold of. */
export class SeekDrag {
  /** Where it began, and where it is now; in seconds. */
  readonly from: number;
  time: number;
  moved = false;
  /** How many times less than the finger the place moves. */
  finer = 1;
  readonly byMouse: boolean;
  readonly #bar: HTMLElement;
  readonly #span: TimeSpan;
  #x: number;

  constructor(event: PointerEvent, bar: HTMLElement, from: number, span: TimeSpan) {
    this.#bar = bar;
    this.#span = span;
    this.#x = event.clientX;
    this.from = from;
    this.byMouse = event.pointerType === 'mouse';
    this.time = SeekDrag.time(event.clientX, bar, span);
  }

  /** Where a pointer is along the bar, which spans so many seconds. */
  static time(x: number, bar: HTMLElement, [start, end]: TimeSpan): number {
    const { left, width } = bar.getBoundingClientRect();
    return start + Math.min(Math.max((x - left) / width, 0), 1) * (end - start);
  }

  /** Follows the pointer; returns whether anything has changed. */
  move({ clientX, clientY }: PointerEvent): boolean {
    const by = clientX - this.#x;
    if (!this.moved && Math.abs(by) < CLICK) return false;
    this.moved = true;
    const { time, finer } = this;
    const { top, bottom, width } = this.#bar.getBoundingClientRect();
    const [start, end] = this.#span;
    if (this.byMouse) this.time = SeekDrag.time(clientX, this.#bar, this.#span);
    else {
      const away = Math.max(top - clientY, clientY - bottom);
      this.finer = FINER.find(([pixels]) => away > pixels)?.[1] ?? 1;
      const to = time + ((by / width) * (end - start)) / this.finer;
      this.time = Math.min(Math.max(to, start), end);
    }
    this.#x = clientX;
    return this.time !== time || this.finer !== finer;
  }
}
