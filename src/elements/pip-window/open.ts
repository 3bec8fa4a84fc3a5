import { lazy } from '../../lazy.js';
import type { Player, PlayerState } from '../../state/index.js';

/** Whether a window with video, slide and captions can be had: not inside a frame, and not where the page, or its policy, keeps the video in. */
export const canOpenWindow = ({ talk, media }: PlayerState): boolean =>
  'documentPictureInPicture' in window &&
  document.pictureInPictureEnabled &&
  window === window.top &&
  talk !== undefined &&
  media instanceof HTMLVideoElement &&
  !media.disablePictureInPicture;

/** Whether there is any kind of picture in picture. */
export const canPip = (state: PlayerState): boolean => state.canPictureInPicture || canOpenWindow(state);

/** Puts the picture into a window of its own, or back: with slide and captions where the browser can, else the video alone. */
export async function togglePip(player: Player): Promise<void> {
  const { state } = player;
  if (!state.inPictureWindow && (state.pictureInPicture || !canOpenWindow(state)))
    return player.togglePictureInPicture();
  const part = await lazy.pictureWindow.loadFor(player.host);
  if (!part) return;
  if (player.state.inPictureWindow) part.closeWindow(player);
  else if (!(await part.openWindow(player))) await player.togglePictureInPicture();
}
