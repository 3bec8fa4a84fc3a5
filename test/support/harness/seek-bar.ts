import { sendMouse } from '@web/test-runner-commands';
import { drag, type Point } from '../input.js';
import { Harness, wordsOf } from './harness.js';

export class SeekBarHarness extends Harness<HTMLElementTagNameMap['forum-seek-bar']> {
  get slider(): HTMLElement {
    return this.one('[role=slider]');
  }

  /** Whole seconds, as screen readers are told. */
  get value(): number {
    return Number(this.slider.ariaValueNow);
  }

  /** First and last second that can be reached, as screen readers are told: whole seconds. */
  get span(): [start: number, end: number] {
    return [Number(this.slider.ariaValueMin), Number(this.slider.ariaValueMax)];
  }

  /** The position in words, as screen readers say it. */
  get says(): string {
    return this.slider.getAttribute('aria-valuetext') ?? '';
  }

  get sliderBox(): DOMRect {
    return this.slider.getBoundingClientRect();
  }

  /** A point on the bar; `share` is 0 at its left end and 1 at its right end. */
  at(share: number): Point {
    const { left, width, top, height } = this.sliderBox;
    return [Math.round(left + width * share), Math.round(top + height / 2)];
  }

  /** Seconds of what a pointer at `x` points to, in a talk of that length. */
  timeAt(x: number, duration: number): number {
    const { left, width } = this.sliderBox;
    return ((x - left) / width) * duration;
  }

  async pointAt(share: number): Promise<void> {
    await sendMouse({ type: 'move', position: this.at(share) });
  }

  async click(share: number): Promise<void> {
    await sendMouse({ type: 'click', position: this.at(share) });
  }

  async dragTo(from: number, to: number | Point): Promise<void> {
    await drag(this.at(from), typeof to === 'number' ? this.at(to) : to);
  }

  /** The handle, which stands at the position. */
  get knob(): HTMLElement {
    return this.one('.thumb');
  }

  /** What moves the handle along. */
  get knobTrack(): HTMLElement {
    return this.one('.knob');
  }

  /** The middle of the handle, in pixels from the left edge of the window. */
  get knobAt(): number {
    const { left, width } = this.knob.getBoundingClientRect();
    return left + width / 2;
  }

  get played(): HTMLElement {
    return this.one('.played');
  }

  /** Marks of what the pointer or the focus is on elsewhere in the player. */
  highlights(): HTMLElement[] {
    return this.all('.lit');
  }

  /** What shows who speaks when; none without a timeline. */
  lanes(): HTMLElement[] {
    return this.all('.lane');
  }

  /** The middle of a drawing, in pixels from the top of the bar. */
  middleOf(what: 'lane' | 'track' | 'heard'): number {
    const { top, height } = this.one(`.${what}`).getBoundingClientRect();
    return top + height / 2 - this.sliderBox.top;
  }

  /** Drawings with one path for each speaker. */
  lanePaths(): Element[] {
    return this.all('.lane path');
  }

  /** Paths of what a search has found: all of it, and the one that the viewer is at. */
  foundPaths(): Element[] {
    return this.all('.found path');
  }

  get card(): CardHarness {
    return new CardHarness('card of the seek bar', () => this.maybe('.card:popover-open'));
  }

  /** Paths of anything that depends on a timeline. */
  timelineDrawings(): Element[] {
    return this.all('.lane, .ticks');
  }
}

/** What is shown of the moment that one points to. */
export class CardHarness extends Harness {
  #texts(selector: string): string[] {
    return Array.from(this.exists ? this.element.querySelectorAll(selector) : [], wordsOf);
  }

  get isOpen(): boolean {
    return this.exists;
  }

  get time(): string | undefined {
    return this.#texts('.time')[0];
  }

  get chapter(): string | undefined {
    return this.#texts('.title')[0];
  }

  get speaker(): string | undefined {
    return this.#texts('.name')[0];
  }

  /** One for each language of the captions. */
  sentences(): HTMLElement[] {
    return this.exists ? Array.from(this.element.querySelectorAll<HTMLElement>('.sentence')) : [];
  }

  /** Address of the slide's picture. */
  get picture(): string | undefined {
    return (this.exists && this.element.querySelector('img')?.getAttribute('src')) || undefined;
  }

  /** How to seek more finely. */
  get note(): string | undefined {
    return this.#texts('.note')[0];
  }
}
