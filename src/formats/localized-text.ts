/** Texts and names of a talk in the languages that a file is written in. */
import { localized, translation, type LangText, type Localized, type Segment, type Talk } from '../talk/index.js';
import type { WriteOptions } from './write-options.js';

/**
 * A text in each of the languages that it has. A text in none of them is given in its own language, so that nothing that was
 * said is lost for want of a translation.
 */
export function textsIn(text: Localized, languages: readonly string[], talk: Talk): readonly LangText[] {
  const found = new Map<string, LangText>();
  for (const language of languages) {
    const version = translation(text, language);
    if (version && version.text.trim()) found.set(version.lang, version);
  }
  return found.size ? [...found.values()] : [localized(text, talk.languages)];
}

/** A segment's text in each of the languages that it has, the language that was spoken first. */
export function segmentTexts(segment: Segment, languages: readonly string[], talk: Talk): readonly LangText[] {
  const found = textsIn(segment.text, languages, talk);
  const spoken = translation(segment.text, segment.lang)?.lang;
  return [...found].sort((a, b) => Number(b.lang === spoken) - Number(a.lang === spoken));
}

/** A text in all of the languages on one line: `会听的城市 / Cities That Listen`. */
export const joinedTexts = (text: Localized, languages: readonly string[], talk: Talk): string =>
  [...new Set(textsIn(text, languages, talk).map((version) => singleLine(version.text)))].join(' / ');

/** The name of a speaker in the first of the languages that it has; undefined for an unknown speaker. */
export function speakerName(id: string | undefined, languages: readonly string[], talk: Talk): string | undefined {
  const speaker = id === undefined ? undefined : talk.speakers.find((each) => each.id === id);
  return speaker && singleLine(localized(speaker.name, [...languages, ...talk.languages]).text);
}

/** The sounds of a segment: `♪ [applause]`. */
export const soundLabels = (segment: Segment, { sounds }: WriteOptions): string =>
  segment.sounds.map((sound) => (sound === 'music' ? '♪' : `[${sounds?.[sound] ?? sound}]`)).join(' ');

export const singleLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
