/**
 * Registers an element that loads by itself or with a page's own import, unless another copy of the package has done so. A server has no
 * document and registers nothing: it may import the package, and the elements start in the browser.
 */
export function register(tag: string, element: CustomElementConstructor): void {
  if (typeof document !== 'undefined' && !customElements.get(tag)) customElements.define(tag, element);
}
