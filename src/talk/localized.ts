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

const full = (tag: string): Intl.Locale => new Intl.Locale(languageTag(tag) ?? 'und').maximize();

/**
 * Which of `tags` comes nearest to `wanted`: the same, or else the same language, in the same script and of the same region where
 * there is a choice. `en` finds `en-GB`; `zh-HK` finds `zh-TW` before `zh-CN`.
 */
export function nearestTag(wanted: string, tags: readonly string[]): string | undefined {
  if (tags.includes(wanted)) return wanted;
  const same = tags.filter((tag) => primaryLanguage(tag) === primaryLanguage(wanted));
  if (same.length < 2) return same[0];
  const { script, region } = full(wanted);
  const written = same.filter((tag) => full(tag).script === script);
  return written.find((tag) => full(tag).region === region) ?? written[0] ?? same[0];
}

/**
 * The entry of `text` that comes nearest to the first of `languages` that it has; without a match the first entry, so that there
 * is always something to read.
 */
export function localized(text: Localized, languages: readonly string[]): LangText {
  const tags = Object.keys(text);
  let lang: string | undefined;
  for (const wanted of languages) if ((lang = nearestTag(wanted, tags))) break;
  lang ??= tags[0] ?? 'und';
  return { lang, text: text[lang] ?? '' };
}

/** The entry for exactly this language (`en` also finds `en-GB`), or undefined: for translations, where a fallback would be a lie. */
export function translation(text: Localized, language: string): LangText | undefined {
  const lang = nearestTag(language, Object.keys(text));
  return lang === undefined ? undefined : { lang, text: text[lang]! };
}
