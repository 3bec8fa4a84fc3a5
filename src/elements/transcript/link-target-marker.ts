import { PlayerConnection, type PlayerPart } from '../../state/index.js';

/** Marks the rows that a link has led to. Uses a style sheet, so that rows that are rendered later are marked too. */
export class LinkTargetMarker {
  readonly #sheet = new CSSStyleSheet();

  constructor(part: PlayerPart) {
    new PlayerConnection(
      part,
      ({ linkTarget }) => ({ linkTarget }),
      (slice) => this.#mark(part.shadowRoot, slice?.linkTarget?.segments ?? []),
    );
  }

  #mark(root: ShadowRoot | null, ids: readonly string[]): void {
    if (!root) return;
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    const rows = ids.map((id) => `[data-segment="${CSS.escape(id)}"]`).join(',');
    this.#sheet.replaceSync(ids.length ? `:is(${rows}) { box-shadow: inset 4px 0 var(--_accent) }` : '');
  }
}
