export type { FirstStrings } from './first.js';
export {
  firstStrings,
  learnEnglish,
  loadEnglish,
  loadStrings,
  onLanguage,
  registerLanguage,
  strings,
  type LanguageSource,
} from './languages.js';
export type { PartialStrings } from './partial.js';
export type { AllStrings, Strings } from './strings.js';
