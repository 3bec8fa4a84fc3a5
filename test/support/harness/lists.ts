import { Harness } from './harness.js';

const isCurrent = (element: HTMLElement) => element.ariaCurrent === 'true';

export class ChaptersHarness extends Harness<HTMLElementTagNameMap['forum-chapters']> {
  buttons(): HTMLElement[] {
    return this.all('[part~=chapter]');
  }

  /** Ids of the chapters. */
  ids(): string[] {
    return this.buttons().map((button) => button.dataset['chapter']!);
  }

  /** Ids of the chapters that are marked as current: one or none. */
  current(): string[] {
    return this.buttons()
      .filter(isCurrent)
      .map((button) => button.dataset['chapter']!);
  }

  /** What screen readers call the list. */
  get name(): string | null {
    return this.one('nav').ariaLabel;
  }

  /** The title of a chapter in the list. */
  title(index: number): HTMLElement {
    return this.buttons()[index]!.querySelector<HTMLElement>('.name')!;
  }

  time(index: number): HTMLElement {
    return this.buttons()[index]!.querySelector<HTMLElement>('.time')!;
  }
}

/** The strip of slides, or their overview. */
export class SlidesHarness extends Harness<HTMLElementTagNameMap['forum-slides']> {
  thumbs(): HTMLElement[] {
    return this.all('[part~=thumb]');
  }

  ids(): string[] {
    return this.thumbs().map((thumb) => thumb.dataset['slide']!);
  }

  thumb(id: string): HTMLElement {
    return this.one(`[part~=thumb][data-slide="${id}"]`);
  }

  items(): HTMLElement[] {
    return this.all('li');
  }

  images(): HTMLImageElement[] {
    return this.all<HTMLImageElement>('img');
  }

  /** Ids of the slides that are marked as current: one or none. */
  current(): string[] {
    return this.thumbs()
      .filter(isCurrent)
      .map((thumb) => thumb.dataset['slide']!);
  }

  /** What scrolls. */
  get list(): HTMLElement {
    return this.one('ol');
  }

  /** What stands for slides whose pictures are missing. */
  missing(): HTMLElement[] {
    return this.all('.missing');
  }

  /** The time on a thumbnail. */
  time(index: number): HTMLElement {
    return this.thumbs()[index]!.querySelector<HTMLElement>('.time')!;
  }
}

export class SpeakersHarness extends Harness<HTMLElementTagNameMap['forum-speakers']> {
  items(): HTMLElement[] {
    return this.all('li');
  }

  /** The button that shows only what one speaker says. */
  only(id: string): HTMLElement {
    return this.one(`[data-speaker="${id}"] .only`);
  }

  /** Buttons to the previous and the next turn of a speaker. */
  steps(id: string): [previous: HTMLElement, next: HTMLElement] {
    const [previous, next] = this.all(`[data-speaker="${id}"] .steps button`);
    return [previous!, next!];
  }

  /** How much of the talk each has. */
  shares(): string[] {
    return this.all('.share').map((element) => element.textContent);
  }
}
