import type { ReferenceElement } from '@floating-ui/dom';

/** Where a selection has come to its end, or an element, kept to what can be seen of the box. */
export function anchorIn(box: HTMLElement, at: Range | Element): ReferenceElement {
  return {
    contextElement: box,
    getBoundingClientRect() {
      const { top, bottom } = box.getBoundingClientRect();
      const rect = at.getBoundingClientRect();
      const from = Math.min(Math.max(rect.top, top), bottom);
      const to = Math.min(Math.max(rect.bottom, from), bottom);
      return new DOMRect(rect.left, from, rect.width, to - from);
    },
  };
}

/** The letter at which a selection ended: at its beginning for one that was made backwards. */
export function lastLetter(range: Range, backward: boolean): Range | Element {
  const node = backward ? range.startContainer : range.endContainer;
  const offset = backward ? range.startOffset : range.endOffset;
  if (!(node instanceof Text)) return (node.childNodes[Math.max(0, offset - 1)] ?? node) as Element;
  const letter = document.createRange();
  const from = Math.max(0, Math.min(backward ? offset : offset - 1, node.length - 1));
  letter.setStart(node, from);
  letter.setEnd(node, Math.min(from + 1, node.length));
  return letter;
}
