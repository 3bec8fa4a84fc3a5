import type { Follower } from './media-state.js';

interface AirplayMedia extends HTMLMediaElement {
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
  webkitShowPlaybackTargetPicker?(): void;
}

interface AvailabilityEvent extends Event {
  readonly availability?: 'available' | 'not-available';
}

/** Whether a receiver is near, and whether it plays the recording. Listening alone makes Safari look for receivers. */
export const followAirplay: Follower = (media: AirplayMedia, patch, signal) => {
  if (!('WebKitPlaybackTargetAvailabilityEvent' in window)) return;
  media.addEventListener(
    'webkitplaybacktargetavailabilitychanged',
    (event: AvailabilityEvent) => patch({ canAirplay: event.availability === 'available' }),
    { signal },
  );
  media.addEventListener(
    'webkitcurrentplaybacktargetiswirelesschanged',
    () => patch({ airplay: media.webkitCurrentPlaybackTargetIsWireless ?? false }),
    { signal },
  );
};

/** The system's list of receivers. */
export function showAirplayPicker(media: AirplayMedia | undefined): void {
  media?.webkitShowPlaybackTargetPicker?.();
}
