import type { Follower } from './media-state.js';

export interface AirplayMedia extends HTMLMediaElement {
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
  webkitShowPlaybackTargetPicker?(): void;
}

/** Whether a receiver is near, and whether it plays the recording; only Safari knows of them. */
export const followAirplay: Follower = (media, patch, signal) => {
  if (!('WebKitPlaybackTargetAvailabilityEvent' in window)) return;
  void import('./airplay-receivers.js').then(
    ({ followReceivers }) => signal.aborted || followReceivers(media, patch, signal),
  );
};

/** The system's list of receivers. It opens only in answer to what the viewer does, so nothing is loaded for it. */
export function showAirplayPicker(media: AirplayMedia | undefined): void {
  media?.webkitShowPlaybackTargetPicker?.();
}
