/** Fullscreen of an element, or of the video alone where that is all there is (iPhone). */
interface AppleVideo extends HTMLVideoElement {
  webkitEnterFullscreen?(): void;
}

export function canFullscreen(media: HTMLMediaElement | undefined): boolean {
  return document.fullscreenEnabled || Boolean((media as AppleVideo | undefined)?.webkitEnterFullscreen);
}

/** Resolves when done; a refusal (no gesture, page policy) is no error worth telling. */
export async function toggleFullscreen(element: HTMLElement, media: HTMLMediaElement | undefined): Promise<void> {
  try {
    if (isFullscreen(element)) await document.exitFullscreen();
    else if (document.fullscreenEnabled) await element.requestFullscreen();
    else (media as AppleVideo | undefined)?.webkitEnterFullscreen?.();
  } catch {
    // the browser says no; the button stays as it is
  }
}

/** True for the element itself, also when it sits in a shadow tree. */
export function isFullscreen(element: HTMLElement): boolean {
  const root = element.getRootNode() as Document | ShadowRoot;
  return root.fullscreenElement === element;
}
