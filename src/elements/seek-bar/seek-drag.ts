import type { TimeSpan } from '../../media/index.js';

/** The vertical distance of a finger from the bar, in pixels, and the factor by which it then moves more slowly; largest first. */
const FINER = [
  [180, 10],
  [110, 4],
  [48, 2],
] as const;

/** Pixels. A shorter movement counts as a click. */
const CLICK = 3;

/** A drag along the bar. A mouse sets the time under the pointer; a finger, which covers that time, moves it by its own movement. */
export class SeekDrag {
  /** Seconds; the time before the drag, and the present one. */
  readonly from: number;
  time: number;
  moved = false;
  /** The factor by which the time moves more slowly than the finger. */
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

  /** Seconds; the time under a pointer at `x`. */
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
