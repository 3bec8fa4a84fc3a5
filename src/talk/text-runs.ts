import type { LangText } from './localized.js';
import { scriptOfLanguage, canHold, type Script } from './script.js';

/** Part of a text in one language. */
export type TextRun = LangText;

/** Character classes for regular expressions. */
const LETTERS: Readonly<Record<Script, string>> = {
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

interface ForeignRuns {
  /** Matches one letter of any of the languages. Tried first, because most texts have none. */
  readonly letter: RegExp;
  /** Has one group for each of the languages. */
  readonly pattern: RegExp;
  readonly languages: readonly string[];
}

const foreignRuns = new WeakMap<readonly string[], Map<string, ForeignRuns | undefined>>();

/** Finds runs in the scripts of the other languages: "GPT-4", "Transformer 3.5", "machine learning". */
function foreignRunsFor(lang: string, languages: readonly string[]): ForeignRuns | undefined {
  let known = foreignRuns.get(languages);
  if (!known) foreignRuns.set(languages, (known = new Map<string, ForeignRuns | undefined>()));
  if (known.has(lang)) return known.get(lang);
  const scripts = new Map<Script, string>();
  for (const tag of languages) {
    const script = scriptOfLanguage(tag);
    if (!canHold(lang, script) && !scripts.has(script)) scripts.set(script, tag);
  }
  // a letter, then letters, marks and digits, and whatever separates two words of the script
  const runs = [...scripts.keys()].map(
    (script) =>
      `([${LETTERS[script]}](?:[${LETTERS[script]}\\p{M}\\p{N}]|\\P{L}(?=\\P{L}{0,8}[${LETTERS[script]}])|[\\s\\-./_+](?=\\p{N}))*)`,
  );
  const found = runs.length
    ? {
        letter: new RegExp(`[${[...scripts.keys()].map((script) => LETTERS[script]).join('')}]`, 'u'),
        pattern: new RegExp(runs.join('|'), 'gu'),
        languages: [...scripts.values()],
      }
    : undefined;
  if (known.size < 200) known.set(lang, found);
  return found;
}

/**
 * Divides a text where its script changes to that of another of the talk's languages, so that fonts and screen readers get the
 * right `lang`: "我们用 Transformer 做" has one English run.
 */
export function textRuns(text: string, lang: string, languages: readonly string[]): readonly TextRun[] {
  const foreign = foreignRunsFor(lang, languages);
  if (!foreign?.letter.test(text)) return text ? [{ lang, text }] : [];
  const runs: TextRun[] = [];
  let from = 0;
  for (const match of text.matchAll(foreign.pattern)) {
    if (match.index > from) runs.push({ lang, text: text.slice(from, match.index) });
    runs.push({
      lang: foreign.languages[match.findIndex((group, i) => i > 0 && group !== undefined) - 1]!,
      text: match[0],
    });
    from = match.index + match[0].length;
  }
  if (from < text.length) runs.push({ lang, text: text.slice(from) });
  return runs;
}
