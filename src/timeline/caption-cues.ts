import type { Segment } from '../talk/index.js';
import type { CaptionCue } from './captions.js';

/** Gives the caption cues of a segment. */
export type CuesOf = (segment: Segment) => readonly CaptionCue[];

const NONE: readonly CaptionCue[] = Object.freeze([]);

/** Gives none: for a talk whose segments are not cut. */
export const noCues: CuesOf = () => NONE;
