const canonicalTags = new Map<string, string | undefined>();

/** The canonical form of a BCP 47 tag: `zh-cn` becomes `zh-CN`. Undefined for anything else, such as `en_US` or an empty text. */
export function languageTag(tag: string): string | undefined {
  if (canonicalTags.has(tag)) return canonicalTags.get(tag);
  let found: string | undefined;
  try {
    if (tag.length < 100) found = Intl.getCanonicalLocales(tag)[0];
  } catch {
    // not a language tag
  }
  if (canonicalTags.size < 1000) canonicalTags.set(tag, found);
  return found;
}

/** The language subtag: `zh-Hans-CN` becomes `zh`. */
export const primaryLanguage = (tag: string): string => tag.split('-', 1)[0]!.toLowerCase();

/** With the script and region that the tag leaves out: `zh-TW` becomes `zh-Hant-TW`. */
export const fullLocale = (tag: string): Intl.Locale => new Intl.Locale(languageTag(tag) ?? 'und').maximize();

/**
 * The tag that suits a reader of `wanted` best: the same tag, else one of the same language. Of several it prefers those in the
 * same script, and among these the one of the same region. `en` finds `en-GB`; `zh-HK` finds `zh-TW` before `zh-CN`.
 */
export function nearestTag(wanted: string, tags: readonly string[]): string | undefined {
  if (tags.includes(wanted)) return wanted;
  const ofLanguage = tags.filter((tag) => primaryLanguage(tag) === primaryLanguage(wanted));
  if (ofLanguage.length < 2) return ofLanguage[0];
  const { script, region } = fullLocale(wanted);
  const inScript = ofLanguage.filter((tag) => fullLocale(tag).script === script);
  return inScript.find((tag) => fullLocale(tag).region === region) ?? inScript[0] ?? ofLanguage[0];
}
