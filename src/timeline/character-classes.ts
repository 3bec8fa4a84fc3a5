/** Sources of character classes, to be used inside the brackets of a regular expression with the `u` flag. */

/** Scripts that put no spaces between words. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー';

/** Full-width punctuation, which needs no space beside it, and dashes and dots. */
export const WIDE_MARK =
  '\\u3001-\\u3003\\u3008-\\u3011\\u3014-\\u301f\\uff01-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65—…';
