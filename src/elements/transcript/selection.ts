type Root = ShadowRoot & { getSelection?(): Selection | null };

type Composed = Omit<Selection, 'getComposedRanges'> & {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): readonly StaticRange[];
};

/** The selection as the box's tree knows it: in some browsers one inside a shadow tree shows only to the tree itself. */
export function selectionIn(box: HTMLElement): Selection | null {
  return (box.getRootNode() as Root).getSelection?.() ?? document.getSelection();
}

/** Where the selection begins and ends, also inside the box's tree: in WebKit nothing else tells of that. */
export function boundsIn(box: HTMLElement): AbstractRange | undefined {
  const composed = document.getSelection() as Composed | null;
  if (composed?.getComposedRanges)
    return composed.getComposedRanges({ shadowRoots: [box.getRootNode() as ShadowRoot] })[0];
  const selection = selectionIn(box);
  return selection?.rangeCount ? selection.getRangeAt(0) : undefined;
}

/** Whether some text in the box is selected. */
export function selectedIn(box: HTMLElement): boolean {
  const bounds = boundsIn(box);
  if (!bounds || bounds.collapsed) return false;
  return box.contains(bounds.startContainer) || box.contains(bounds.endContainer);
}

/**
 * Where a page has no text but ours, as in a frame that holds only the player, browsers have nothing to begin and end with at
 * "select all", or select what holds no text for them: the transcript is all there is.
 */
export function selectAllThere(box: HTMLElement, signal: AbortSignal): void {
  const all = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.toLowerCase() !== 'a' || !(ctrlKey || metaKey) || altKey) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
      return;
    // after the browser has tried
    setTimeout(() => {
      const text = document.getSelection()?.toString().trim();
      if (text === '' && box.checkVisibility()) selectionIn(box)?.selectAllChildren(box);
    });
  };
  window.addEventListener('keydown', all, { signal });
}
