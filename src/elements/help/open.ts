import { openDialog } from '../shared/dialog.js';

/** Shows the list of keys over everything; loads it first. */
export function openHelp(place: HTMLElement): Promise<void> {
  return openDialog(place, 'forum-help', async () => (await import('./forum-help.js')).ForumHelp);
}
