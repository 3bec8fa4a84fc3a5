import type { Follower } from './media-state.js';

/** Sending the recording to a receiver, which only Safari knows. */
export interface AirplayReport {
  /** There is a receiver near by. */
  readonly canAirplay: boolean;
  /** A receiver plays the recording. */
  readonly airplay: boolean;
}

interface AirplayMedia extends HTMLMediaElement {
  readonly webkitCurrentPlaybackTargetIsWireless?: boolean;
  webkitShowPlaybackTargetPicker?(): void;
}

interface AvailabilityEvent extends Event {
  readonly availability?: 'available' | 'not-available';
}

/** Reports whether there is a receiver, and whether it plays. Listening alone makes Safari look for receivers. */
export const followAirplay: Follower<AirplayReport> = (media: AirplayMedia, report, signal) => {
  if (!('WebKitPlaybackTargetAvailabilityEvent' in globalThis)) return;
  media.addEventListener(
    'webkitplaybacktargetavailabilitychanged',
    (event: AvailabilityEvent) => report({ canAirplay: event.availability === 'available' }),
    { signal },
  );
  media.addEventListener(
    'webkitcurrentplaybacktargetiswirelesschanged',
    () => report({ airplay: media.webkitCurrentPlaybackTargetIsWireless ?? false }),
    { signal },
  );
};

/** Opens the system's list of receivers; the browser allows it only in answer to the viewer. */
export function showAirplayPicker(media: AirplayMedia | undefined): void {
  media?.webkitShowPlaybackTargetPicker?.();
}
