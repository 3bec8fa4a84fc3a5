/**
 * Copies text to the clipboard. Resolves to false where the browser does not allow it.
 *
 * Insecure pages, and frames without the permission, have only the old way: to copy what is selected in a field.
 *
 * @param saveSelection Remembers focus and selection, and returns a function that restores them.
 */
export async function copyText(text: string, root: ShadowRoot, saveSelection: () => () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyFromField(text, root, saveSelection);
  }
}

function copyFromField(text: string, root: ShadowRoot, saveSelection: () => () => void): boolean {
  const restoreSelection = saveSelection();
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.readOnly = true;
  field.value = text;
  root.append(field);
  try {
    field.focus({ preventScroll: true });
    field.select();
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    restoreSelection();
  }
}
