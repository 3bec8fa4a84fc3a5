/**
 * What a test does with one element and what a viewer sees of it: a page object. Only harnesses know what is inside an element;
 * tests ask them in the words of a viewer.
 */
export class Harness<E extends HTMLElement = HTMLElement> {
  readonly #find: () => E | undefined;
  readonly #name: string;

  /** `find` is called anew each time, because parts come and go. */
  constructor(name: string, find: () => E | undefined) {
    this.#name = name;
    this.#find = find;
  }

  /** The element; throws where there is none now. */
  get element(): E {
    const found = this.#find();
    if (!found) throw new Error(`There is no ${this.#name}.`);
    return found;
  }

  get exists(): boolean {
    return this.#find() !== undefined;
  }

  get box(): DOMRect {
    return this.element.getBoundingClientRect();
  }

  /** All elements in the shadow tree that match; none where the element is missing or has not drawn. */
  protected all<T extends HTMLElement = HTMLElement>(selector: string): T[] {
    return Array.from(this.#find()?.shadowRoot?.querySelectorAll<T>(selector) ?? []);
  }

  protected maybe<T extends HTMLElement = HTMLElement>(selector: string): T | undefined {
    return this.all<T>(selector)[0];
  }

  protected one<T extends HTMLElement = HTMLElement>(selector: string): T {
    const found = this.maybe<T>(selector);
    if (!found) throw new Error(`There is no ${selector} in the ${this.#name}.`);
    return found;
  }
}

/** The first element with this tag in a tree or in the shadow trees inside it. */
export function findDeep<K extends keyof HTMLElementTagNameMap>(
  root: ParentNode,
  tag: K,
): HTMLElementTagNameMap[K] | undefined {
  for (const element of root.querySelectorAll('*')) {
    if (element.localName === tag) return element as HTMLElementTagNameMap[K];
    const inside = element.shadowRoot && findDeep(element.shadowRoot, tag);
    if (inside) return inside;
  }
  return undefined;
}

/** A text as it is read: without line breaks and spaces that only stand in the markup. */
export const wordsOf = (element: Element): string => element.textContent.replace(/\s+/g, ' ').trim();
