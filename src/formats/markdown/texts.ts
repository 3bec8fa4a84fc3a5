/** Texts in the talk's languages. */
import { languageTag, scriptOfLanguage } from '../../talk/index.js';
import type { Quote } from './block.js';
import {
  isForeign,
  isWrittenLike,
  languageOf,
  pairOfLanguages,
  usualLanguage,
  writingOf,
  type Writing,
} from './languages.js';
import { tidy } from './punctuation.js';

/** Text by language tag, the language that is spoken first. */
export type TextMap = Record<string, string>;

export interface LocalText {
  /** The language that is spoken or written there; the others are translations. */
  readonly lang: string;
  readonly text: TextMap;
  /** Quotes that can be no translations of it. */
  readonly left: readonly Quote[];
}

/** Language and plain form of each text, by what the talk's languages are. */
export class Texts {
  /** Languages of translations that are not among the talk's, with the line that first has them. */
  readonly unlisted = new Map<string, number>();

  constructor(readonly languages: readonly string[]) {}

  /** A text on its own. */
  single(text: string): TextMap {
    return this.withTranslations(text, []).text;
  }

  /** A text and the quotes that follow it. */
  withTranslations(text: string, quotes: readonly Quote[]): LocalText {
    const writing = writingOf(text);
    const written = quotes.map((quote) => writingOf(quote.text));
    const usual = usualLanguage(writing);
    const other = usual !== undefined && !this.languages.some((tag) => isWrittenLike(usual, tag)) ? usual : undefined;
    const pair = written[0] && other === undefined ? pairOfLanguages(writing, written[0], this.languages) : undefined;
    const lang = other ?? pair?.spoken ?? languageOf(writing, this.languages) ?? this.languages[0] ?? 'und';
    const texts: TextMap = { [lang]: tidy(text, lang) };
    const left: Quote[] = [];
    let expected = pair?.translated;
    quotes.forEach((quote, i) => {
      const free = this.languages.filter((tag) => !(tag in texts));
      const into = expected ?? languageOf(written[i]!, free) ?? free[0];
      expected = undefined;
      const foreign = into === undefined || isForeign(written[i]!, into);
      const tag = foreign ? this.#unlisted(written[i]!, lang, quote.line) : into;
      if (tag === undefined || tag in texts) left.push(quote);
      else texts[tag] = tidy(quote.text, tag);
    });
    return { lang, text: texts, left };
  }

  /** The language of a quote that none of the talk's languages fits, unless it is that of the text before it. */
  #unlisted(writing: Writing, lang: string, line: number): string | undefined {
    const tag = usualLanguage(writing);
    if (tag === undefined || scriptOfLanguage(tag) === scriptOfLanguage(lang)) return undefined;
    if (!this.languages.includes(tag) && !this.unlisted.has(tag)) this.unlisted.set(tag, line);
    return tag;
  }

  /**
   * A Text of the front matter: plain text gets its language, a map stays one. Anything else is handed on, for the
   * sidecar's own check to report.
   */
  fromYaml(value: unknown): TextMap | undefined {
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'string') return this.single(value);
    if (typeof value === 'number') return this.single(String(value));
    if (typeof value !== 'object' || Array.isArray(value)) return value as TextMap;
    return Object.fromEntries(Object.entries(value).map(([tag, text]) => [languageTag(tag) ?? tag, text as string]));
  }
}
