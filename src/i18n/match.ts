/** Languages of China that are written in Chinese characters, and read by those who read Chinese. */
const CHINESE = /^(cdo|cjy|cpx|czh|czo|gan|hak|hsn|mnp|nan|wuu|yue)$/;

/**
 * Which of `available` (canonical BCP 47 tags) suits readers of `wanted`: the same tag, or else the same language in the
 * same script, of the same region if there is one. `zh-HK` finds `zh-Hant`, `en-GB` finds `en`. Upper and lower case and
 * underscores make no difference. Undefined when the language is not among them, or `wanted` is no tag at all.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  const locale = localeOf(wanted);
  if (!locale || /^und\b/.test(locale.toString())) return undefined;
  const exact = locale.toString();
  if (available.includes(exact)) return exact;
  const full = likely(locale);
  const found = available
    .map((tag) => ({ tag, have: likely(new Intl.Locale(tag)) }))
    .filter(({ have }) => have.language === full.language && have.script === full.script);
  return (found.find(({ have }) => have.region === full.region) ?? found[0])?.tag;
}

function localeOf(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}

/** With the script and region that a tag does not say: `zh-TW` is `zh-Hant-TW`. */
function likely(locale: Intl.Locale): Intl.Locale {
  const full = locale.maximize();
  return CHINESE.test(full.language) ? new Intl.Locale(full, { language: 'zh' }) : full;
}
