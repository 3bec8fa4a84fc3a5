import { isBackwardSelection, selectionBounds } from '../transcript/selection.js';

/** Remembers the selection in `box` and the focused element. Returns a function that restores both. */
export function saveSelection(box: HTMLElement, focused: HTMLElement | undefined): () => void {
  const bounds = selectionBounds(box);
  const isBackward = isBackwardSelection(box);
  return () => {
    if (bounds) {
      const { startContainer: start, startOffset, endContainer: end, endOffset } = bounds;
      const selection = document.getSelection();
      if (isBackward) selection?.setBaseAndExtent(end, endOffset, start, startOffset);
      else selection?.setBaseAndExtent(start, startOffset, end, endOffset);
    }
    focused?.focus({ preventScroll: true });
  };
}
