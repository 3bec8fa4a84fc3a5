/** Han, kana and full-width forms. */
const UNSPACED = /[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;

/** Joins lines with a space between words, and with nothing next to Han and kana, which are written without spaces. */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines
    .map((line, i) => {
      const next = lines[i + 1];
      return next === undefined || UNSPACED.test(lastChar(line)) || UNSPACED.test(firstChar(next)) ? line : `${line} `;
    })
    .join('');
}

const firstChar = (text: string): string => String.fromCodePoint(text.codePointAt(0)!);
const lastChar = (text: string): string => Array.from(text.slice(-2)).at(-1)!;
