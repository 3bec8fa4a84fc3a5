import { usesFullWidth } from '../full-width.js';
import { joinLines } from '../join-lines.js';

const each = (signs: string, plain: string) => Array.from(signs, (sign) => [sign, plain] as const);

/** ASCII for the signs whose code is not that of ASCII plus 0xfee0. */
const ASCII: ReadonlyMap<string, string> = new Map([
  ...each('。｡', '.'),
  ...each('、､', ','),
  ...each('「」『』《》〈〉｢｣', '"'),
  ...each('【〔', '['),
  ...each('】〕', ']'),
  ...each('〜', '~'),
  ...each('　', ' '),
]);
const FULL_WIDTH = /[\uff01-\uff5e。、　「」『』《》〈〉【】〔〕〜｡､｢｣]/g;
const OPENING = /[（［｛「『《〈【〔｢]/;
const CLOSING = /[，。！？：；）］｝、」』》〉】〕｡､｣％]/;

/**
 * Writes a paragraph on one line with single spaces, and, in all languages but Chinese and Japanese, with ASCII punctuation in
 * place of full-width (`again，it` becomes `again, it`). Speech recognisers often use full-width punctuation everywhere.
 */
export function tidyPunctuation(text: string, lang: string): string {
  const spaced = singleSpaces(joinLines(text));
  return (usesFullWidth(lang) ? spaced : singleSpaces(toAscii(spaced))).trim();
}

const singleSpaces = (text: string): string => text.replace(/[ \t\u00a0\u3000]{2,}|[\t\u00a0\u3000]/g, ' ');

function toAscii(text: string): string {
  const replaced = text.replace(FULL_WIDTH, (char, at: number) => {
    const ascii = ASCII.get(char) ?? String.fromCharCode(char.charCodeAt(0) - 0xfee0);
    const before = text[at - 1] ?? ' ';
    const after = text[at + 1] ?? ' ';
    if (OPENING.test(char)) return /[\s(["'“‘]/.test(before) || OPENING.test(before) ? ascii : ` ${ascii}`;
    // no space inside of numbers such as 1，000 and 3：30
    if (!CLOSING.test(char) || (/\d/.test(before) && /\d/.test(after) && !'！？；）'.includes(char))) return ascii;
    return /[\s.,!?:;)\]}"'”’%]/.test(after) || CLOSING.test(after) ? ascii : `${ascii} `;
  });
  return replaced === text ? text : replaced.replace(/ (?=[.,!?:;)\]%](?:[\s"'”’)\]]|$))/g, '');
}
