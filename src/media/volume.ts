let canBeSet: boolean | undefined;

/** Whether a page may set the volume. On an iPhone it reads 1 whatever it is set to. */
export function volumeCanBeSet(media: HTMLMediaElement): boolean {
  if (canBeSet === undefined) {
    const probe = media.ownerDocument.createElement('video');
    probe.volume = 0.5;
    canBeSet = probe.volume === 0.5;
  }
  return canBeSet;
}
