/** Where a dialog of the player can stand: a part, or the player itself. */
interface Place extends HTMLElement {
  for?: string;
}

/** Shows the list of keys over everything; loads it first. */
export async function openHelp(place: Place): Promise<void> {
  const root = place.shadowRoot;
  if (!root || root.querySelector('forum-help')) return;
  const { ForumHelp } = await import('./forum-help.js');
  if (!place.isConnected || root.querySelector('forum-help')) return;
  const help = new ForumHelp();
  if (place.for) help.for = place.for;
  root.append(help);
  await help.updateComplete;
  help.show();
}
