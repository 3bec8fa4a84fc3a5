import { primaryLanguage, scriptOfLanguage } from '../../talk/index.js';

/** Outer and inner quotation marks. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: Marks = ['“', '”', '‘', '’'];
const CORNERS: Marks = ['「', '」', '『', '』'];
const GUILLEMETS: Marks = ['«', '»', '“', '”'];
const LOW: Marks = ['„', '“', '‚', '‘'];

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
const OF_LANGUAGE: ReadonlyMap<string, Marks> = new Map(
  MARKS.flatMap(([languages, marks]) => languages.split(' ').map((language) => [language, marks] as const)),
);

function quotationMarksOf(lang: string): Marks {
  // Taiwan, Hong Kong and Macau; the mainland and Singapore write as English does
  const traditional = /^(?:zh|yue)\b/i.test(lang) && /Hant|TW|HK|MO/i.test(lang);
  return traditional ? CORNERS : (OF_LANGUAGE.get(primaryLanguage(lang)) ?? ENGLISH);
}

/** Text in the quotation marks of its language; those that are in it become the inner ones. */
export function inQuotationMarks(text: string, lang: string): string {
  const [open, close, innerOpen, innerClose] = quotationMarksOf(lang);
  const inner = open === close ? text : text.replaceAll(open, innerOpen).replaceAll(close, innerClose);
  return open + inner + close;
}

/** A title in a sentence, where its script marks titles. */
export function inTitleMarks(text: string, lang: string): string {
  const script = scriptOfLanguage(lang);
  if (/[《『]/.test(text)) return text;
  return script === 'Hani' ? `《${text}》` : script === 'Kana' ? `『${text}』` : text;
}

/** Chinese and Japanese put no spaces around punctuation. */
export const usesFullWidth = (lang: string): boolean => ['Hani', 'Kana'].includes(scriptOfLanguage(lang));
