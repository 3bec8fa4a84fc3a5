import { languageOfText, localized, type LangText, type Talk } from '../../talk/index.js';
import { speakerOf } from './speakers.js';

/** The speaker's name in the language of the interface, or else in one of the talk's; tagged by its own letters. */
export function speakerName(talk: Talk, id: string | undefined, lang: string): LangText | undefined {
  const speaker = speakerOf(talk, id);
  if (!speaker) return undefined;
  const name = localized(speaker.name, [lang, ...talk.languages]);
  // written once, a name stands for all languages
  return { lang: languageOfText(name.text, [name.lang, ...talk.languages]) ?? name.lang, text: name.text };
}
