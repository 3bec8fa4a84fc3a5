/** Makes an element with attributes and children; text becomes text nodes, never markup. */
export function createElement<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly (Node | string | undefined)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  for (const child of children) if (child !== undefined) element.append(child);
  return element;
}

/** The first element on an event's way that `find` accepts, up to `top`. */
export function findInPath<T extends Element>(
  event: Event,
  find: (element: Element) => T | null | undefined,
  top: EventTarget,
): T | undefined {
  for (const node of event.composedPath()) {
    if (node === top) return undefined;
    const found = node instanceof Element ? find(node) : undefined;
    if (found) return found;
  }
  return undefined;
}
