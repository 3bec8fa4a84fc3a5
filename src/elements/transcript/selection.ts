type Root = ShadowRoot & { getSelection?(): Selection | null };

type ComposedSelection = Omit<Selection, 'getComposedRanges'> & {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): readonly StaticRange[];
};

/** The selection as the tree of `box` knows it. In Chromium a selection inside a shadow tree shows only there. */
export function selectionIn(box: HTMLElement): Selection | null {
  return (box.getRootNode() as Root).getSelection?.() ?? document.getSelection();
}

/** Where the selection starts and ends, also inside the tree of `box`. WebKit tells that only by composed ranges. */
export function selectionBounds(box: HTMLElement): AbstractRange | undefined {
  const selection = document.getSelection() as ComposedSelection | null;
  if (selection?.getComposedRanges) {
    return selection.getComposedRanges({ shadowRoots: [box.getRootNode() as ShadowRoot] })[0];
  }
  const inTree = selectionIn(box);
  return inTree?.rangeCount ? inTree.getRangeAt(0) : undefined;
}

/** Whether some text in `box` is selected. */
export function hasSelection(box: HTMLElement): boolean {
  const bounds = selectionBounds(box);
  if (!bounds || bounds.collapsed) return false;
  return box.contains(bounds.startContainer) || box.contains(bounds.endContainer);
}

/**
 * The part of the selection that is in `box`, also if the selection starts or ends elsewhere. Undefined for none, and for a selection
 * that is around the box: nobody who selects the whole page means the transcript.
 */
export function selectedRange(box: HTMLElement): Range | undefined {
  const bounds = selectionBounds(box);
  if (!bounds) return undefined;
  const startsInside = box.contains(bounds.startContainer);
  const endsInside = box.contains(bounds.endContainer);
  if (!startsInside && !endsInside) return undefined;
  const range = document.createRange();
  range.selectNodeContents(box);
  if (startsInside) range.setStart(bounds.startContainer, bounds.startOffset);
  if (endsInside) range.setEnd(bounds.endContainer, bounds.endOffset);
  return range.collapsed ? undefined : range;
}

/** Whether the selection was made from its end to its start. */
export const isBackwardSelection = (box: HTMLElement): boolean => selectionIn(box)?.direction === 'backward';
