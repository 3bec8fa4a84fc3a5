import type { Segment } from '../talk/index.js';
import { NO_CUES, type CaptionCue } from './caption-cue.js';
import type { IsCollocation } from './collocations.js';
import { planBlocks, planCues } from './cue-plan.js';
import { cueStarts, syllablesBefore, wordAnchors } from './cue-starts.js';
import { displayWidth, graphemes } from './display-width.js';
import { LINE_WIDTH, breakLines, breakableText, type BreakableText } from './line-breaking.js';
import { plainText, textPieces, type Piece } from './text-pieces.js';

/** In characters. Longer text is clipped in captions, since nobody speaks one paragraph for an hour. The transcript has all of it. */
const LONGEST_TEXT = 20_000;
/** In seconds. One cue more than necessary is only made if all of them can stay this long. */
const COMFORTABLE_LENGTH = 1.5;

const NO_LINES: readonly string[] = Object.freeze([]);

/** The text of a segment in one language. */
interface Version {
  readonly lang: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Lines by language. */
type Lines = Record<string, readonly string[]>;

/**
 * Cuts a segment into caption cues that cover the time from `start` to `end`, in seconds, without gaps. All its languages are cut
 * into the same number of cues, so that a cue says the same in all of them.
 *
 * @param collocationsIn - learnt from the talk, by language
 */
export function cutSegment(
  segment: Segment,
  start: number,
  end: number,
  collocationsIn?: (lang: string) => IsCollocation,
): readonly CaptionCue[] {
  if (!(end > start)) return NO_CUES;
  const texts = Object.entries(segment.text)
    .map(([lang, text]) => ({ lang, text: clipText(plainText(text)) }))
    // the spoken language first
    .sort((a, b) => Number(b.lang === segment.lang) - Number(a.lang === segment.lang));
  const written = texts.filter(({ text }) => text);
  if (!written.length && !segment.sounds.length) return NO_CUES;

  let cues: readonly Lines[] = [Object.fromEntries(written.map(({ lang, text }) => [lang, Object.freeze([text])]))];
  let starts: readonly number[] = [];
  if (written.some(({ text }) => text.length > LINE_WIDTH || displayWidth(text) > LINE_WIDTH)) {
    const versions = written.map(({ lang, text }) => ({
      lang,
      text,
      pieces: textPieces(text, lang, 2 * LINE_WIDTH, collocationsIn?.(lang)),
    }));
    ({ cues, starts } = cutVersions(versions, segment, start, end));
  }
  return Object.freeze(
    cues.map((found, i): CaptionCue => {
      const lines = Object.create(null) as Lines;
      for (const lang of Object.keys(segment.text)) lines[lang] = Object.hasOwn(found, lang) ? found[lang]! : NO_LINES;
      return Object.freeze({
        id: `${segment.id}:${i + 1}`,
        segment,
        start: starts[i - 1] ?? start,
        end: starts[i] ?? end,
        lines: Object.freeze(lines),
      });
    }),
  );
}

/** The lines of each cue, and the starts of the cues after the first. */
function cutVersions(
  versions: readonly Version[],
  segment: Segment,
  start: number,
  end: number,
): { cues: readonly Lines[]; starts: readonly number[] } {
  const spoken = versions[0]!;
  const syllables = syllablesBefore(spoken.text, spoken.pieces);
  const cues: Lines[] = [];
  /** Where each cue starts, in syllables of the spoken version. */
  const cueSyllables: number[] = [];
  for (const block of planBlocks(versions.map(({ pieces }) => pieces))) {
    const texts = block.map(([from, to], i) => breakableText(versions[i]!.pieces.slice(from, to)));
    const [from, to] = block[0]!;
    const share = (to - from) / spoken.pieces.length;
    const plan = planCues(texts, ((end - start) * share) / COMFORTABLE_LENGTH);
    const parts = plan.versions.map(({ ends }, i) =>
      ends.map((end, part) => linesOfPart(versions[i]!.text, texts[i]!, ends[part - 1] ?? 0, end)),
    );
    const leading = texts[plan.lead]!;
    for (let cue = 0; cue < plan.cues; cue++) {
      cues.push(
        Object.fromEntries(versions.map(({ lang }, i) => [lang, parts[i]![plan.versions[i]!.partOf(cue)] ?? NO_LINES])),
      );
      const first = plan.versions[plan.lead]!.ends[cue - 1] ?? 0;
      if (plan.lead === 0) cueSyllables.push(syllables[from + first]!);
      else {
        const leadingShare = (leading.pieces[first]!.left - leading.left) / (leading.width || 1);
        cueSyllables.push(syllables[from]! + leadingShare * (syllables[to]! - syllables[from]!));
      }
    }
  }
  const isOriginal = spoken.lang === segment.lang;
  const anchors = isOriginal ? wordAnchors(spoken.text, spoken.pieces, syllables, segment.words) : [];
  return { cues, starts: cueStarts(cueSyllables.slice(1), syllables.at(-1)!, start, end, anchors) };
}

function linesOfPart(text: string, broken: BreakableText, from: number, to: number): readonly string[] {
  const { pieces } = broken;
  const { ends } = breakLines(broken, from, to);
  return Object.freeze(ends.map((end, i) => text.slice(pieces[ends[i - 1] ?? from]!.from, pieces[end - 1]!.to)));
}

function clipText(text: string): string {
  if (text.length <= LONGEST_TEXT) return text;
  // without the last grapheme, which may be incomplete
  const end = graphemes(text.slice(LONGEST_TEXT - 100, LONGEST_TEXT)).slice(0, -1);
  return `${text.slice(0, LONGEST_TEXT - 100)}${end.join('')}…`;
}
