/** The captions of a talk as files have them: in order, with ends, in the chosen languages. */
import { nearestTag, type Segment, type Talk } from '../talk/index.js';
import { captionCuesOf, createTimeline, displayWidth, type CaptionCue } from '../timeline/index.js';
import { chosenLanguages, singleLine, soundLabels, type WriteOptions } from './localized-text.js';

export interface Caption {
  readonly id: string;
  /** Whole milliseconds; the end is after the start. */
  readonly start: number;
  readonly end: number;
  readonly segment: Segment;
  /** Somebody else has begun to speak. */
  readonly turn: boolean;
  /** Sounds that begin here; empty for none. */
  readonly sounds: string;
  /** One or two lines in each language; none where there is nothing but sounds. */
  readonly versions: readonly { readonly lang: string; readonly lines: readonly string[] }[];
}

export interface CaptionList {
  readonly captions: readonly Caption[];
  readonly untimed: number;
  readonly untranslated: number;
}

/** So many columns are read in a second, for the last caption of a talk whose end nobody knows. */
const COLUMNS_PER_SECOND = 15;

/** Cuts the captions of a talk. By start, as WebVTT asks for; segments without times have none. */
export function captionList(talk: Talk, options: WriteOptions): CaptionList {
  const timeline = options.timeline ?? createTimeline(talk);
  const cuesOf = captionCuesOf(timeline);
  const languages = chosenLanguages(talk, options);
  const captions: Caption[] = [];
  let untimed = talk.segments.length - timeline.segments.length;
  let untranslated = 0;
  let speaker: string | undefined;
  for (const { segment } of timeline.segments) {
    const cues = cuesOf(segment);
    const own = segmentCaptions(cues, segment, languages, soundLabels(segment, options));
    if (!own.length && Object.values(segment.text).some((text) => text.trim())) {
      // what takes no time is as good as untimed
      if (cues.length) untranslated++;
      else untimed++;
    }
    own.forEach((caption, i) => captions.push({ ...caption, turn: i === 0 && segment.speaker !== speaker }));
    if (own.length) speaker = segment.speaker;
  }
  captions.sort((a, b) => a.start - b.start || a.end - b.end);
  return { captions, untimed, untranslated };
}

function segmentCaptions(
  cues: readonly CaptionCue[],
  segment: Segment,
  languages: readonly string[],
  sounds: string,
): Omit<Caption, 'turn'>[] {
  const made: (Omit<Caption, 'turn'> & { drawn: readonly (readonly string[])[] })[] = [];
  cues.forEach((cue, i) => {
    const tags = [...new Set(languages.map((language) => tagIn(cue, language)))].filter((tag) => tag !== undefined);
    const drawn = tags.map((tag) => cue.lines[tag]!);
    const last = made.at(-1);
    const { end } = times(cue, drawn);
    // a translation that stays on while the original, which is not in this file, has its next cue
    if (
      last?.drawn.length &&
      last.drawn.length === drawn.length &&
      drawn.every((lines, n) => lines === last.drawn[n])
    ) {
      made[made.length - 1] = { ...last, end };
      return;
    }
    const heard = i === 0 ? sounds : '';
    if (!drawn.length && !heard) return;
    made.push({
      id: cue.id,
      ...times(cue, drawn),
      segment,
      sounds: heard,
      versions: tags.map((lang) => ({ lang, lines: cue.lines[lang]!.map(singleLine).filter(Boolean) })),
      drawn,
    });
  });
  return made.map(({ drawn: _drawn, ...caption }) => caption);
}

function times({ start, end }: CaptionCue, drawn: readonly (readonly string[])[]): { start: number; end: number } {
  const width = displayWidth(drawn.flat().join(''));
  const from = Math.round(start * 1000);
  const to = Math.round((Number.isFinite(end) ? end : start + Math.max(2, width / COLUMNS_PER_SECOND)) * 1000);
  return { start: from, end: Math.max(to, from + 1) };
}

/** The cue's own tag for a language that was asked for: `en` finds `en-GB`. */
function tagIn(cue: CaptionCue, language: string): string | undefined {
  const tags = Object.keys(cue.lines).filter((tag) => cue.lines[tag]!.length);
  return nearestTag(language, tags);
}

/** `01:02:03.500`: always with hours. */
export function formatTimestamp(ms: number, point: '.' | ','): string {
  const padded = (n: number, length = 2) => String(n).padStart(length, '0');
  const seconds = Math.floor(ms / 1000);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((n) => padded(n));
  return `${clock.join(':')}${point}${padded(ms % 1000, 3)}`;
}
