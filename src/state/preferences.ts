import { captionStyle } from './caption-style.js';
import { CORNERS, LAYOUTS, PANELS, type Settings } from './player-state.js';
import { keep, recall } from './storage.js';

/** What a viewer chose, for all talks on this site. */
export interface Preferences extends Partial<Settings> {
  /** What of the text is shown in the transcript. */
  readonly reading?: string;
  /** What is open beside the transcript. */
  readonly tab?: string;
}

const KEY = 'forum-player';

type Check = (value: unknown) => boolean;
const text: Check = (value) => typeof value === 'string' && value.length < 100;
const flag: Check = (value) => typeof value === 'boolean';
const share: Check = (value) => typeof value === 'number' && value > 0 && value < 1;
const among =
  (words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string);

const CHECKS: Readonly<Record<Exclude<keyof Preferences, 'captionStyle'>, Check>> = {
  captions: (value) => Array.isArray(value) && value.length <= 2 && value.every(text),
  topLanguage: text,
  hideSecond: flag,
  systemCaptions: flag,
  readCaptions: flag,
  layout: among(LAYOUTS),
  swapped: flag,
  corner: among(CORNERS),
  panel: among(PANELS),
  divider: share,
  panelShare: share,
  keys: flag,
  reading: text,
  tab: text,
};

/** What is kept may be of another version, or somebody else's: only what can be used comes back. */
export function preferences(): Preferences {
  const kept = recall(KEY);
  const given = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  const read = Object.fromEntries(
    Object.entries(CHECKS).flatMap(([key, check]) => (check(given[key]) ? [[key, given[key]]] : [])),
  );
  return { ...read, ...(given['captionStyle'] !== undefined && { captionStyle: captionStyle(given['captionStyle']) }) };
}

export function prefer(change: Preferences): void {
  keep(KEY, { ...preferences(), ...change });
}
