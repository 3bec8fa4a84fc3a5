import type { Player } from '../../state/index.js';
import type { AutoScroll } from './auto-scroll.js';
import type { RowRenderer } from './row-renderer.js';

/** The transcript as search, speaker filter and quoting use it. */
export interface TranscriptView {
  /** The box that the rows scroll in. */
  readonly box: HTMLElement;
  /** Undefined while there is no talk. */
  readonly renderer: RowRenderer | undefined;
  readonly autoScroll: AutoScroll | undefined;
  readonly player: Player | undefined;
  /** What is shown of each segment: `both`, `original`, `translation`, or one language by its BCP 47 tag. */
  readonly reading: string;
}
