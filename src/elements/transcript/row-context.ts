import type { Strings } from '../../i18n/index.js';
import type { Talk } from '../../talk/index.js';

/** What rows are made from. They are made once, without Lit, because only attributes of them change later. */
export interface RowContext {
  readonly talk: Talk;
  readonly strings: Strings;
  /** Level of the chapters' headings, 1 to 6. */
  readonly headingLevel: number;
  /** Whether every time shows hours, so that all are equally long. */
  readonly showHours: boolean;
}
