import type { Player } from '../../state/index.js';
import type { Drawing } from './drawing.js';
import type { Follow } from './follow.js';

/** What search and filter need of the transcript. */
export interface Findable {
  readonly box: HTMLElement;
  readonly drawing: Drawing | undefined;
  readonly follow: Follow | undefined;
  readonly player: Player | undefined;
}
