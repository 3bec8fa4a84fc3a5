import type { Fold } from './fold.js';

/** Opening quotation marks, each with the one that closes it. */
const QUOTES: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»', '「': '」', '『': '』' };

/**
 * The folded words of a query, all of which must occur, in any order. A phrase in quotation marks counts as one word, even before
 * its closing mark is typed. There are no other operators.
 */
export function queryTerms(query: string, fold: Fold): readonly string[] {
  const terms = new Set<string>();
  let rest = query.trim();
  while (rest) {
    const close = QUOTES[rest[0]!];
    // a single quotation mark is searched for
    const isQuoted = close !== undefined && rest.length > 1;
    const end = isQuoted ? rest.indexOf(close, 1) : rest.search(/\s/);
    const term = fold.apply(rest.slice(isQuoted ? 1 : 0, end < 0 ? undefined : end)).trim();
    if (term) terms.add(term);
    rest = end < 0 ? '' : rest.slice(end + 1).trimStart();
  }
  // a term inside a longer one is found with it
  return [...terms].filter((term) => ![...terms].some((other) => other !== term && other.includes(term)));
}
