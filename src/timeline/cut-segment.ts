import type { Segment } from '../talk/index.js';
import { NO_CUES, type CaptionCue } from './caption-cue.js';
import { piecesOf, plainText, type Piece } from './text-pieces.js';
import type { IsCollocation } from './collocations.js';
import { cueStarts, speechLengths, wordAnchors } from './cue-starts.js';
import { planBlocks, planCues } from './cue-plan.js';
import { LINE_WIDTH, breakLines, breakableText } from './line-breaking.js';
import { displayWidth, graphemes } from './display-width.js';

/** Longer text is clipped in captions: nobody talks for an hour in one paragraph. The transcript has it all. */
const LONGEST = 20_000;
/** One cue more than necessary is only thought of where all can stay this long, in seconds. */
const COMFORTABLE = 1.5;

const NO_LINES: readonly string[] = Object.freeze([]);

/** One language of a segment. */
interface Version {
  readonly lang: string;
  readonly text: string;
  readonly pieces: readonly Piece[];
}

/** Lines by language. */
type Lines = Record<string, readonly string[]>;

/**
 * Cuts a segment into caption cues that cover start..end without gaps. All its languages are cut into the same number of
 * cues; the spoken one goes first, the others follow it, so that a cue says the same in all of them.
 *
 * @param cohesion - what the talk keeps together, by language
 */
export function cutSegment(
  segment: Segment,
  start: number,
  end: number,
  cohesion?: (lang: string) => IsCollocation,
): readonly CaptionCue[] {
  if (!(end > start)) return NO_CUES;
  const texts = Object.entries(segment.text)
    .map(([lang, text]) => ({ lang, text: clipped(plainText(text)) }))
    // the spoken language leads
    .sort((a, b) => Number(b.lang === segment.lang) - Number(a.lang === segment.lang));
  const written = texts.filter(({ text }) => text);
  if (!written.length && !segment.sounds.length) return NO_CUES;

  let cut: readonly Lines[] = [Object.fromEntries(written.map(({ lang, text }) => [lang, Object.freeze([text])]))];
  let times: readonly number[] = [];
  if (written.some(({ text }) => text.length > LINE_WIDTH || displayWidth(text) > LINE_WIDTH)) {
    const versions = written.map(({ lang, text }) => ({
      lang,
      text,
      pieces: piecesOf(text, lang, 2 * LINE_WIDTH, cohesion?.(lang)),
    }));
    [cut, times] = cutVersions(versions, segment, start, end);
  }
  return Object.freeze(
    cut.map((found, i): CaptionCue => {
      const lines = Object.create(null) as Lines;
      for (const lang of Object.keys(segment.text)) lines[lang] = Object.hasOwn(found, lang) ? found[lang]! : NO_LINES;
      const id = `${segment.id}:${i + 1}`;
      return Object.freeze({
        id,
        segment,
        start: times[i - 1] ?? start,
        end: times[i] ?? end,
        lines: Object.freeze(lines),
      });
    }),
  );
}

/** Lines of each cue, and the times between the cues. */
function cutVersions(versions: readonly Version[], segment: Segment, start: number, end: number): [Lines[], number[]] {
  const spoken = versions[0]!;
  const said = speechLengths(spoken.text, spoken.pieces);
  const total = said.at(-1)!;
  const cues: Lines[] = [];
  /** Where cues begin, in syllables of the spoken text. */
  const places: number[] = [];
  for (const block of planBlocks(versions.map(({ pieces }) => pieces))) {
    const splitters = block.map(([from, to], i) => breakableText(versions[i]!.pieces.slice(from, to)));
    const [from, to] = block[0]!;
    const share = (to - from) / spoken.pieces.length;
    const plan = planCues(splitters, ((end - start) * share) / COMFORTABLE);
    const parts = plan.versions.map(({ ends }, i) =>
      ends.map((end, part) => linesAsText(versions[i]!.text, splitters[i]!, ends[part - 1] ?? 0, end)),
    );
    const lead = splitters[plan.lead]!;
    for (let cue = 0; cue < plan.cues; cue++) {
      cues.push(
        Object.fromEntries(versions.map(({ lang }, i) => [lang, parts[i]![plan.versions[i]!.partOf(cue)] ?? NO_LINES])),
      );
      const first = plan.versions[plan.lead]!.ends[cue - 1] ?? 0;
      const leadShare = (lead.pieces[first]!.left - lead.left) / (lead.width || 1);
      places.push(plan.lead === 0 ? said[from + first]! : said[from]! + leadShare * (said[to]! - said[from]!));
    }
  }
  const anchors = spoken.lang === segment.lang ? wordAnchors(spoken.text, spoken.pieces, said, segment.words) : [];
  return [cues, cueStarts(places.slice(1), total, start, end, anchors)];
}

function linesAsText(
  text: string,
  version: ReturnType<typeof breakableText>,
  from: number,
  to: number,
): readonly string[] {
  const { pieces } = version;
  const { ends } = breakLines(version, from, to);
  return Object.freeze(ends.map((end, i) => text.slice(pieces[ends[i - 1] ?? from]!.from, pieces[end - 1]!.to)));
}

function clipped(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = text.slice(LONGEST - 100, LONGEST);
  return `${text.slice(0, LONGEST - 100)}${graphemes(end).slice(0, -1).join('')}…`;
}
