import type { Fault } from '../talk/index.js';
import type { AudioChoice, Rendition } from './choices.js';
import type { LiveMedia } from './live.js';

/** Start and end in seconds. */
export type TimeSpan = readonly [start: number, end: number];

/** What is known of a source while it is loaded and plays. Seconds of the media element. */
export interface SourceReport {
  readonly mediaStatus: 'none' | 'loading' | 'ready' | 'error';
  readonly mediaFault: Fault | undefined;
  readonly hasPicture: boolean;
  readonly live: LiveMedia | undefined;
  readonly renditions: readonly Rendition[];
  readonly rendition: number | 'auto';
  readonly playingRendition: number | undefined;
  readonly audioChoices: readonly AudioChoice[];
  readonly audioChoice: number;
}

/** Reports what has changed. */
export type MediaPatch = (patch: Partial<SourceReport>) => void;

/** Reports one concern of the media element until the signal is aborted. */
export type Follower<Report> = (
  media: HTMLMediaElement,
  report: (part: Partial<Report>) => void,
  signal: AbortSignal,
) => void;

/** Calls `listener` now and at each of the events, until the signal is aborted. */
export function on(target: EventTarget, events: readonly string[], listener: () => void, signal: AbortSignal): void {
  for (const event of events) target.addEventListener(event, listener, { signal });
  listener();
}
