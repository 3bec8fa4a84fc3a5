/**
 * Puts text on the clipboard; false where the browser does not allow that. Pages that are not secure, and frames without the
 * permission, have only the old way: what is selected in a field.
 */
export async function copyText(text: string, root: ShadowRoot, keep: () => () => void): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // not there, or not allowed
  }
  const restore = keep();
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
    restore();
  }
}
