import type { Fault } from '../talk/index.js';
import type { AudioChoice, Rendition } from './choices.js';
import type { Live, LiveMedia } from './live.js';

/** A stretch of time in seconds. */
export type TimeSpan = readonly [start: number, end: number];

/** What the recording is doing, mirrored from the media element. Seconds throughout. */
export interface MediaState {
  /** `none`: nothing to play; `loading`: until the metadata is there. */
  readonly mediaStatus: 'none' | 'loading' | 'ready' | 'error';
  readonly mediaFault: Fault | undefined;
  readonly paused: boolean;
  readonly ended: boolean;
  /** Wants to play and cannot for want of data. */
  readonly waiting: boolean;
  readonly seeking: boolean;
  /** Has been playing at least once since the recording was loaded. */
  readonly started: boolean;
  /**
   * Position in seconds, as old as its last change: at most five seconds while it plays, less where that is much of the whole.
   * `Player.now()` is exact; the cursor is punctual.
   */
  readonly time: number;
  /** NaN until it is known. */
  readonly duration: number;
  readonly buffered: readonly TimeSpan[];
  /** What can be reached of a stream that is live; undefined for what has an end. */
  readonly live: Live | undefined;
  readonly rate: number;
  readonly volume: number;
  readonly muted: boolean;
  /** False where the volume is the device's own business (iPhone). */
  readonly canSetVolume: boolean;
  /** False for a recording of sound alone, and where the browser cannot decode the picture. */
  readonly hasPicture: boolean;
  /** Qualities of a stream, the best first; empty for a file. */
  readonly renditions: readonly Rendition[];
  /** The viewer's choice. */
  readonly rendition: number | 'auto';
  /** The one that plays, where it is known. */
  readonly playingRendition: number | undefined;
  /** Sounds of the recording. */
  readonly audioChoices: readonly AudioChoice[];
  readonly audioChoice: number;
  /** The picture can be put into a small window of its own. */
  readonly canPictureInPicture: boolean;
  readonly pictureInPicture: boolean;
  /** There is a receiver that the recording can be sent to. */
  readonly canAirplay: boolean;
  readonly airplay: boolean;
}

/** Followers speak of the media element's own time. */
export type MediaPatch = (patch: Partial<Omit<MediaState, 'live'> & { readonly live: LiveMedia | undefined }>) => void;

/** Mirrors one concern of the media element into the state until the signal fires. */
export type Follower = (media: HTMLMediaElement, patch: MediaPatch, signal: AbortSignal) => void;

export const initialMediaState: MediaState = {
  mediaStatus: 'none',
  mediaFault: undefined,
  paused: true,
  ended: false,
  waiting: false,
  seeking: false,
  started: false,
  time: 0,
  duration: NaN,
  buffered: [],
  live: undefined,
  rate: 1,
  volume: 1,
  muted: false,
  canSetVolume: true,
  hasPicture: true,
  renditions: [],
  rendition: 'auto',
  playingRendition: undefined,
  audioChoices: [],
  audioChoice: 0,
  canPictureInPicture: false,
  pictureInPicture: false,
  canAirplay: false,
  airplay: false,
};

/** Calls `listener` now and at each of the events, until the signal fires. */
export function on(target: EventTarget, events: readonly string[], listener: () => void, signal: AbortSignal): void {
  for (const event of events) target.addEventListener(event, listener, { signal });
  listener();
}
