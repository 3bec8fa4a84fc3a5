/** Quotes of a talk: word for word, with who said it, where and when. Loaded when somebody quotes. */
export { excerptText, isTranslated, originalLanguage, type Excerpt, type QuoteVersion } from './excerpt.js';
export { passageLink, passageTimes, versionLanguages } from './passage-link.js';
export type { QuoteOptions } from './quote.js';
export { quoteMarkdown, quoteText } from './write-quote.js';
