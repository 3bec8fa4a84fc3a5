import type { Strings } from '../../i18n/index.js';
import type { Player } from '../../state/index.js';
import { LONG_STEP, KEY_MAP, type KeyAction } from './key-map.js';

/** Seconds of the arrows. */
const STEP = 5;
const LOUDER = 0.05;

/** The speeds that are offered. */
export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** One thing that keys do. */
export interface KeyBinding {
  readonly keys: readonly string[];
  readonly group: keyof Strings['keyGroups'];
  /** Also while the key is held down. */
  readonly repeats?: boolean;
  label(strings: Strings): string;
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

/** All that keys do. Listener and list of keys read it. */
export const KEY_BINDINGS = {
  toggle: { keys: KEY_MAP.toggle, group: 'play', label: (s) => s.keyActions.toggle, act: (p) => p.toggle() },
  faster: {
    keys: KEY_MAP.faster,
    group: 'play',
    repeats: true,
    label: (s) => s.keyActions.faster,
    act: (p) => rate(p, 1),
  },
  slower: {
    keys: KEY_MAP.slower,
    group: 'play',
    repeats: true,
    label: (s) => s.keyActions.slower,
    act: (p) => rate(p, -1),
  },
  repeat: { keys: KEY_MAP.repeat, group: 'play', label: (s) => s.repeat, act: (p) => p.toggleRepeat() },
  back: {
    keys: KEY_MAP.back,
    group: 'move',
    repeats: true,
    label: (s) => s.back(LONG_STEP),
    act: (p) => p.seekBy(-LONG_STEP),
  },
  forward: {
    keys: KEY_MAP.forward,
    group: 'move',
    repeats: true,
    label: (s) => s.forward(LONG_STEP),
    act: (p) => p.seekBy(LONG_STEP),
  },
  stepBack: {
    keys: KEY_MAP.stepBack,
    group: 'move',
    repeats: true,
    label: (s) => s.back(STEP),
    act: (p) => p.seekBy(-STEP),
  },
  stepForward: {
    keys: KEY_MAP.stepForward,
    group: 'move',
    repeats: true,
    label: (s) => s.forward(STEP),
    act: (p) => p.seekBy(STEP),
  },
  previousSegment: {
    keys: KEY_MAP.previousSegment,
    group: 'move',
    repeats: true,
    label: (s) => s.previous.segment,
    act: (p) => p.step('segment', -1),
  },
  nextSegment: {
    keys: KEY_MAP.nextSegment,
    group: 'move',
    repeats: true,
    label: (s) => s.next.segment,
    act: (p) => p.step('segment', 1),
  },
  previousTurn: {
    keys: KEY_MAP.previousTurn,
    group: 'move',
    label: (s) => s.previous.turn,
    act: (p) => p.step('turn', -1),
  },
  nextTurn: { keys: KEY_MAP.nextTurn, group: 'move', label: (s) => s.next.turn, act: (p) => p.step('turn', 1) },
  previousChapter: {
    keys: KEY_MAP.previousChapter,
    group: 'move',
    label: (s) => s.previous.chapter,
    act: (p) => p.step('chapter', -1),
  },
  nextChapter: {
    keys: KEY_MAP.nextChapter,
    group: 'move',
    label: (s) => s.next.chapter,
    act: (p) => p.step('chapter', 1),
  },
  start: { keys: KEY_MAP.start, group: 'move', label: (s) => s.keyActions.start, act: (p) => p.seek(0, 'keys') },
  end: {
    keys: KEY_MAP.end,
    group: 'move',
    label: (s) => s.keyActions.end,
    act: (p) => p.seek(p.state.live?.end ?? p.state.duration, 'keys'),
  },
  mute: { keys: KEY_MAP.mute, group: 'sound', label: (s) => s.keyActions.mute, act: (p) => p.toggleMuted() },
  louder: {
    keys: KEY_MAP.louder,
    group: 'sound',
    repeats: true,
    label: (s) => s.keyActions.louder,
    act: (p) => volume(p, LOUDER),
  },
  quieter: {
    keys: KEY_MAP.quieter,
    group: 'sound',
    repeats: true,
    label: (s) => s.keyActions.quieter,
    act: (p) => volume(p, -LOUDER),
  },
  captions: {
    keys: KEY_MAP.captions,
    group: 'sound',
    label: (s) => s.keyActions.captions,
    act: (p) => p.toggleCaptions(),
  },
  firstCaption: {
    keys: KEY_MAP.firstCaption,
    group: 'sound',
    label: (s) => s.keyActions.firstCaption,
    act: (p) => p.toggleCaption(0),
  },
  secondCaption: {
    keys: KEY_MAP.secondCaption,
    group: 'sound',
    label: (s) => s.keyActions.secondCaption,
    act: (p) => p.toggleCaption(1),
  },
  reveal: {
    keys: KEY_MAP.reveal,
    group: 'sound',
    label: (s) => s.keyActions.reveal,
    act: (p) => p.revealSecondLanguage(true),
    release: (p) => p.revealSecondLanguage(false),
  },
  search: {
    keys: KEY_MAP.search,
    group: 'view',
    label: (s) => s.search,
    act: (p) => p.openSearch(),
  },
  quote: {
    keys: KEY_MAP.quote,
    group: 'view',
    label: (s) => s.quoting.key,
    act: (p) => p.requestQuote(),
  },
  fullscreen: {
    keys: KEY_MAP.fullscreen,
    group: 'view',
    label: (s) => s.enterFullscreen,
    act: (p) => void p.toggleFullscreen(),
  },
  swap: { keys: KEY_MAP.swap, group: 'view', label: (s) => s.swap, act: (p) => p.toggleSwapped() },
  help: { keys: KEY_MAP.help, group: 'view', label: (s) => s.help },
} as const satisfies Readonly<Record<KeyAction, KeyBinding>>;

/** Letters, figures and signs: these a viewer can switch off (WCAG 2.1.4). */
export const isCharacterKey = (key: string): boolean => key.length === 1 && key !== ' ';
