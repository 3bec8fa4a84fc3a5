import type { Strings } from './strings.js';

/** What the player says in its first picture, before its parts have come. */
export type FirstStrings = Pick<
  Strings,
  'lang' | 'player' | 'panelDivider' | 'transcript' | 'chapters' | 'speakers' | 'slides'
>;

/** In English: the other languages are loaded whole, and waited for. */
export const first: FirstStrings = {
  lang: 'en',
  player: 'Recording of a talk',
  panelDivider: 'Width of the panel',
  transcript: 'Transcript',
  chapters: 'Chapters',
  speakers: 'Speakers',
  slides: 'Slides',
};
