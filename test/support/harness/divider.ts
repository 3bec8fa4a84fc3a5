import { Harness } from './harness.js';

/** Between two areas; a viewer drags it, or moves it with the arrow keys. */
export class DividerHarness extends Harness<HTMLElementTagNameMap['forum-divider']> {
  /** What has the focus and takes the keys. */
  get handle(): HTMLElement {
    return this.one('[role=separator]');
  }

  /** Its middle, in pixels from the left edge of the window. */
  get at(): number {
    const { left, width } = this.box;
    return left + width / 2;
  }
}
