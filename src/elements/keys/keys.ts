import type { AllStrings, Strings } from '../../i18n/index.js';
import { NO_SEARCH, type Player } from '../../state/index.js';

/** Seconds of the arrows, and of the keys and buttons that go further. */
export const STEP = 5;
export const LEAP = 10;
const LOUDER = 0.05;

/** The speeds that are offered. */
export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** One thing that keys do. */
export interface KeyBinding {
  /** As in `KeyboardEvent.key`; letters in lower case. */
  readonly keys: readonly string[];
  readonly group: keyof AllStrings['keyGroups'];
  /** Also while the key is held down. */
  readonly repeats?: boolean;
  label(strings: AllStrings): string;
  /** Not given: asked of whoever listens. */
  act?(player: Player): void;
  /** When the key is let go, or the focus leaves the player meanwhile. */
  release?(player: Player): void;
}

const rate = (player: Player, direction: 1 | -1): void => {
  const now = player.state.rate;
  const to = direction > 0 ? RATES.find((r) => r > now) : RATES.findLast((r) => r < now);
  if (to !== undefined) player.setRate(to);
};

const volume = (player: Player, by: number): void =>
  player.setVolume(Math.round(((player.state.muted ? 0 : player.state.volume) + by) * 100) / 100);

/** The whole map. Listener, list of keys, and tooltips read it; nothing else knows a key. */
export const KEYS = {
  toggle: { keys: ['k', ' '], group: 'play', label: (s) => s.keyActions.toggle, act: (p) => p.toggle() },
  faster: {
    keys: ['>'],
    group: 'play',
    repeats: true,
    label: (s) => s.keyActions.faster,
    act: (p) => rate(p, 1),
  },
  slower: {
    keys: ['<'],
    group: 'play',
    repeats: true,
    label: (s) => s.keyActions.slower,
    act: (p) => rate(p, -1),
  },
  repeat: { keys: ['r'], group: 'play', label: (s) => s.repeat, act: (p) => p.toggleRepeat() },
  back: { keys: ['j'], group: 'move', repeats: true, label: (s) => s.back(LEAP), act: (p) => p.seekBy(-LEAP) },
  forward: { keys: ['l'], group: 'move', repeats: true, label: (s) => s.forward(LEAP), act: (p) => p.seekBy(LEAP) },
  stepBack: {
    keys: ['ArrowLeft'],
    group: 'move',
    repeats: true,
    label: (s) => s.back(STEP),
    act: (p) => p.seekBy(-STEP),
  },
  stepForward: {
    keys: ['ArrowRight'],
    group: 'move',
    repeats: true,
    label: (s) => s.forward(STEP),
    act: (p) => p.seekBy(STEP),
  },
  previousSegment: {
    keys: [','],
    group: 'move',
    repeats: true,
    label: (s) => s.previous.segment,
    act: (p) => p.step('segment', -1),
  },
  nextSegment: {
    keys: ['.'],
    group: 'move',
    repeats: true,
    label: (s) => s.next.segment,
    act: (p) => p.step('segment', 1),
  },
  previousTurn: { keys: ['['], group: 'move', label: (s) => s.previous.turn, act: (p) => p.step('turn', -1) },
  nextTurn: { keys: [']'], group: 'move', label: (s) => s.next.turn, act: (p) => p.step('turn', 1) },
  previousChapter: { keys: ['p'], group: 'move', label: (s) => s.previous.chapter, act: (p) => p.step('chapter', -1) },
  nextChapter: { keys: ['n'], group: 'move', label: (s) => s.next.chapter, act: (p) => p.step('chapter', 1) },
  start: { keys: ['Home'], group: 'move', label: (s) => s.keyActions.start, act: (p) => p.seek(0, 'keys') },
  end: {
    keys: ['End'],
    group: 'move',
    label: (s) => s.keyActions.end,
    act: (p) => p.seek(p.state.live?.end ?? p.state.duration, 'keys'),
  },
  mute: { keys: ['m'], group: 'sound', label: (s) => s.keyActions.mute, act: (p) => p.toggleMuted() },
  louder: {
    keys: ['ArrowUp'],
    group: 'sound',
    repeats: true,
    label: (s) => s.keyActions.louder,
    act: (p) => volume(p, LOUDER),
  },
  quieter: {
    keys: ['ArrowDown'],
    group: 'sound',
    repeats: true,
    label: (s) => s.keyActions.quieter,
    act: (p) => volume(p, -LOUDER),
  },
  captions: { keys: ['c'], group: 'sound', label: (s) => s.keyActions.captions, act: (p) => p.toggleCaptions() },
  firstCaption: {
    keys: ['1'],
    group: 'sound',
    label: (s) => s.keyActions.firstCaption,
    act: (p) => p.toggleCaption(0),
  },
  secondCaption: {
    keys: ['2'],
    group: 'sound',
    label: (s) => s.keyActions.secondCaption,
    act: (p) => p.toggleCaption(1),
  },
  reveal: {
    keys: ['b'],
    group: 'sound',
    label: (s) => s.keyActions.reveal,
    act: (p) => p.show({ revealed: true }),
    release: (p) => p.show({ revealed: false }),
  },
  search: {
    keys: ['/'],
    group: 'view',
    label: (s) => s.search,
    // a new object, also for a search that is open: it takes the focus
    act: (p) => p.show({ search: { ...(p.state.search ?? NO_SEARCH) } }),
  },
  quote: {
    keys: ['q'],
    group: 'view',
    label: (s) => s.quoting.key,
    act: (p) => p.show({ quoting: Object.freeze({}) }),
  },
  fullscreen: {
    keys: ['f'],
    group: 'view',
    label: (s) => s.enterFullscreen,
    act: (p) => void p.toggleFullscreen(),
  },
  swap: { keys: ['s'], group: 'view', label: (s) => s.swap, act: (p) => p.set({ swapped: !p.state.swapped }) },
  help: { keys: ['?'], group: 'view', label: (s) => s.help },
} as const satisfies Readonly<Record<string, KeyBinding>>;

export type KeyAction = keyof typeof KEYS;

const SIGNS: Readonly<Record<string, string>> = { ArrowLeft: '←', ArrowRight: '→', ArrowUp: '↑', ArrowDown: '↓' };

/** A key as it is written on the keyboard. */
export function keyName(key: string, strings: Strings): string {
  return strings.keyNames[key] ?? SIGNS[key] ?? key.toUpperCase();
}

/** Letters, figures and signs: these a viewer can switch off (WCAG 2.1.4). */
export const isCharacter = (key: string): boolean => key.length === 1 && key !== ' ';
