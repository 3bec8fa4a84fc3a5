import type { Strings } from '../../i18n/index.js';
import type { Talk } from '../../talk/index.js';

/** What the parts of the search are rendered from. */
export interface SearchContext {
  readonly talk: Talk;
  readonly strings: Strings;
  /** The viewer's language, a BCP 47 tag. There may be no interface in it, but names and texts of the talk. */
  readonly lang: string;
}
