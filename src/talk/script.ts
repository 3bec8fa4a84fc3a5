import { primaryLanguage } from './localized.js';

/** Scripts that we tell apart, as ISO 15924 codes. */
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

/** Languages that are not written in Latin letters. */
const OF_LANGUAGE: ReadonlyMap<string, Script> = new Map(
  SCRIPTS.flatMap(([script, , languages]) => languages.split(' ').map((language) => [language, script] as const)),
);

const known = new Map<number, Script | undefined>();

/** The script of a character, or undefined for digits, punctuation and spaces, which belong to any. */
export function scriptOf(char: string): Script | undefined {
  const code = char.codePointAt(0)!;
  // the two cases that make up nearly all text, without a regular expression
  if (code < 0x80) return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) ? 'Latn' : undefined;
  if (code >= 0x4e00 && code <= 0x9fff) return 'Hani';
  if (!known.has(code)) {
    if (known.size > 10_000) known.clear();
    known.set(code, SCRIPTS.find(([, pattern]) => pattern.test(char))?.[0]);
  }
  return known.get(code);
}

/** The script that a language is mostly written in. */
export function scriptOfLanguage(tag: string): Script {
  const written = /-(Hans|Hant|Latn|Cyrl|Arab)\b/i.exec(tag)?.[1]?.toLowerCase();
  if (written === 'latn') return 'Latn';
  if (written === 'cyrl') return 'Cyrl';
  if (written === 'arab') return 'Arab';
  return OF_LANGUAGE.get(primaryLanguage(tag)) ?? 'Latn';
}

/** Scripts in which a character says as much as a short word. */
const isWide = (script: Script): boolean => script === 'Hani' || script === 'Kana' || script === 'Hang';

/** Whether text in this language may hold this script as its own: Japanese is written in kana and Han. */
function writes(tag: string, script: Script): boolean {
  const own = scriptOfLanguage(tag);
  return own === script || (script === 'Hani' && (own === 'Kana' || own === 'Hang'));
}

/** How much of a text is in each script: a Han character, kana or Hangul block weighs as much as a short word, 3 letters. */
export function scriptWeights(text: string): ReadonlyMap<Script, number> {
  const weights = new Map<Script, number>();
  const weigh = (script: Script, weight: number) => weights.set(script, (weights.get(script) ?? 0) + weight);
  // nearly all letters of long texts are one of these two: counted, not looked up
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
      if (script) weigh(script, isWide(script) ? 3 : 1);
    }
  }
  if (latin) weigh('Latn', latin);
  if (han) weigh('Hani', 3 * han);
  return weights;
}

/** Which of `languages` a text of these scripts is in: the one whose script most of it is written in. */
export function languageOfScripts(
  weights: ReadonlyMap<Script, number>,
  languages: readonly string[],
): string | undefined {
  // any kana makes it Japanese where Japanese is possible
  if (weights.has('Kana')) {
    const japanese = languages.find((tag) => scriptOfLanguage(tag) === 'Kana');
    if (japanese) return japanese;
  }
  for (const [script] of [...weights].sort((a, b) => b[1] - a[1])) {
    const language =
      languages.find((tag) => scriptOfLanguage(tag) === script) ?? languages.find((tag) => writes(tag, script));
    if (language) return language;
  }
  return undefined;
}

/** Which of `languages` the text is in, read from its script. Undefined when there are no letters, or none of the languages fits. */
export function languageOfText(text: string, languages: readonly string[]): string | undefined {
  return languageOfScripts(scriptWeights(text), languages);
}

/** A stretch of text in one language. */
export interface TextRun {
  readonly lang: string;
  readonly text: string;
}

/** Scripts as regular expressions have them. */
const CLASS: Readonly<Record<Script, string>> = {
  Latn: '\\p{sc=Latin}',
  Hani: '\\p{sc=Han}',
  Kana: '\\p{sc=Hiragana}\\p{sc=Katakana}ー',
  Hang: '\\p{sc=Hangul}',
  Cyrl: '\\p{sc=Cyrillic}',
  Arab: '\\p{sc=Arabic}',
  Hebr: '\\p{sc=Hebrew}',
  Grek: '\\p{sc=Greek}',
  Thai: '\\p{sc=Thai}',
  Deva: '\\p{sc=Devanagari}',
};

interface Foreign {
  /** A letter of any of the languages: most texts have none. */
  readonly letter: RegExp;
  /** A group for each of the languages. */
  readonly pattern: RegExp;
  readonly languages: readonly string[];
}

const foreignTo = new WeakMap<readonly string[], Map<string, Foreign | undefined>>();

/** Finds runs in the scripts of the other languages: "GPT-4", "Transformer 3.5", "machine learning". */
function foreign(lang: string, languages: readonly string[]): Foreign | undefined {
  let known = foreignTo.get(languages);
  if (!known) foreignTo.set(languages, (known = new Map<string, Foreign | undefined>()));
  if (known.has(lang)) return known.get(lang);
  const scripts = new Map<Script, string>();
  for (const tag of languages) {
    const script = scriptOfLanguage(tag);
    if (!writes(lang, script) && !scripts.has(script)) scripts.set(script, tag);
  }
  // a letter; then letters, marks and figures, and what stands between two such words
  const runs = [...scripts.keys()].map(
    (script) =>
      `([${CLASS[script]}](?:[${CLASS[script]}\\p{M}\\p{N}]|\\P{L}(?=\\P{L}{0,8}[${CLASS[script]}])|[\\s\\-./_+](?=\\p{N}))*)`,
  );
  const found = runs.length
    ? {
        letter: new RegExp(`[${[...scripts.keys()].map((script) => CLASS[script]).join('')}]`, 'u'),
        pattern: new RegExp(runs.join('|'), 'gu'),
        languages: [...scripts.values()],
      }
    : undefined;
  if (known.size < 200) known.set(lang, found);
  return found;
}

/**
 * Cuts text where its script changes to that of another of the talk's languages, so that fonts and screen readers get a
 * `lang` that fits: "我们用 Transformer 做" has one English run.
 */
export function textRuns(text: string, lang: string, languages: readonly string[]): readonly TextRun[] {
  const other = foreign(lang, languages);
  if (!other?.letter.test(text)) return text ? [{ lang, text }] : [];
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(other.pattern)) {
    if (match.index > from) runs.push({ lang, text: text.slice(from, match.index) });
    runs.push({
      lang: other.languages[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!,
      text: match[0],
    });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ lang, text: text.slice(from) });
  return runs;
}
