import { lazy } from '../../lazy.js';
import type { Player, PlayerState } from '../../state/index.js';

/** Whether a window with video, slide and captions can be had: not inside a frame, and not where the page, or its policy, keeps the video in. */
export const canOpenPictureWindow = ({ talk, media }: PlayerState): boolean =>
  'documentPictureInPicture' in window &&
  document.pictureInPictureEnabled &&
  window === window.top &&
  talk !== undefined &&
  media instanceof HTMLVideoElement &&
  !media.disablePictureInPicture;

/** Whether there is any kind of picture in picture. */
export const canPictureInPicture = (state: PlayerState): boolean =>
  state.canPictureInPicture || canOpenPictureWindow(state);

/** Puts the picture into a window of its own, or back: with slide and captions where the browser can, else the video alone. */
export async function togglePictureInPicture(player: Player): Promise<void> {
  const { state } = player;
  if (!state.inPictureWindow && (state.pictureInPicture || !canOpenPictureWindow(state)))
    return player.togglePictureInPicture();
  const part = await lazy.pictureWindow.loadFor(player.host);
  if (!part) return;
  if (player.state.inPictureWindow) part.closePictureWindow(player);
  else if (!(await part.openPictureWindow(player))) await player.togglePictureInPicture();
}
