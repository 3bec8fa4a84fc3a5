import { scriptOfLanguage } from '../talk/index.js';

/** Whether a language is written with full-width punctuation, without spaces around it: Chinese and Japanese are. */
export const usesFullWidth = (lang: string): boolean => ['Hani', 'Kana'].includes(scriptOfLanguage(lang));
