import { HAN_VARIANTS } from './han-variants-table.js';

const FIRST = 0x4e00;

/**
 * For each character from U+4E00 on the one that stands for all its variants: simplified, traditional, and those of Taiwan and Hong
 * Kong. A character with several meanings (乾 is 干, or stays) counts as all of them, so that a search finds too much, not too little.
 */
export function decodeHanVariants(table = HAN_VARIANTS): Uint16Array {
  const forms = Uint16Array.from({ length: 0x5200 }, (_, i) => FIRST + i);
  let at = 0;
  const digit = () => {
    const code = table.charCodeAt(at++);
    return code - (code > 92 ? 41 : 40);
  };
  const number = (): number => {
    const value = digit();
    return value < 40 ? value : value - 40 + 40 * number();
  };
  let [from, to] = [0, 0];
  while (at < table.length) {
    to += number();
    const by = number();
    from += by % 2 ? -(by + 1) / 2 : by / 2;
    forms[from - FIRST] = to;
  }
  return forms;
}
