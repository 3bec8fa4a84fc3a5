import type { ForumPlayer } from '../../src/index.js';
import { inPart } from './player.js';

/** The position as it is seen in the controls, such as "1:23". */
export const shownTime = (player: ForumPlayer): string => inPart(player, 'forum-controls', '.now')[0]!.textContent;
