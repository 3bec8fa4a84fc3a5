/** Captions for a timeline. Apart from it, since cutting well takes more code than all else here, and not every viewer has captions. */
import type { Talk } from '../talk/index.js';
import { cutCues } from './captions.js';
import { cohesionOf, type Cohesion } from './cohesion.js';
import { bareTimeline, type Timeline } from './timeline.js';

/** From now on `cuesOf` and the cursor give captions, cut segment by segment as they are asked for. Returns whether that is new. */
export function cutCaptions({ talk, index }: Timeline): boolean {
  if (index.captions.cut) return false;
  const known = new Map<string, Cohesion>();
  const cohesionIn = (lang: string): Cohesion => {
    let cohesion = known.get(lang);
    if (!cohesion) known.set(lang, (cohesion = cohesionOf(textsIn(talk, lang))));
    return cohesion;
  };
  index.captions.cut = ({ segment, start, end }) => cutCues(segment, start, end, cohesionIn);
  return true;
}

/** The talk by time, with its captions. */
export function createTimeline(talk: Talk): Timeline {
  const timeline = bareTimeline(talk);
  cutCaptions(timeline);
  return timeline;
}

function* textsIn({ segments }: Talk, lang: string): Generator<string> {
  for (const { text } of segments) if (Object.hasOwn(text, lang)) yield text[lang]!;
}
