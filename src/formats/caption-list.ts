import { nearestTag, type Segment, type Talk } from '../talk/index.js';
import { captionCuesOf, createTimeline, displayWidth, type CaptionCue } from '../timeline/index.js';
import { singleLine, soundLabels } from './localized-text.js';
import { chosenLanguages, type WriteOptions, type WrittenFile } from './write-options.js';

/** A caption as caption files have it. */
export interface Caption {
  readonly id: string;
  /** Whole milliseconds; the end is always after the start. */
  readonly start: number;
  readonly end: number;
  readonly segment: Segment;
  /** The first caption after a change of speaker. */
  readonly startsTurn: boolean;
  /** Sounds that begin here; empty where there are none. */
  readonly sounds: string;
  /** One or two lines in each language; empty for a caption of sounds alone. */
  readonly texts: readonly { readonly lang: string; readonly lines: readonly string[] }[];
}

export interface CaptionList extends Omit<WrittenFile, 'text'> {
  readonly captions: readonly Caption[];
}

/** Reading speed, in columns a second. It sets the end of a talk's last caption where the end is unknown. */
const COLUMNS_PER_SECOND = 15;

/** Shortest time, in seconds, for a last caption whose end is unknown. */
const SHORTEST = 2;

/** The captions of a talk in the chosen languages, by start. Segments without times have none. */
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
      // a segment that takes no time has no cues
      if (cues.length) untranslated++;
      else untimed++;
    }
    own.forEach((caption, i) => captions.push({ ...caption, startsTurn: i === 0 && segment.speaker !== speaker }));
    if (own.length) speaker = segment.speaker;
  }
  captions.sort((a, b) => a.start - b.start || a.end - b.end);
  return { captions, untimed, untranslated };
}

function segmentCaptions(
  cues: readonly CaptionCue[],
  segment: Segment,
  languages: readonly string[],
  soundsOfSegment: string,
): Omit<Caption, 'startsTurn'>[] {
  const captions: Omit<Caption, 'startsTurn'>[] = [];
  let previous: CueLines = [];
  cues.forEach((cue, i) => {
    const tags = [...new Set(languages.map((language) => tagIn(cue, language)))].filter((tag) => tag !== undefined);
    const lines = tags.map((tag) => cue.lines[tag]!);
    const times = captionTimes(cue, lines);
    // where the original has its next cue and is not in this file, the translation stays on as one caption
    if (previous.length && sameLines(lines, previous)) {
      captions.push({ ...captions.pop()!, end: times.end });
      return;
    }
    const sounds = i === 0 ? soundsOfSegment : '';
    if (!lines.length && !sounds) return;
    const texts = tags.map((lang) => ({ lang, lines: cue.lines[lang]!.map(singleLine).filter(Boolean) }));
    captions.push({ id: cue.id, ...times, segment, sounds, texts });
    previous = lines;
  });
  return captions;
}

/** The lines of a cue in each language. */
type CueLines = readonly (readonly string[])[];

/** Whether two cues show the same lines: a translation that spans several cues has the same list in each. */
const sameLines = (a: CueLines, b: CueLines): boolean => a.length === b.length && a.every((lines, i) => lines === b[i]);

function captionTimes({ start, end }: CaptionCue, lines: CueLines): { start: number; end: number } {
  const reading = Math.max(SHORTEST, displayWidth(lines.flat().join('')) / COLUMNS_PER_SECOND);
  const from = Math.round(start * 1000);
  const to = Math.round((Number.isFinite(end) ? end : start + reading) * 1000);
  return { start: from, end: Math.max(to, from + 1) };
}

/** The cue's own tag for a language: `en` finds `en-GB`. */
function tagIn(cue: CaptionCue, language: string): string | undefined {
  const tags = Object.keys(cue.lines).filter((tag) => cue.lines[tag]!.length);
  return nearestTag(language, tags);
}
