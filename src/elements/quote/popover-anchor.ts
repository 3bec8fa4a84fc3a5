import type { ReferenceElement } from '@floating-ui/dom';

/** A place for a popover: the part of a range or an element that can be seen in `box`. */
export function visibleAnchor(box: HTMLElement, target: Range | Element): ReferenceElement {
  return {
    contextElement: box,
    getBoundingClientRect() {
      const outer = box.getBoundingClientRect();
      const { left, top, bottom, width } = target.getBoundingClientRect();
      const from = Math.min(Math.max(top, outer.top), outer.bottom);
      const to = Math.min(Math.max(bottom, from), outer.bottom);
      return new DOMRect(left, from, width, to - from);
    },
  };
}

/** The letter at which the viewer ended a selection: the first letter of one that was made backwards. */
export function lastSelectedLetter(range: Range, isBackward: boolean): Range | Element {
  const node = isBackward ? range.startContainer : range.endContainer;
  const offset = isBackward ? range.startOffset : range.endOffset;
  if (!(node instanceof Text)) return (node.childNodes[Math.max(0, offset - 1)] ?? node) as Element;
  const letter = document.createRange();
  const start = Math.max(0, Math.min(isBackward ? offset : offset - 1, node.length - 1));
  letter.setStart(node, start);
  letter.setEnd(node, Math.min(start + 1, node.length));
  return letter;
}
