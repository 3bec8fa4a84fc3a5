export { loadStrings, onLanguage, registerLanguage, strings, type LanguageSource } from './languages.js';
export type { PartialStrings } from './partial.js';
export type { Strings } from './strings.js';
