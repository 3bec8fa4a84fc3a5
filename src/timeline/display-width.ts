import { binarySearch } from '../talk/binary-search.js';
import { splitText } from './split-text.js';

/** Ranges of wide characters, in order: first and last of each. */
const WIDE = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653,
  0x26aa, 0x26ab, 0x26bd, 0x26be, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x2753, 0x2755,
  0x2757, 0x2757, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3,
  0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x17000, 0x18cff, 0x1b000, 0x1b2ff,
  0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f1e6, 0x1f320, 0x1f32d, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f7e0, 0x1f7eb, 0x1f90c,
  0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
];

const EMOJI_STYLE = 0xfe0f;
const ZERO_WIDTH = /^[\p{M}\p{Cc}\p{Cf}\uff9e\uff9f\u1160-\u11ff]$/u;
/** Text in which every character is a grapheme with width 1 … */
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027]*$/;
/** … and with width 2, as in most Chinese and Japanese text. */
const ALL_WIDE = /^[\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/;

function isWide(code: number): boolean {
  if (code < WIDE[0]!) return false;
  const range = binarySearch(WIDE.length / 2, (i) => WIDE[2 * i + 1]! < code);
  return code >= (WIDE[2 * range] ?? Infinity);
}

/** Splits a text into what readers see as single characters. */
export function graphemes(text: string): string[] {
  return NARROW.test(text) || ALL_WIDE.test(text) ? [...text] : splitText(text, 'grapheme');
}

/**
 * Width of a text on a screen, in Latin letters, roughly after Unicode's East Asian Width (UAX #11). Han, kana, Hangul and full-width
 * characters and emoji are 2 wide, combining marks 0, all others 1.
 */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  if (ALL_WIDE.test(text)) return 2 * text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) {
    let widest = 0;
    for (const char of grapheme) {
      const code = char.codePointAt(0)!;
      widest = Math.max(widest, code === EMOJI_STYLE || isWide(code) ? 2 : ZERO_WIDTH.test(char) ? 0 : 1);
    }
    width += widest;
  }
  return width;
}
