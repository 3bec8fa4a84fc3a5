import type { Segment, Talk } from '../talk/index.js';
import type { CuesOf } from './caption-cues.js';
import { cutCues, type CaptionCue } from './captions.js';
import { cohesionOf, type Cohesion } from './cohesion.js';
import type { Timeline } from './timeline.js';

const NONE: readonly CaptionCue[] = Object.freeze([]);

const known = new WeakMap<Timeline, CuesOf>();

/**
 * Cuts the segments of a timeline into caption cues, each when it is first asked for. The cues of a segment follow each other
 * without gaps from its start to its end. There are none for an untimed segment, for one without length, and for one with neither
 * text nor sounds. The same timeline gives the same function, and the same segment the same cues.
 */
export function captionCuesOf(timeline: Timeline): CuesOf {
  let cuesOf = known.get(timeline);
  if (!cuesOf) known.set(timeline, (cuesOf = createCuesOf(timeline)));
  return cuesOf;
}

function createCuesOf({ talk, index }: Timeline): CuesOf {
  const cues = new Map<Segment, readonly CaptionCue[]>();
  const cohesions = new Map<string, Cohesion>();
  const cohesionIn = (lang: string): Cohesion => {
    let cohesion = cohesions.get(lang);
    if (!cohesion) cohesions.set(lang, (cohesion = cohesionOf(textsIn(talk, lang))));
    return cohesion;
  };
  return (segment) => {
    let found = cues.get(segment);
    if (!found) {
      const span = index.spans.get(segment);
      found = span ? cutCues(segment, span.start, span.end, cohesionIn) : NONE;
      cues.set(segment, found);
    }
    return found;
  };
}

function* textsIn({ segments }: Talk, lang: string): Generator<string> {
  for (const { text } of segments) if (Object.hasOwn(text, lang)) yield text[lang]!;
}
