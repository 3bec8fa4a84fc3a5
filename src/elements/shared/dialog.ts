/** Where a dialog of the player can stand: a part, or the player itself. */
interface Place extends HTMLElement {
  for?: string;
}

/** A dialog of the player: made when it is asked for, it removes itself when it is closed. */
interface Dialog extends HTMLElement {
  for?: string;
  readonly updateComplete: Promise<boolean>;
  show(): void;
}

/** Shows a dialog over everything, once; fetches it first. */
export async function openDialog(place: Place, tag: string, load: () => Promise<new () => Dialog>): Promise<void> {
  const root = place.shadowRoot;
  if (!root || root.querySelector(tag)) return;
  const Element = await load();
  if (!place.isConnected || root.querySelector(tag)) return;
  const dialog = new Element();
  dialog.setAttribute('exportparts', 'dialog');
  if (place.for) dialog.for = place.for;
  root.append(dialog);
  await dialog.updateComplete;
  dialog.show();
}
