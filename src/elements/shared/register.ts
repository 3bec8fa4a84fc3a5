/**
 * Registers an element, unless another copy of the package has done so: false then. A server has no document and registers nothing:
 * it may import the package, and the elements start in the browser.
 */
export function register(tag: string, element: CustomElementConstructor): boolean {
  if (typeof document === 'undefined') return true;
  if (customElements.get(tag)) return false;
  customElements.define(tag, element);
  return true;
}
