import { lazy } from '../../lazy.js';
import type { Player } from '../../state/index.js';
import type { Segment } from '../../talk/index.js';

/** Where a dialog of the player can stand: a part, or the player itself. */
interface Place extends HTMLElement {
  for?: string;
}

/** A dialog of the player. It removes itself when it is closed. */
interface Dialog extends HTMLElement {
  readonly updateComplete: Promise<boolean>;
  show(): void;
}

/** Shows the list of keys. */
export function openHelp(place: Place): Promise<void> {
  return openDialog(place, 'forum-help', async () => {
    const part = await lazy.help.loadFor(place);
    return part && preparedFor(place, new part.ForumHelp());
  });
}

/** Shows the settings of the captions. */
export function openCaptionSettings(place: Place): Promise<void> {
  return openDialog(place, 'forum-caption-settings', async () => {
    const part = await lazy.captionSettings.loadFor(place);
    return part && preparedFor(place, new part.ForumCaptionSettings());
  });
}

/** Asks for a better text of a segment, with its text in `lang` shown first. */
export function openCorrection(player: Player, segment: Segment, lang: string): Promise<void> {
  const { host } = player;
  return openDialog(host, 'forum-correction', async () => {
    const part = await lazy.correction.loadFor(host);
    return part && Object.assign(new part.ForumCorrection(), { segment, shown: lang, player });
  });
}

function preparedFor<T extends Place>({ for: id }: Place, dialog: T): T {
  dialog.setAttribute('exportparts', 'dialog');
  if (id) dialog.for = id;
  return dialog;
}

/** Shows a dialog over everything, unless `place` shows it already. */
async function openDialog(place: Place, tag: string, make: () => Promise<Dialog | undefined>): Promise<void> {
  const root = place.shadowRoot;
  if (!root || root.querySelector(tag)) return;
  const dialog = await make();
  if (!dialog || !place.isConnected || root.querySelector(tag)) return;
  root.append(dialog);
  await dialog.updateComplete;
  dialog.show();
}
