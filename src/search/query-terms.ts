import type { Fold } from './fold.js';

/** What begins a quoted phrase, and what ends it. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };

/**
 * The words of a query, folded: all must occur, in any order. A phrase in quotation marks counts as one word; so does its
 * beginning while it is still being typed. Nothing else has a meaning of its own.
 */
export function queryTerms(query: string, fold: Fold): readonly string[] {
  const terms = new Set<string>();
  let rest = query.trim();
  while (rest) {
    const close = QUOTES[rest[0]!];
    // a mark with nothing behind it is a mark
    const quoted = close !== undefined && rest.length > 1;
    const end = quoted ? rest.indexOf(close, 1) : rest.search(/\s/);
    const term = rest.slice(quoted ? 1 : 0, end < 0 ? undefined : end);
    const folded = fold.text(term).trim();
    if (folded) terms.add(folded);
    rest = end < 0 ? '' : rest.slice(end + 1).trimStart();
  }
  // a word within another is found with it
  return [...terms].filter((term) => ![...terms].some((other) => other !== term && other.includes(term)));
}
