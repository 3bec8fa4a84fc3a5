import type { Segment } from '../talk/index.js';

/** What captions show for a while: the same words in every language of the segment. */
export interface CaptionCue {
  /** Unique in the talk. */
  readonly id: string;
  readonly segment: Segment;
  /** Seconds. The cue is current from `start` up to `end`, which is the start of the next cue or the end of the segment. */
  readonly start: number;
  readonly end: number;
  /**
   * At most two lines for each language of the segment's text, none for an empty text. A translation that is too short to
   * be cut as often as the other languages stays on: successive cues then hold the very same array.
   */
  readonly lines: Readonly<Record<string, readonly string[]>>;
}

/**
 * The caption cues of a segment. They follow each other without gaps from its start to its end. There are none for an untimed
 * segment, for one without length, and for one with neither text nor sounds.
 */
export type CuesOf = (segment: Segment) => readonly CaptionCue[];

export const NO_CUES: readonly CaptionCue[] = Object.freeze([]);

/** For viewers without captions, and until the code that cuts captions has loaded. */
export const noCues: CuesOf = () => NO_CUES;
