import type { PlayerHost } from '../../state/index.js';
import type { Segment } from '../../talk/index.js';

/** Asks for a better text of a segment, first in one of its languages; loads the dialog when it is needed. */
export async function openCorrection(host: HTMLElement, segment: Segment, lang: string): Promise<void> {
  const root = host.shadowRoot;
  if (!root || root.querySelector('forum-correction')) return;
  const { ForumCorrection } = await import('./forum-correction.js');
  if (!host.isConnected || root.querySelector('forum-correction')) return;
  const dialog = new ForumCorrection();
  dialog.segment = segment;
  dialog.shown = lang;
  dialog.player = (host as PlayerHost).controller;
  root.append(dialog);
  await dialog.updateComplete;
  dialog.show();
}
