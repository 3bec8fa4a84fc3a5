import { primaryLanguage, scriptOfLanguage } from '../../talk/index.js';
import { usesFullWidth } from '../full-width.js';

type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: Marks = ['“', '”', '‘', '’'];
const CORNERS: Marks = ['「', '」', '『', '』'];
const GUILLEMETS: Marks = ['«', '»', '“', '”'];
const LOW: Marks = ['„', '“', '‚', '‘'];

/** By language subtags. */
const MARKS: readonly (readonly [languages: string, marks: Marks])[] = [
  ['ja', CORNERS],
  ['fr', ['«\u202f', '\u202f»', '“', '”']],
  ['es it pt ca el no nb fa', GUILLEMETS],
  ['ru uk be', ['«', '»', '„', '“']],
  ['de cs sk bg sl is da', LOW],
  ['pl ro', ['„', '”', '«', '»']],
  ['hu', ['„', '”', '»', '«']],
  ['sv fi', ['”', '”', '’', '’']],
];
const MARKS_BY_LANGUAGE: ReadonlyMap<string, Marks> = new Map(
  MARKS.flatMap(([languages, marks]) => languages.split(' ').map((language) => [language, marks] as const)),
);

function quotationMarksOf(lang: string): Marks {
  // Taiwan, Hong Kong and Macau; mainland China and Singapore use the same marks as English
  const traditional = /^(?:zh|yue)\b/i.test(lang) && /Hant|TW|HK|MO/i.test(lang);
  return traditional ? CORNERS : (MARKS_BY_LANGUAGE.get(primaryLanguage(lang)) ?? ENGLISH);
}

/** Puts text into the quotation marks of its language; the same marks inside it become inner ones. */
export function inQuotationMarks(text: string, lang: string): string {
  const [open, close, innerOpen, innerClose] = quotationMarksOf(lang);
  const inner = open === close ? text : text.replaceAll(open, innerOpen).replaceAll(close, innerClose);
  return open + inner + close;
}

/** Puts the title of a work into the marks of its script: `《…》` in Chinese, `『…』` in Japanese, none elsewhere. */
export function inTitleMarks(title: string, lang: string): string {
  const script = scriptOfLanguage(lang);
  if (/[《『]/.test(title)) return title;
  return script === 'Hani' ? `《${title}》` : script === 'Kana' ? `『${title}』` : title;
}

/** What follows a speaker's name. */
export const colonIn = (lang: string): string => (usesFullWidth(lang) ? '：' : ': ');
