import { isVideo } from './is-video.js';
import { on, type Follower } from './media-state.js';

export interface PictureInPictureReport {
  readonly canPictureInPicture: boolean;
  readonly pictureInPicture: boolean;
}

/** Safari's own way, which it had before the standard's. */
interface AppleVideo extends HTMLVideoElement {
  readonly webkitPresentationMode?: string;
  webkitSupportsPresentationMode?(mode: string): boolean;
  webkitSetPresentationMode?(mode: string): void;
}

const MODE = 'picture-in-picture';

/** Whether the picture is in a window of its own, and whether it can be: not for sound alone, nor where the page forbids it. */
export const followPictureInPicture: Follower<PictureInPictureReport> = (media, patch, signal) => {
  on(media, ['loadedmetadata', 'emptied', 'resize'], () => patch({ canPictureInPicture: isPossible(media) }), signal);
  on(
    media,
    ['enterpictureinpicture', 'leavepictureinpicture', 'webkitpresentationmodechanged'],
    () => patch({ pictureInPicture: isActive(media) }),
    signal,
  );
};

/** Resolves when done; a refusal (no gesture, nothing loaded) is no error worth telling. */
export async function togglePictureInPicture(media: HTMLMediaElement | undefined): Promise<void> {
  if (!media || !isVideo(media)) return;
  try {
    if (document.pictureInPictureEnabled) {
      await (isActive(media) ? document.exitPictureInPicture() : media.requestPictureInPicture());
    } else (media as AppleVideo).webkitSetPresentationMode?.(isActive(media) ? 'inline' : MODE);
  } catch {
    // the browser says no; the button stays as it is
  }
}

function isPossible(media: AppleVideo | HTMLMediaElement): boolean {
  if (!isVideo(media) || media.disablePictureInPicture || !media.videoWidth) return false;
  const apple: AppleVideo = media;
  return document.pictureInPictureEnabled || Boolean(apple.webkitSupportsPresentationMode?.(MODE));
}

/** The document knows only the outermost shadow host; the video's own root knows the video. */
function isActive(media: HTMLMediaElement): boolean {
  const root = media.getRootNode() as Document | ShadowRoot;
  return root.pictureInPictureElement === media || (media as AppleVideo).webkitPresentationMode === MODE;
}
