import { openDialog } from '../shared/dialog.js';

/** Shows the settings of the captions over everything; loads them first. */
export function openCaptionSettings(place: HTMLElement): Promise<void> {
  return openDialog(
    place,
    'forum-caption-settings',
    async () => (await import('./forum-caption-settings.js')).ForumCaptionSettings,
  );
}
