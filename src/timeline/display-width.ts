/**
 * Width of text on a screen, in units of one Latin letter: a Han, kana, Hangul or full-width character and an emoji
 * take two, a combining mark none. After Unicode's East Asian Width (UAX #11), coarse enough for captions.
 */
import { binarySearch } from '../talk/binary-search.js';
import { splitText } from './split-text.js';

/** Ranges of wide characters, first and last, ascending. */
const WIDE = [
  0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653,
  0x26aa, 0x26ab, 0x26bd, 0x26be, 0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x2753, 0x2755,
  0x2757, 0x2757, 0x2e80, 0x303e, 0x3041, 0x33ff, 0x3400, 0x4dbf, 0x4e00, 0xa4cf, 0xa960, 0xa97f, 0xac00, 0xd7a3,
  0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x17000, 0x18cff, 0x1b000, 0x1b2ff,
  0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f1e6, 0x1f320, 0x1f32d, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f7e0, 0x1f7eb, 0x1f90c,
  0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x3fffd,
];

const EMOJI_STYLE = 0xfe0f;
const NOTHING = /^[\p{M}\p{Cc}\p{Cf}\uff9e\uff9f\u1160-\u11ff]$/u;
/** Every character is a grapheme one wide here … */
const NARROW = /^[\x20-\x7e\xa0-\xac\xae-\u02ff\u2010-\u2027]*$/;
/** … and a grapheme two wide here: most of Chinese and Japanese. */
const ALL_WIDE = /^[\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff01-\uff60]*$/;

function isWide(code: number): boolean {
  if (code < WIDE[0]!) return false;
  const range = binarySearch(WIDE.length / 2, (i) => WIDE[2 * i + 1]! < code);
  return code >= (WIDE[2 * range] ?? Infinity);
}

/** What a reader takes for one character each. */
export function graphemes(text: string): string[] {
  return NARROW.test(text) || ALL_WIDE.test(text) ? [...text] : splitText(text, 'grapheme');
}

/** Width of `text` in Latin letters. An emoji of several code points counts as one. */
export function displayWidth(text: string): number {
  if (NARROW.test(text)) return text.length;
  if (ALL_WIDE.test(text)) return 2 * text.length;
  let width = 0;
  for (const grapheme of graphemes(text)) {
    let widest = 0;
    for (const char of grapheme) {
      const code = char.codePointAt(0)!;
      widest = Math.max(widest, code === EMOJI_STYLE || isWide(code) ? 2 : NOTHING.test(char) ? 0 : 1);
    }
    width += widest;
  }
  return width;
}
