/** Texts in the talk's languages. */
import { languageTag, scriptOfLanguage } from '../../talk/index.js';
import type { Quote } from './blocks.js';
import {
  isForeignTo,
  mayShareScript,
  guessLanguage,
  guessLanguagePair,
  guessCommonLanguage,
  textScripts,
  type TextScripts,
} from './guess-language.js';
import { tidyPunctuation } from './tidy-punctuation.js';

/** Text by language tag, the language that is spoken first. */
export type TextByLanguage = Record<string, string>;

export interface LocalizedBlock {
  /** The language that is spoken or written there; the others are translations. */
  readonly lang: string;
  readonly text: TextByLanguage;
  /** Quotes that can be no translations of it. */
  readonly unmatched: readonly Quote[];
}

/** Language and plain form of each text, by what the talk's languages are. */
export class Localizer {
  /** Languages of translations that are not among the talk's, with the line that first has them. */
  readonly unlisted = new Map<string, number>();

  constructor(readonly languages: readonly string[]) {}

  /** A text on its own. */
  localize(text: string): TextByLanguage {
    return this.localizeWithTranslations(text, []).text;
  }

  /** A text and the quotes that follow it. */
  localizeWithTranslations(text: string, quotes: readonly Quote[]): LocalizedBlock {
    const writing = textScripts(text);
    const written = quotes.map((quote) => textScripts(quote.text));
    const usual = guessCommonLanguage(writing);
    const other = usual !== undefined && !this.languages.some((tag) => mayShareScript(usual, tag)) ? usual : undefined;
    const pair = written[0] && other === undefined ? guessLanguagePair(writing, written[0], this.languages) : undefined;
    const lang = other ?? pair?.spoken ?? guessLanguage(writing, this.languages) ?? this.languages[0] ?? 'und';
    const texts: TextByLanguage = { [lang]: tidyPunctuation(text, lang) };
    const unmatched: Quote[] = [];
    let expected = pair?.translated;
    quotes.forEach((quote, i) => {
      const free = this.languages.filter((tag) => !(tag in texts));
      const into = expected ?? guessLanguage(written[i]!, free) ?? free[0];
      expected = undefined;
      const foreign = into === undefined || isForeignTo(written[i]!, into);
      const tag = foreign ? this.#unlisted(written[i]!, lang, quote.line) : into;
      if (tag === undefined || tag in texts) unmatched.push(quote);
      else texts[tag] = tidyPunctuation(quote.text, tag);
    });
    return { lang, text: texts, unmatched };
  }

  /** The language of a quote that none of the talk's languages fits, unless it is that of the text before it. */
  #unlisted(writing: TextScripts, lang: string, line: number): string | undefined {
    const tag = guessCommonLanguage(writing);
    if (tag === undefined || scriptOfLanguage(tag) === scriptOfLanguage(lang)) return undefined;
    if (!this.languages.includes(tag) && !this.unlisted.has(tag)) this.unlisted.set(tag, line);
    return tag;
  }

  /**
   * A Text of the front matter: plain text gets its language, a map stays one. Anything else is handed on, for the
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
