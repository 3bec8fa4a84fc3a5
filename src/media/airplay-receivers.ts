import type { AirplayMedia } from './airplay.js';
import type { Follower } from './media-state.js';

interface AvailabilityEvent extends Event {
  readonly availability?: 'available' | 'not-available';
}

/** Listening alone makes Safari look for receivers. */
export const followReceivers: Follower = (media: AirplayMedia, patch, signal) => {
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
