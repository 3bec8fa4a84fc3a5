import type { Player } from '../../state/index.js';
import type { Drawing } from '../transcript/drawing.js';

/** What quoting needs of the transcript. */
export interface Quotable {
  readonly box: HTMLElement;
  readonly drawing: Drawing | undefined;
  readonly player: Player | undefined;
  /** What is shown of each segment: `both`, `original`, `translation`, or a language. */
  readonly reading: string;
}
