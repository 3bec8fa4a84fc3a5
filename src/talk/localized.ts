import { nearestTag } from './language-tag.js';

/** A text in one language or several, by BCP 47 tag, in the order of the file. Never empty. */
export type Localized = Readonly<Record<string, string>>;

/** A text and its language, a BCP 47 tag. */
export interface LangText {
  readonly lang: string;
  readonly text: string;
}

/** The version in the first of `languages` that the text has, or else its first version, so that there is always one to read. */
export function localized(text: Localized, languages: readonly string[]): LangText {
  const tags = Object.keys(text);
  let lang: string | undefined;
  for (const wanted of languages) if ((lang = nearestTag(wanted, tags))) break;
  lang ??= tags[0] ?? 'und';
  return { lang, text: text[lang] ?? '' };
}

/** The version in this language (`en` also finds `en-GB`), or undefined. For translations, which must not fall back to another language. */
export function translation(text: Localized, language: string): LangText | undefined {
  const lang = nearestTag(language, Object.keys(text));
  return lang === undefined ? undefined : { lang, text: text[lang]! };
}
