/** Spaces and punctuation of plain text. */
import { scriptOfLanguage } from '../../talk/index.js';

const CJK = /[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;

/** Lines become one: with a space between words, with nothing next to Han and kana, which know no spaces. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines
    .map((line, i) => {
      const next = lines[i + 1];
      return next === undefined || CJK.test(lastChar(line)) || CJK.test(firstChar(next)) ? line : `${line} `;
    })
    .join('');
}

const firstChar = (text: string): string => String.fromCodePoint(text.codePointAt(0)!);
const lastChar = (text: string): string => Array.from(text.slice(-2)).at(-1)!;

const all = (signs: string, plain: string) => Array.from(signs, (sign) => [sign, plain] as const);

/** Full-width forms whose plain counterpart is not 0xfee0 below them. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ...all('。｡', '.'),
  ...all('、､', ','),
  ...all('「」『』《》〈〉｢｣', '"'),
  ...all('【〔', '['),
  ...all('】〕', ']'),
  ...all('〜', '~'),
  ...all('　', ' '),
]);
const FULL_WIDTH = /[\uff01-\uff5e。、　「」『』《》〈〉【】〔〕〜｡､｢｣]/g;
const OPENING = /[（［｛「『《〈【〔｢]/;
const CLOSING = /[，。！？：；）］｝、」』》〉】〕｡､｣％]/;

/**
 * Text as its language writes it: single spaces, and in all languages but Chinese and Japanese plain punctuation where
 * full-width forms stood (`again，it` → `again, it`). Nothing but spaces and punctuation changes.
 */
export function tidyPunctuation(text: string, lang: string): string {
  const spaced = singleSpaces(joinLines(text));
  const script = scriptOfLanguage(lang);
  return (script === 'Hani' || script === 'Kana' ? spaced : singleSpaces(toPlain(spaced))).trim();
}

const singleSpaces = (text: string): string => text.replace(/[ \t\u00a0\u3000]{2,}|[\t\u00a0\u3000]/g, ' ');

function toPlain(text: string): string {
  const plain = text.replace(FULL_WIDTH, (char, at: number) => {
    const ascii = PLAIN.get(char) ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0);
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (OPENING.test(char)) return /[\s(["'“‘]/.test(before) || OPENING.test(before) ? ascii : ` ${ascii}`;
    // 1，000 and 3：30 are numbers
    if (!CLOSING.test(char) || (/\d/.test(before) && /\d/.test(after) && !'！？；）'.includes(char))) return ascii;
    return /[\s.,!?:;)\]}"'”’%]/.test(after) || CLOSING.test(after) ? ascii : `${ascii} `;
  });
  return plain === text ? text : plain.replace(/ (?=[.,!?:;)\]%](?:[\s"'”’)\]]|$))/g, '');
}
