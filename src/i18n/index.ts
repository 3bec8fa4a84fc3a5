import { en } from './en.js';
import type { Strings } from './strings.js';
import { zhHans } from './zh-hans.js';

export type { Strings } from './strings.js';

/** The interface in the language of `tag`; English where we do not speak it. */
export function strings(tag: string): Strings {
  return /^zh\b/i.test(tag) ? zhHans : en;
}
