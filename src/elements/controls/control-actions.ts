import type { Strings } from '../../i18n/index.js';
import { canFullscreen } from '../../media/index.js';
import type { Player, PlayerState } from '../../state/index.js';
import { LONG_STEP, type KeyAction } from '../keys/key-map.js';
import { canPictureInPicture, togglePictureInPicture } from '../pip-window/toggle-picture-in-picture.js';
import type { IconName } from '../shared/icons.js';

/** What a button, or where there is no room a line in the menu, does. */
export interface ControlAction {
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
export function controlActions(
  state: PlayerState,
  player: Player,
  strings: Strings,
): ReadonlyMap<string, ControlAction> {
  const { talk, timeline } = state;
  const there = {
    segment: Boolean(timeline?.segments.length),
    turn: (talk?.speakers.length ?? 0) > 1 && Boolean(timeline?.segments.length),
    chapter: Boolean(timeline?.chapters.length),
  };
  const playing = !state.paused && !state.ended;
  const list: readonly (ControlAction | false)[] = [
    {
      id: 'play',
      icon: playing ? 'pause' : state.ended ? 'replay' : 'play',
      label: playing ? strings.pause : state.ended ? strings.replay : strings.play,
      key: 'toggle',
      act: () => player.toggle(),
    },
    {
      id: 'back',
      icon: 'back10',
      label: strings.back(LONG_STEP),
      key: 'back',
      act: () => player.seekBy(-LONG_STEP, 'controls'),
    },
    {
      id: 'forward',
      icon: 'forward10',
      label: strings.forward(LONG_STEP),
      key: 'forward',
      act: () => player.seekBy(LONG_STEP, 'controls'),
    },
    ...UNITS.flatMap((unit): (ControlAction | false)[] =>
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
    canPictureInPicture(state) && {
      id: 'pip',
      icon: 'pip',
      label: state.pictureInPicture || state.inPictureWindow ? strings.leavePip : strings.enterPip,
      act: () => void togglePictureInPicture(player),
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
