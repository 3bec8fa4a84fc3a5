/** Where a dialog of the player can stand: a part, or the player itself. */
interface Place extends HTMLElement {
  for?: string;
}

/** Shows the settings of the captions over everything; loads them first. */
export async function openCaptionSettings(place: Place): Promise<void> {
  const root = place.shadowRoot;
  if (!root || root.querySelector('forum-caption-settings')) return;
  const { ForumCaptionSettings } = await import('./forum-caption-settings.js');
  if (!place.isConnected || root.querySelector('forum-caption-settings')) return;
  const settings = new ForumCaptionSettings();
  if (place.for) settings.for = place.for;
  root.append(settings);
  await settings.updateComplete;
  settings.show();
}
