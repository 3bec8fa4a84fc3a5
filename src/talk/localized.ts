/** Text by BCP 47 tag, in the order of the file. Has at least one entry. */
export type Localized = Readonly<Record<string, string>>;

/** A piece of text and the language it is in. */
export interface LangText {
  readonly lang: string;
  readonly text: string;
}

const canonical = new Map<string, string | undefined>();

/** The canonical form of a BCP 47 tag (`zh-cn` → `zh-CN`), or undefined when it is none (`en_US`, ``, `x">`). */
export function languageTag(tag: string): string | undefined {
  if (canonical.has(tag)) return canonical.get(tag);
  let found: string | undefined;
  try {
    if (tag.length < 100) found = Intl.getCanonicalLocales(tag)[0];
  } catch {
    // not a language tag
  }
  if (canonical.size < 1000) canonical.set(tag, found);
  return found;
}

/** Language subtag alone: `zh-Hans-CN` → `zh`. */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/**
 * The entry of `text` for the first of `languages` that it has, comparing whole tags first and then the language alone
 * (`en-GB` finds `en`); without a match the first entry, so that there is always something to read.
 */
export function localized(text: Localized, languages: readonly string[]): LangText {
  const tags = Object.keys(text);
  const lang =
    languages.find((tag) => tag in text) ??
    languages.map((tag) => tags.find((have) => primaryLanguage(have) === primaryLanguage(tag))).find(Boolean) ??
    tags[0] ??
    'und';
  return { lang, text: text[lang] ?? '' };
}

/** The entry for exactly this language (`en` also finds `en-GB`), or undefined: for translations, where a fallback would be a lie. */
export function translation(text: Localized, language: string): LangText | undefined {
  if (language in text) return { lang: language, text: text[language]! };
  const lang = Object.keys(text).find((have) => primaryLanguage(have) === primaryLanguage(language));
  return lang === undefined ? undefined : { lang, text: text[lang]! };
}
