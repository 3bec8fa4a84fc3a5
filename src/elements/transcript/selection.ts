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

/**
 * Where a page has no text but ours, as in a frame that holds only the player, browsers have nothing to begin and end with at
 * "select all": the transcript is all there is.
 */
export function selectAllThere(box: HTMLElement, signal: AbortSignal): void {
  const all = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.toLowerCase() !== 'a' || !(ctrlKey || metaKey) || altKey) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && target.matches('input, textarea, select')) return;
    // after the browser has tried
    setTimeout(() => {
      const selection = document.getSelection();
      if (selection && !selection.rangeCount && box.checkVisibility()) selectionIn(box)?.selectAllChildren(box);
    });
  };
  window.addEventListener('keydown', all, { signal });
}
