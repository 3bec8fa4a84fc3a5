/** Makes one row of many the stop for Tab: that of its time button. The arrow keys move it. */
export class RovingTabindex {
  readonly #box: HTMLElement;
  #row: HTMLElement | undefined;

  constructor(box: HTMLElement) {
    this.#box = box;
  }

  /** Whether the focus is on one of the rows. */
  get hasFocus(): boolean {
    return this.#box.contains((this.#box.getRootNode() as ShadowRoot).activeElement);
  }

  moveTo(row: HTMLElement | undefined): void {
    if (!row || row === this.#row) return;
    timeButton(this.#row)?.setAttribute('tabindex', '-1');
    const button = timeButton(row);
    button?.setAttribute('tabindex', '0');
    button?.setAttribute('aria-describedby', 'hint');
    this.#row = row;
  }

  focus(): void {
    timeButton(this.#row)?.focus({ preventScroll: true });
  }
}

const timeButton = (row: HTMLElement | undefined): HTMLElement | null | undefined =>
  row?.querySelector<HTMLElement>('button.time');
