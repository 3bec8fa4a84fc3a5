import { fullLocale, languageTag, nearestTag, primaryLanguage } from '../talk/language-tag.js';

/** Languages of China that are written in Chinese characters, and whose readers read Chinese. */
const CHINESE = /^(cdo|cjy|cpx|czh|czo|gan|hak|hsn|mnp|nan|wuu|yue)$/;

/**
 * Which of `available` (canonical BCP 47 tags) suits readers of `wanted`: the same tag, or else the same language in the same script,
 * of the same region if there is one. `zh-HK` finds `zh-Hant`, `en-GB` finds `en`. Upper and lower case and underscores make no
 * difference. Undefined if there is none, or if `wanted` is not a language tag.
 */
export function matchLanguage(wanted: string, available: readonly string[]): string | undefined {
  const tag = languageTag(wanted.trim().replaceAll('_', '-'));
  if (!tag || primaryLanguage(tag) === 'und') return undefined;
  if (available.includes(tag)) return tag;
  const full = fullLocale(tag);
  const locale = CHINESE.test(full.language) ? new Intl.Locale(full, { language: 'zh' }) : full;
  const nearest = nearestTag(locale.toString(), available);
  return nearest !== undefined && fullLocale(nearest).script === locale.script ? nearest : undefined;
}
