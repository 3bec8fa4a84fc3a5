import { safeUrl } from '../../talk/index.js';

/** The player has controls of its own; in Firefox a video without any would be a stop of Tab all the same. */
export function quiet(media: HTMLMediaElement): void {
  media.controls = false;
  media.tabIndex = -1;
}

/** The player's own video, where the page gives none. */
export function createVideo(): HTMLVideoElement {
  const video = document.createElement('video');
  video.slot = 'media';
  video.playsInline = true;
  video.preload = 'metadata';
  quiet(video);
  video.setAttribute('part', 'video');
  return video;
}

/** Shows the picture that the page gives, or else the talk's; none where neither does. */
export function showPoster(video: HTMLVideoElement, given: string | undefined, talks: string | undefined): void {
  const poster = (given && safeUrl(given, 'image', document.baseURI)) || talks;
  if (video.poster === (poster ?? '')) return;
  if (poster) video.poster = poster;
  else video.removeAttribute('poster');
}
