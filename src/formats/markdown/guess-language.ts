/** Which languages a text is in, read from its scripts. */
import { languageOfScripts, languageOfText, scriptOfLanguage, scriptWeights, type Script } from '../../talk/index.js';
import type { Block } from './blocks.js';

/** The language that is assumed where nothing but the script is known. */
const COMMON_LANGUAGES: readonly string[] = ['zh-CN', 'en', 'ja', 'ko', 'ru', 'ar', 'he', 'el', 'th', 'hi'];

/** Below this share of the text a language is a word here and there. */
const SHARE = 0.02;

// frequent characters that one of the two ways to write Chinese has alone
const SIMPLIFIED = /[们这个来说时会对学过后么没现实还进发经开关问题东让认]/g;
const TRADITIONAL = /[們這個來說時會對學過後麼沒現實還進發經開關問題東讓認]/g;

/**
 * Languages found in a text, that of most paragraphs first. Chinese is `zh-CN`, or `zh-TW` when it is written in traditional
 * characters. `und` when there are no letters at all.
 */
export function detectLanguages(blocks: readonly Block[]): string[] {
  const spoken = new LanguageWeights();
  const translated = new LanguageWeights();
  const headings = new LanguageWeights();
  for (const block of blocks) {
    if (block.kind === 'paragraph') spoken.add(block.text);
    else if (block.kind === 'heading') headings.add(block.text);
    for (const quote of block.translations) translated.add(quote.text);
  }
  const found = new Set([...spoken.languages(), ...translated.languages()]);
  if (!found.size) headings.languages().forEach((tag) => found.add(tag));
  return found.size ? [...found] : ['und'];
}

class LanguageWeights {
  readonly #weights = new Map<string, number>();
  #simplified = 0;
  #traditional = 0;

  add(text: string): void {
    const tag = languageOfText(text, COMMON_LANGUAGES);
    if (!tag) return;
    this.#weights.set(tag, (this.#weights.get(tag) ?? 0) + text.length * (scriptOfLanguage(tag) === 'Latn' ? 1 : 3));
    if (tag !== 'zh-CN') return;
    this.#simplified += text.match(SIMPLIFIED)?.length ?? 0;
    this.#traditional += text.match(TRADITIONAL)?.length ?? 0;
  }

  languages(): string[] {
    const weights = new Map(this.#weights);
    // paragraphs without kana, in a text full of kana
    const chinese = weights.get('zh-CN') ?? 0;
    if ((weights.get('ja') ?? 0) > chinese) weights.delete('zh-CN');
    const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return [...weights]
      .filter(([, weight]) => weight >= all * SHARE)
      .sort((a, b) => b[1] - a[1])
      .map(([tag]) => (tag === 'zh-CN' && this.#traditional > this.#simplified ? 'zh-TW' : tag));
  }
}

/** A text by what it is written in: all that its language is guessed from. */
export interface TextScripts {
  readonly length: number;
  /** How much of it is in each script, see `scriptWeights`. */
  readonly weights: ReadonlyMap<Script, number>;
}

export const textScripts = (text: string): TextScripts => ({ length: text.length, weights: scriptWeights(text) });

/** As much as eight Han characters: a clause. */
const CLAUSE = 24;

/**
 * The language of a text by most of its letters, but for one case: a whole clause of Han or kana in Latin text of about the
 * same length is Chinese or Japanese that quotes English, as the other way round hardly happens.
 */
export function guessLanguage({ weights }: TextScripts, languages: readonly string[]): string | undefined {
  const found = languageOfScripts(weights, languages);
  if (found === undefined || !isLatin(found)) return found;
  const wide = (weights.get('Hani') ?? 0) + (weights.get('Kana') ?? 0);
  const latin = weights.get('Latn') ?? 0;
  if (wide < CLAUSE || wide < 0.75 * latin) return found;
  const rest = new Map(weights);
  rest.delete('Latn');
  return languageOfScripts(rest, languages) ?? found;
}

/** The language that a text seems to be in, whatever the talk's languages are. */
export const guessCommonLanguage = (writing: TextScripts): string | undefined =>
  guessLanguage(writing, COMMON_LANGUAGES);

/** The languages of a text and of its translation. */
export interface LanguagePair {
  readonly spoken: string;
  readonly translated: string;
}

/**
 * Which of `languages` a text and its translation are in: two different ones. Where both look the same, the one that holds
 * some Han (or kana, Cyrillic, …) decides: Chinese is full of English names, English is not full of Han. Languages of one
 * script are settled by their order. Undefined where there is no second language.
 */
export function guessLanguagePair(
  text: TextScripts,
  translation: TextScripts,
  languages: readonly string[],
): LanguagePair | undefined {
  const own = guessLanguage(text, languages);
  const theirs = guessLanguage(translation, languages);
  if (own === undefined || theirs === undefined) {
    const known = own ?? theirs ?? languages[0];
    const other = languages.find((lang) => lang !== known);
    if (!known || !other) return undefined;
    return own === undefined && theirs !== undefined
      ? { spoken: other, translated: known }
      : { spoken: known, translated: other };
  }
  if (own !== theirs) return { spoken: own, translated: theirs };
  const others = languages.filter((lang) => lang !== own);
  for (const other of others) {
    if (isLatin(other)) continue;
    const difference = share(text, other) - share(translation, other);
    if (difference > 0) return { spoken: other, translated: own };
    if (difference < 0) return { spoken: own, translated: other };
  }
  return others[0] ? { spoken: own, translated: others[0] } : undefined;
}

/**
 * Whether text that seems to be in `seeming` may be in `tag` by its script. Japanese may be all Han, and speech recognisers
 * strew kana into Chinese.
 */
export function mayShareScript(seeming: string, tag: string): boolean {
  const [script, own] = [scriptOfLanguage(seeming), scriptOfLanguage(tag)];
  return script === own || (isHanOrKana(script) && isHanOrKana(own));
}

const isHanOrKana = (script: string): boolean => script === 'Hani' || script === 'Kana';

/**
 * Whether a text can hardly be a translation into this language: mostly in a script that the language is not written in.
 * Latin letters are at home everywhere, as names, but not whole sentences of them.
 */
export function isForeignTo(writing: TextScripts, lang: string): boolean {
  const found = guessCommonLanguage(writing);
  if (found === undefined || mayShareScript(found, lang)) return false;
  return isLatin(lang) || (share(writing, lang) === 0 && (!isLatin(found) || writing.length > 40));
}

const isLatin = (lang: string): boolean => scriptOfLanguage(lang) === 'Latn';

/** The part of a text that is in the script of a language. */
function share({ weights }: TextScripts, lang: string): number {
  let all = 0;
  for (const weight of weights.values()) all += weight;
  const own = scriptOfLanguage(lang);
  const fitting = (weights.get(own) ?? 0) + (own === 'Kana' ? (weights.get('Hani') ?? 0) : 0);
  return all ? fitting / all : 0;
}
