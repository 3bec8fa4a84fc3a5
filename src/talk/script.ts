import { primaryLanguage } from './language-tag.js';

/** The scripts that are told apart, as ISO 15924 codes. */
export type Script = 'Hani' | 'Kana' | 'Hang' | 'Latn' | 'Cyrl' | 'Arab' | 'Hebr' | 'Grek' | 'Thai' | 'Deva';

const SCRIPTS: readonly (readonly [script: Script, characters: RegExp, languages: string])[] = [
  ['Latn', /\p{Script=Latin}/u, ''],
  ['Hani', /\p{Script=Han}/u, 'zh yue'],
  ['Kana', /\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  ['Hang', /\p{Script=Hangul}/u, 'ko'],
  ['Cyrl', /\p{Script=Cyrillic}/u, 'ru uk bg sr be kk'],
  ['Arab', /\p{Script=Arabic}/u, 'ar fa ur'],
  ['Hebr', /\p{Script=Hebrew}/u, 'he yi'],
  ['Grek', /\p{Script=Greek}/u, 'el'],
  ['Thai', /\p{Script=Thai}/u, 'th'],
  ['Deva', /\p{Script=Devanagari}/u, 'hi mr ne'],
];

/** By language subtag. Languages that are not here are written in Latin letters. */
const SCRIPT_OF_LANGUAGE: ReadonlyMap<string, Script> = new Map(
  SCRIPTS.flatMap(([script, , languages]) => languages.split(' ').map((language) => [language, script] as const)),
);

const known = new Map<number, Script | undefined>();

/** The script of a character; undefined for digits, punctuation and spaces, which belong to every script. */
export function scriptOf(char: string): Script | undefined {
  const code = char.codePointAt(0)!;
  // nearly all text is in these two ranges, which need no regular expression
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 'Latn' : undefined;
  if (code >= 0x4e00 && code <= 0x9fff) return 'Hani';
  if (!known.has(code)) {
    if (known.size > 10_000) known.clear();
    known.set(code, SCRIPTS.find(([, pattern]) => pattern.test(char))?.[0]);
  }
  return known.get(code);
}

/** The script that a language is usually written in, unless the tag names another. */
export function scriptOfLanguage(tag: string): Script {
  const written = /-(Hans|Hant|Latn|Cyrl|Arab)\b/i.exec(tag)?.[1]?.toLowerCase();
  if (written === 'latn') return 'Latn';
  if (written === 'cyrl') return 'Cyrl';
  if (written === 'arab') return 'Arab';
  return SCRIPT_OF_LANGUAGE.get(primaryLanguage(tag)) ?? 'Latn';
}

/** Whether a character of this script says as much as a short word. */
const isDense = (script: Script): boolean => script === 'Hani' || script === 'Kana' || script === 'Hang';

/** Whether text in this language may hold characters of this script: Japanese is written in kana and Han. */
export function canHold(tag: string, script: Script): boolean {
  const own = scriptOfLanguage(tag);
  return own === script || (script === 'Hani' && (own === 'Kana' || own === 'Hang'));
}

/** How much of a text is in each script, in letters. A Han character, kana or Hangul block counts as three, like a short word. */
export function scriptWeights(text: string): ReadonlyMap<Script, number> {
  const weights = new Map<Script, number>();
  const weigh = (script: Script, weight: number) => weights.set(script, (weights.get(script) ?? 0) + weight);
  // nearly all letters are one of these two, which are counted without a lookup
  let latin = 0;
  let han = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) {
      if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++;
    } else if (code >= 0x4e00 && code <= 0x9fff) {
      han++;
    } else {
      const char = String.fromCodePoint(text.codePointAt(i)!);
      i += char.length - 1;
      const script = scriptOf(char);
      if (script) weigh(script, isDense(script) ? 3 : 1);
    }
  }
  if (latin) weigh('Latn', latin);
  if (han) weigh('Hani', 3 * han);
  return weights;
}

/** The language whose script most of the text is written in. */
export function languageOfScripts(
  weights: ReadonlyMap<Script, number>,
  languages: readonly string[],
): string | undefined {
  // text with any kana is Japanese
  if (weights.has('Kana')) {
    const japanese = languages.find((tag) => scriptOfLanguage(tag) === 'Kana');
    if (japanese) return japanese;
  }
  for (const [script] of [...weights].sort((a, b) => b[1] - a[1])) {
    const language =
      languages.find((tag) => scriptOfLanguage(tag) === script) ?? languages.find((tag) => canHold(tag, script));
    if (language) return language;
  }
  return undefined;
}

/** The language of a text, judged by its script. Undefined for a text without letters, and if none of the languages fits. */
export function languageOfText(text: string, languages: readonly string[]): string | undefined {
  return languageOfScripts(scriptWeights(text), languages);
}
