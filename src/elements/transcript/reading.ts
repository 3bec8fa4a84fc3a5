import type { Talk } from '../../talk/index.js';

const SEVERAL = ['both', 'original', 'translation'] as const;

const isSeveral = (reading: string): boolean => SEVERAL.some((each) => each === reading);

/**
 * What the transcript shows of each segment: `both`, `original`, `translation`, or one of the talk's languages. A choice made for a talk
 * in other languages counts as `both`.
 */
export const shownReading = (chosen: string, talk: Talk | undefined): string =>
  isSeveral(chosen) || talk?.languages.includes(chosen) ? chosen : 'both';

/** The one language that is shown, as a BCP 47 tag; undefined where it is not the same for all segments. */
export const singleLanguage = (reading: string): string | undefined => (isSeveral(reading) ? undefined : reading);

/** The class of the box with the rows. */
export const readingClass = (reading: string): string => (isSeveral(reading) ? reading : 'single-language');
