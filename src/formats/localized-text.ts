/** Which languages of a talk go into a file, and what people are called there. */
import { localized, translation, type LangText, type Localized, type Segment, type Talk } from '../talk/index.js';
import type { Timeline } from '../timeline/index.js';

export interface WriteOptions {
  /** BCP 47 tags, one or two of the talk's; without them its own, two at most. */
  readonly languages?: readonly string[];
  /** How sounds are written: `applause` in the language of the reader. Music is a note. */
  readonly sounds?: Readonly<Record<Segment['sounds'][number], string>>;
  /** The talk's timeline where there is one already, with the captions that have been cut. */
  readonly timeline?: Timeline;
}

/** A file, and what of the talk is not in it. */
export interface WrittenFile {
  readonly text: string;
  /** Segments that are left out because they have no time. */
  readonly untimed: number;
  /** Segments that are left out because they are in none of the languages. */
  readonly untranslated: number;
}

export const chosenLanguages = (talk: Talk, { languages }: WriteOptions): readonly string[] =>
  languages?.length ? languages : talk.languages.slice(0, 2);

/**
 * A text in each of the languages that it has. In none of them, as it is: nothing that was said is lost for want of a
 * translation.
 */
export function textsIn(text: Localized, languages: readonly string[], talk: Talk): readonly LangText[] {
  const found = new Map<string, LangText>();
  for (const language of languages) {
    const version = translation(text, language);
    if (version && version.text.trim()) found.set(version.lang, version);
  }
  return found.size ? [...found.values()] : [localized(text, talk.languages)];
}

/** As `versionsOf`, what is spoken first. */
export function segmentTexts(segment: Segment, languages: readonly string[], talk: Talk): readonly LangText[] {
  const found = textsIn(segment.text, languages, talk);
  const spoken = translation(segment.text, segment.lang)?.lang;
  return [...found].sort((a, b) => Number(b.lang === spoken) - Number(a.lang === spoken));
}

/** All versions in a row: `会听的城市 / Cities That Listen`. */
export const joinedTexts = (text: Localized, languages: readonly string[], talk: Talk): string =>
  [...new Set(textsIn(text, languages, talk).map((version) => singleLine(version.text)))].join(' / ');

/** Who says it, as far as anybody knows. */
export function speakerName(id: string | undefined, languages: readonly string[], talk: Talk): string | undefined {
  const speaker = id === undefined ? undefined : talk.speakers.find((each) => each.id === id);
  return speaker && singleLine(localized(speaker.name, [...languages, ...talk.languages]).text);
}

/** "♪" needs no language; the others are said in the reader's. */
export const soundLabels = (segment: Segment, { sounds }: WriteOptions): string =>
  segment.sounds.map((sound) => (sound === 'music' ? '♪' : `[${sounds?.[sound] ?? sound}]`)).join(' ');

/** White space of whatever kind becomes one space. */
export const singleLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
