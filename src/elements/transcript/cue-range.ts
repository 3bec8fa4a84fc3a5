import type { CaptionCue, CuesOf } from '../../timeline/index.js';
import { lettersIn, lettersOf } from './letter-points.js';

/** Where in its row a cue begins: a letter of the first text that is shown there. Captions are cut at sentences and phrases. */
export function sentenceIn(row: HTMLElement, cue: CaptionCue, cuesOf: CuesOf): Range | undefined {
  const shown = Array.from(row.querySelectorAll<HTMLElement>('.original, .translation')).find((p) => p.offsetParent);
  if (!shown) return undefined;
  let letters = 0;
  let last: readonly string[] | undefined;
  for (const { id, lines } of cuesOf(cue.segment)) {
    const own = lines[shown.lang];
    // a short translation stays on for several cues
    const goesOn = own === last;
    if (id === cue.id) {
      if (goesOn && own) letters -= lettersIn(own.join(''));
      break;
    }
    if (own && !goesOn) letters += lettersIn(own.join(''));
    last = own;
  }
  const point = lettersOf(shown)[letters];
  if (!point) return undefined;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(point.node, point.offset + 1);
  return range;
}
