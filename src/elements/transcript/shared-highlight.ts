/** The ranges of one element in a highlight of the page. All players of a page share the highlight, because style sheets name it. */
export class SharedHighlight {
  readonly #name: string;
  readonly #priority: number;
  #ranges: readonly StaticRange[] = [];

  /** @param priority Where highlights overlap, the one with the higher number is seen. */
  constructor(name: string, priority = 0) {
    this.#name = name;
    this.#priority = priority;
  }

  /** Whether the browser can highlight without changing the DOM. */
  static get isSupported(): boolean {
    return Boolean(globalThis.CSS?.highlights);
  }

  /** Highlights these ranges and no others. */
  set(ranges: readonly StaticRange[]): void {
    if (ranges.length === this.#ranges.length && ranges.every((range, i) => range === this.#ranges[i])) return;
    const highlight = this.#highlight;
    for (const range of this.#ranges) highlight?.delete(range);
    this.#ranges = [];
    this.add(ranges);
  }

  /** Highlights these ranges too. */
  add(ranges: readonly StaticRange[]): void {
    const highlight = this.#highlight;
    for (const range of ranges) highlight?.add(range);
    this.#ranges = [...this.#ranges, ...ranges];
  }

  get #highlight(): Highlight | undefined {
    if (!SharedHighlight.isSupported) return undefined;
    let highlight = CSS.highlights.get(this.#name);
    if (!highlight) {
      highlight = new Highlight();
      highlight.priority = this.#priority;
      CSS.highlights.set(this.#name, highlight);
    }
    return highlight;
  }
}
