type Root = ShadowRoot & { getSelection?(): Selection | null };

/** The selection as the box's tree knows it: one inside a shadow tree shows only to the tree itself. */
export function selectionIn(box: HTMLElement): Selection | null {
  return (box.getRootNode() as Root).getSelection?.() ?? document.getSelection();
}

/** Whether some text in the box is selected. */
export function selectedIn(box: HTMLElement): boolean {
  const root = box.getRootNode();
  const selection = selectionIn(box);
  if (!selection || selection.isCollapsed || !selection.anchorNode) return false;
  return (
    box.contains(selection.anchorNode) ||
    Boolean(root instanceof ShadowRoot && selection.anchorNode === root.host.parentNode)
  );
}
