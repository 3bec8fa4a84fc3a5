import type { Fault } from '../talk/index.js';

/** Start and end in seconds. */
export type TimeSpan = readonly [start: number, end: number];

/** A recording to play. */
export interface Source {
  readonly src: string;
  /** MIME type, where the URL does not tell. */
  readonly type?: string | undefined;
}

/** One quality of a stream. */
export interface Rendition {
  readonly id: number;
  /** Height of the picture in pixels; 0 without a picture, or where the playlist does not say. */
  readonly height: number;
  /** Bits a second. */
  readonly bitrate: number;
}

/** One audio track of a recording that has several, such as the original and an interpreter. */
export interface AudioChoice {
  readonly id: number;
  readonly label: string;
  /** BCP 47 tag; empty where the stream does not say. */
  readonly lang: string;
}

/** The part of a live stream that can be played now. Seconds. */
export interface Live {
  readonly start: number;
  /** The live position: a little before the last of the playlist, so that there is always something to play. */
  readonly end: number;
}

/** In the media element's own time. */
export interface LiveMedia extends Live {
  /** When second 0 of the element was, in seconds since 1970; undefined where the stream does not say. */
  readonly zero: number | undefined;
}

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
