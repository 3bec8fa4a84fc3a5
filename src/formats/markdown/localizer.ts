import { languageTag, scriptOfLanguage } from '../../talk/index.js';
import type { Quote } from './blocks.js';
import {
  guessCommonLanguage,
  guessLanguage,
  guessLanguagePair,
  isForeignTo,
  mayShareScript,
  textScripts,
  type TextScripts,
} from './guess-language.js';
import { tidyPunctuation } from './tidy-punctuation.js';

/** Text by language tag, the spoken language first. */
export type TextByLanguage = Record<string, string>;

export interface LocalizedBlock {
  /** The language that is spoken; the others are translations. */
  readonly lang: string;
  readonly text: TextByLanguage;
  /** Quotes that cannot be translations of the text. */
  readonly unmatched: readonly Quote[];
}

/** Decides which language each text of a document is in, and tidies its punctuation accordingly. */
export class Localizer {
  /** Languages of translations that are not among the talk's, each with the first line that has it. */
  readonly unlisted = new Map<string, number>();

  constructor(readonly languages: readonly string[]) {}

  localize(text: string): TextByLanguage {
    return this.localizeWithTranslations(text, []).text;
  }

  localizeWithTranslations(text: string, quotes: readonly Quote[]): LocalizedBlock {
    const scripts = textScripts(text);
    const quoteScripts = quotes.map((quote) => textScripts(quote.text));
    const unlisted = this.#unlistedLanguage(scripts);
    const pair =
      quoteScripts[0] && unlisted === undefined
        ? guessLanguagePair(scripts, quoteScripts[0], this.languages)
        : undefined;
    const lang = unlisted ?? pair?.spoken ?? guessLanguage(scripts, this.languages) ?? this.languages[0] ?? 'und';
    const texts: TextByLanguage = { [lang]: tidyPunctuation(text, lang) };
    const unmatched: Quote[] = [];
    quotes.forEach((quote, i) => {
      const free = this.languages.filter((tag) => !(tag in texts));
      const guessed = (i === 0 ? pair?.translated : undefined) ?? guessLanguage(quoteScripts[i]!, free) ?? free[0];
      const isForeign = guessed === undefined || isForeignTo(quoteScripts[i]!, guessed);
      const tag = isForeign ? this.#unlistedTranslation(quoteScripts[i]!, lang, quote.line) : guessed;
      if (tag === undefined || tag in texts) unmatched.push(quote);
      else texts[tag] = tidyPunctuation(quote.text, tag);
    });
    return { lang, text: texts, unmatched };
  }

  /** The language of a text in a script that none of the talk's languages uses. */
  #unlistedLanguage(scripts: TextScripts): string | undefined {
    const tag = guessCommonLanguage(scripts);
    if (tag === undefined || this.languages.some((listed) => mayShareScript(tag, listed))) return undefined;
    return tag;
  }

  /** The language of a quote that fits none of the talk's languages; undefined for the script of the text before it. */
  #unlistedTranslation(scripts: TextScripts, spoken: string, line: number): string | undefined {
    const tag = guessCommonLanguage(scripts);
    if (tag === undefined || scriptOfLanguage(tag) === scriptOfLanguage(spoken)) return undefined;
    if (!this.languages.includes(tag) && !this.unlisted.has(tag)) this.unlisted.set(tag, line);
    return tag;
  }

  /**
   * A text of the front matter: plain text gets its language, texts by language stay so. Any other value is passed on, for the
   * sidecar's own check to report.
   */
  fromYaml(value: unknown): TextByLanguage | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return this.localize(value);
    if (typeof value === 'number') return this.localize(String(value));
    if (typeof value !== 'object' || Array.isArray(value)) return value as TextByLanguage;
    return Object.fromEntries(Object.entries(value).map(([tag, text]) => [languageTag(tag) ?? tag, text as string]));
  }
}
