/** All elements below, in whatever shadow tree. */
export function* deep(root: Element | ShadowRoot): Generator<Element> {
  if (root instanceof Element && root.shadowRoot) yield* deep(root.shadowRoot);
  for (const child of root.children) {
    yield child;
    yield* deep(child);
  }
}

/** The element that something stands in, as it is drawn: through slots and shadow roots. */
export function above(node: Node): Element | null {
  if (node instanceof Element || node instanceof Text) {
    if (node.assignedSlot) return node.assignedSlot;
  }
  const { parentNode } = node;
  if (parentNode instanceof ShadowRoot) return parentNode.host;
  return parentNode instanceof Element ? parentNode : null;
}

const cuts = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip';

/**
 * Texts that are to be seen and of which a part is cut off with no way to scroll there. What is shortened by design, with an
 * ellipsis, does not count.
 */
export function cutOff(element: Element): string[] {
  const found: string[] = [];
  for (const each of deep(element)) {
    if (!each.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if (each.closest('.visually-hidden, [aria-hidden], option, select')) continue;
    for (const node of each.childNodes) {
      if (!(node instanceof Text) || !node.data.trim()) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const cut = cutter(node, range.getBoundingClientRect());
      if (cut) found.push(`"${node.data.trim().slice(0, 40)}" in ${cut.localName}.${cut.className}`);
    }
  }
  return found;
}

function cutter(node: Text, { left, right, top, bottom, width }: DOMRect): Element | undefined {
  if (!width) return undefined;
  let [across, down] = [true, true];
  for (let box = above(node); box; box = above(box)) {
    const style = getComputedStyle(box);
    if (style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') return undefined;
    const rect = box.getBoundingClientRect();
    if (across && cuts(style.overflowX) && (left < rect.left - 1 || right > rect.right + 1)) return box;
    if (down && cuts(style.overflowY) && (top < rect.top - 1 || bottom > rect.bottom + 1)) return box;
    if (style.overflowX === 'auto' || style.overflowX === 'scroll') across = false;
    if (style.overflowY === 'auto' || style.overflowY === 'scroll') down = false;
    if (style.position === 'fixed') return undefined;
  }
  return undefined;
}
