import type { Strings } from '../../i18n/index.js';
import type { Player, PlayerState } from '../../state/index.js';

/** The state that menus show, the verbs that their lines call, and the words that both are written in. */
export interface MenuSource {
  readonly state: PlayerState;
  readonly player: Player;
  readonly strings: Strings;
}
