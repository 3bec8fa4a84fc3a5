import { on, type Follower } from './media-state.js';

/** Volume and muting. On an iPhone the volume reads 1 whatever it is set to. */
export const followVolume: Follower = (media, patch, signal) => {
  patch({ canSetVolume: volumeCanBeSet() });
  on(media, ['volumechange'], () => patch({ volume: media.volume, muted: media.muted }), signal);
};

let settable: boolean | undefined;

function volumeCanBeSet(): boolean {
  if (settable === undefined) {
    const probe = document.createElement('video');
    probe.volume = 0.5;
    settable = probe.volume === 0.5;
  }
  return settable;
}
