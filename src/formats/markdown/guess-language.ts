/** Guesses the language of a text from the scripts that it is written in. */
import { languageOfScripts, scriptOfLanguage, scriptWeights, type Script } from '../../talk/index.js';

/** One language for each script, for texts of which nothing but the script is known. */
export const COMMON_LANGUAGES: readonly string[] = ['zh-CN', 'en', 'ja', 'ko', 'ru', 'ar', 'he', 'el', 'th', 'hi'];

/** What guesses are made from. */
export interface TextScripts {
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** How much of the text is in each script, as `scriptWeights` measures it. */
  readonly weights: ReadonlyMap<Script, number>;
}

export const textScripts = (text: string): TextScripts => ({ length: text.length, weights: scriptWeights(text) });

/** Weight of eight Han characters, which are about a clause. */
const CLAUSE = 24;

/**
 * Guesses which of `languages` a text is in: the one in which most of it is written. An exception are Latin texts with a whole
 * clause of Han or kana and about as much of it: they are Chinese or Japanese that quotes English, because English hardly
 * ever quotes a clause of Chinese.
 */
export function guessLanguage({ weights }: TextScripts, languages: readonly string[]): string | undefined {
  const found = languageOfScripts(weights, languages);
  if (found === undefined || !isLatin(found)) return found;
  const eastAsian = (weights.get('Hani') ?? 0) + (weights.get('Kana') ?? 0);
  const latin = weights.get('Latn') ?? 0;
  if (eastAsian < CLAUSE || eastAsian < 0.75 * latin) return found;
  const others = new Map(weights);
  others.delete('Latn');
  return languageOfScripts(others, languages) ?? found;
}

/** Guesses the language of a text, whatever the languages of the talk are. */
export const guessCommonLanguage = (text: TextScripts): string | undefined => guessLanguage(text, COMMON_LANGUAGES);

export interface LanguagePair {
  readonly spoken: string;
  readonly translated: string;
}

/**
 * Guesses which two of `languages` a text and its translation are in. Where both seem to be in the same one, the text with more
 * Han (or kana, Cyrillic, …) is in the other: Chinese is full of English names, but English hardly has any Han. Two languages of
 * the same script are taken in their order. Undefined where `languages` has no second one.
 */
export function guessLanguagePair(
  text: TextScripts,
  translation: TextScripts,
  languages: readonly string[],
): LanguagePair | undefined {
  const spoken = guessLanguage(text, languages);
  const translated = guessLanguage(translation, languages);
  if (spoken === undefined || translated === undefined) {
    const known = spoken ?? translated ?? languages[0];
    const other = languages.find((lang) => lang !== known);
    if (!known || !other) return undefined;
    return spoken === undefined && translated !== undefined
      ? { spoken: other, translated: known }
      : { spoken: known, translated: other };
  }
  if (spoken !== translated) return { spoken, translated };
  const same = spoken;
  const others = languages.filter((lang) => lang !== same);
  for (const other of others) {
    if (isLatin(other)) continue;
    const difference = shareOf(other, text) - shareOf(other, translation);
    if (difference > 0) return { spoken: other, translated: same };
    if (difference < 0) return { spoken: same, translated: other };
  }
  return others[0] ? { spoken: same, translated: others[0] } : undefined;
}

/**
 * Whether a text that seems to be in one language may be in another, by its script. Han and kana count as one: Japanese may be
 * all Han, and speech recognisers mix kana into Chinese.
 */
export function mayShareScript(seeming: string, tag: string): boolean {
  const [a, b] = [scriptOfLanguage(seeming), scriptOfLanguage(tag)];
  return a === b || (isHanOrKana(a) && isHanOrKana(b));
}

const isHanOrKana = (script: Script): boolean => script === 'Hani' || script === 'Kana';

/**
 * Whether a text can hardly be in a language: most of it is in a script that the language does not use. Names in Latin letters
 * are normal in every language, but not whole sentences.
 */
export function isForeignTo(text: TextScripts, lang: string): boolean {
  const found = guessCommonLanguage(text);
  if (found === undefined || mayShareScript(found, lang)) return false;
  return isLatin(lang) || (shareOf(lang, text) === 0 && (!isLatin(found) || text.length > 40));
}

const isLatin = (lang: string): boolean => scriptOfLanguage(lang) === 'Latn';

/** The share of a text, 0 to 1, that is in the script of a language. */
function shareOf(lang: string, { weights }: TextScripts): number {
  let total = 0;
  for (const weight of weights.values()) total += weight;
  const script = scriptOfLanguage(lang);
  const own = (weights.get(script) ?? 0) + (script === 'Kana' ? (weights.get('Hani') ?? 0) : 0);
  return total ? own / total : 0;
}
