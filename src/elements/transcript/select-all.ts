import { selectionIn } from './selection.js';

/**
 * Makes "select all" select the text in `box` where the browser selects nothing: in a page that has no text but the player's, such as
 * a frame around it.
 */
export function enableSelectAll(box: HTMLElement, signal: AbortSignal): void {
  const handleKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    if (key.toLowerCase() !== 'a' || !(ctrlKey || metaKey) || altKey) return;
    const [target] = event.composedPath();
    if (target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select')))
      return;
    // after the browser has selected
    setTimeout(() => {
      const text = document.getSelection()?.toString().trim();
      if (text === '' && box.checkVisibility()) selectionIn(box)?.selectAllChildren(box);
    });
  };
  window.addEventListener('keydown', handleKey, { signal });
}
