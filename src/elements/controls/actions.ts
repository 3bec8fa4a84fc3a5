import type { Strings } from '../../i18n/index.js';
import { canFullscreen } from '../../media/index.js';
import type { Player, PlayerState } from '../../state/index.js';
import { LEAP, type KeyAction } from '../keys/map.js';
import { canPip, togglePip } from '../pip-window/open.js';
import type { IconName } from '../shared/icons.js';

/** What a button, or where there is no room a line in the menu, does. */
export interface Action {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly key?: KeyAction;
  /** On or off. */
  readonly pressed?: boolean;
  act(): void;
}

const UNITS = ['segment', 'turn', 'chapter'] as const;
const capital = <T extends string>(word: T) => (word[0]!.toUpperCase() + word.slice(1)) as Capitalize<T>;

/** All that this talk and this browser allow, by name: what is not there cannot be done. */
export function actionsOf(state: PlayerState, player: Player, strings: Strings): ReadonlyMap<string, Action> {
  const { talk, timeline } = state;
  const there = {
    segment: Boolean(timeline?.segments.length),
    turn: (talk?.speakers.length ?? 0) > 1 && Boolean(timeline?.segments.length),
    chapter: Boolean(timeline?.chapters.length),
  };
  const playing = !state.paused && !state.ended;
  const list: readonly (Action | false)[] = [
    {
      id: 'play',
      icon: playing ? 'pause' : state.ended ? 'replay' : 'play',
      label: playing ? strings.pause : state.ended ? strings.replay : strings.play,
      key: 'toggle',
      act: () => player.toggle(),
    },
    { id: 'back', icon: 'back10', label: strings.back(LEAP), key: 'back', act: () => player.seekBy(-LEAP, 'controls') },
    {
      id: 'forward',
      icon: 'forward10',
      label: strings.forward(LEAP),
      key: 'forward',
      act: () => player.seekBy(LEAP, 'controls'),
    },
    ...UNITS.flatMap((unit): (Action | false)[] =>
      (['previous', 'next'] as const).map((way) => {
        const id = `${way}${capital(unit)}` as const;
        const act = () => player.step(unit, way === 'next' ? 1 : -1, 'controls');
        return there[unit] && { id, icon: ICONS[id], label: strings[way][unit], key: id, act };
      }),
    ),
    there.segment && {
      id: 'repeat',
      icon: 'repeat',
      label: strings.repeat,
      key: 'repeat',
      pressed: Boolean(state.repeated),
      act: () => player.toggleRepeat(),
    },
    state.canAirplay && {
      id: 'airplay',
      icon: 'airplay',
      label: strings.airplay,
      pressed: state.airplay,
      act: () => player.showAirplayPicker(),
    },
    canPip(state) && {
      id: 'pip',
      icon: 'pip',
      label: state.pictureInPicture || state.inPictureWindow ? strings.leavePip : strings.enterPip,
      act: () => void togglePip(player),
    },
    canFullscreen(state.media) && {
      id: 'fullscreen',
      icon: state.fullscreen ? 'leaveFullscreen' : 'enterFullscreen',
      label: state.fullscreen ? strings.leaveFullscreen : strings.enterFullscreen,
      key: 'fullscreen',
      act: () => void player.toggleFullscreen(),
    },
  ];
  return new Map(list.flatMap((action) => (action ? [[action.id, action] as const] : [])));
}

const ICONS = {
  previousSegment: 'previousSegment',
  nextSegment: 'nextSegment',
  previousTurn: 'previousTurn',
  nextTurn: 'nextTurn',
  previousChapter: 'previous',
  nextChapter: 'next',
} as const;
