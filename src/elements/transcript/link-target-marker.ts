import { PlayerConnection, type PlayerPart } from '../../state/index.js';
import { RowSheet } from './row-sheet.js';

/** Marks the rows that a link has led to. */
export class LinkTargetMarker {
  readonly #sheet: RowSheet;

  constructor(part: PlayerPart) {
    this.#sheet = new RowSheet(part);
    new PlayerConnection(
      part,
      ({ linkTarget }) => ({ linkTarget }),
      (slice) => this.#mark(slice?.linkTarget?.segments ?? []),
    );
  }

  #mark(ids: readonly string[]): void {
    const rows = ids.map((id) => `[data-segment="${CSS.escape(id)}"]`).join(',');
    this.#sheet.replace(ids.length ? `:is(${rows}) { box-shadow: inset 4px 0 var(--_accent) }` : '');
  }
}
