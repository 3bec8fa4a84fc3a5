import type { Strings } from '../../i18n/index.js';

/**
 * Which keys do what, as in `KeyboardEvent.key`, letters in lower case: the whole map, and nothing else knows a key. What they
 * do is in keys.ts, which comes when one may be pressed.
 */
export const KEY_MAP = {
  toggle: ['k', ' '],
  faster: ['>'],
  slower: ['<'],
  repeat: ['r'],
  back: ['j'],
  forward: ['l'],
  stepBack: ['ArrowLeft'],
  stepForward: ['ArrowRight'],
  previousSegment: [','],
  nextSegment: ['.'],
  previousTurn: ['['],
  nextTurn: [']'],
  previousChapter: ['p'],
  nextChapter: ['n'],
  start: ['Home'],
  end: ['End'],
  mute: ['m'],
  louder: ['ArrowUp'],
  quieter: ['ArrowDown'],
  captions: ['c'],
  firstCaption: ['1'],
  secondCaption: ['2'],
  reveal: ['b'],
  search: ['/'],
  quote: ['q'],
  fullscreen: ['f'],
  swap: ['s'],
  help: ['?'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type KeyAction = keyof typeof KEY_MAP;

/** Seconds of the keys and buttons that go further than the arrows. */
export const LONG_STEP = 10;

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** A key as it is written on the keyboard. */
export function keyName(key: string, strings: Strings): string {
  return strings.keyNames[key] ?? SIGNS[key] ?? key.toUpperCase();
}

/** The key that does something, as it is written on the keyboard. */
export const keyOf = (action: KeyAction, strings: Strings): string => keyName(KEY_MAP[action][0], strings);
