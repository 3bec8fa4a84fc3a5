import { formatTime } from '../../timeline/index.js';
import { Along, type Run } from '../shared/along.js';

/** What one of each figure counts, in seconds, from the last to the first, and how many of them there are before the next one. */
const FIGURES = [
  [1, 10],
  [10, 6],
  [60, 10],
  [600, 6],
] as const;

const figureAt = (i: number): readonly [unit: number, count: number] => FIGURES[i] ?? [3600 * 10 ** (i - 4), 10];

/**
 * The time in figures that go on by themselves while the recording plays: each is a strip of all figures, of which one is seen.
 * Drawn for as many figures as the length has, so that none is added on the way; one in front that says nothing is blank.
 */
export class Figures {
  #shape = '';
  #element: Element | undefined;
  #strips: readonly Along[] = [];

  /** @param length Of the talk, in seconds; NaN while it is not known. */
  show(element: Element, length: number, run: Run): void {
    const hours = length >= 3600;
    const told = formatTime(run.time, { hours });
    if (element.ariaLabel !== told) element.ariaLabel = told;
    const shape = formatTime(Math.max(length || 0, run.time), { hours }).replace(/\d/g, '0');
    if (shape !== this.#shape || element !== this.#element) {
      this.#shape = shape;
      this.#element = element;
      this.#draw(element, shape);
    }
    for (const strip of this.#strips) strip.follow(run);
  }

  /** A time that stands still, or counts otherwise. */
  tell(element: Element, text: string): void {
    this.#shape = '';
    this.#strips = [];
    element.ariaLabel = text;
    if (element.textContent !== text) element.textContent = text;
  }

  #draw(element: Element, shape: string): void {
    const first = shape.length === '00:00'.length || shape.length === '00:00:00'.length;
    const strips: Along[] = [];
    const drawn = [...shape].reverse().map((sign) => {
      if (sign !== '0') return sign;
      const [unit, count] = figureAt(strips.length);
      const figure = document.createElement('span');
      const strip = document.createElement('span');
      figure.className = 'figure';
      strip.className = `strip of-${count}`;
      figure.append(strip);
      strips.push(new Along(strip, 'translateY(-100%)', unit * count, count, Infinity));
      return figure;
    });
    if (first) (drawn.at(-1) as Element).firstElementChild!.classList.add('blank');
    element.replaceChildren(...drawn.reverse());
    this.#strips = strips;
  }
}
