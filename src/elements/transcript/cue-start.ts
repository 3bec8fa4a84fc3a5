import type { CaptionCue, CuesOf } from '../../timeline/index.js';
import { textRanges } from './text-range.js';

/**
 * Finds the first letter of a caption cue in its row, in the first language that is shown there. Letters are counted, because the lines
 * of cues have other spaces than the text.
 */
export function cueStart(row: HTMLElement, cue: CaptionCue, cuesOf: CuesOf): Range | undefined {
  const paragraphs = Array.from(row.querySelectorAll<HTMLElement>('.original, .translation'));
  const shown = paragraphs.find((paragraph) => paragraph.offsetParent);
  if (!shown) return undefined;
  const offset = letterOffset(shown.textContent, lettersBefore(cue, shown.lang, cuesOf));
  const [letter] = offset === undefined ? [] : textRanges(shown, [[offset, offset + 1]]);
  if (!letter) return undefined;
  const range = document.createRange();
  range.setStart(letter.startContainer, letter.startOffset);
  range.setEnd(letter.endContainer, letter.endOffset);
  return range;
}

/** How many letters of a segment's text come before a cue. */
function lettersBefore(cue: CaptionCue, lang: string, cuesOf: CuesOf): number {
  let start = 0;
  let end = 0;
  let previous: readonly string[] | undefined;
  for (const { id, lines } of cuesOf(cue.segment)) {
    // a short translation stays for several cues
    if (lines[lang] !== previous) {
      start = end;
      end += countLetters(lines[lang]?.join('') ?? '');
    }
    if (id === cue.id) break;
    previous = lines[lang];
  }
  return start;
}

const countLetters = (text: string): number => text.replace(/\s/g, '').length;

/** The offset of a letter in UTF-16 code units; spaces do not count. */
const letterOffset = (text: string, index: number): number | undefined =>
  Array.from(text.matchAll(/\S/g))[index]?.index;
