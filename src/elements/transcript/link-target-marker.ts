import { PlayerConnection, type PlayerPart } from '../../state/index.js';

/**
 * Marks the passage that a link has led to, and shows it in the language of the link. By a style sheet of its own: rows that
 * are yet to be drawn are marked when they come.
 */
export class LinkTargetMarker {
  #sheet: CSSStyleSheet | undefined;

  constructor(part: PlayerPart) {
    new PlayerConnection(
      part,
      ({ linkTarget }) => ({ linkTarget }),
      (now) => {
        this.#mark(part.shadowRoot ?? undefined, now?.linkTarget?.segments ?? []);
      },
    );
  }

  #mark(root: ShadowRoot | undefined, ids: readonly string[]): void {
    if (!root || (!this.#sheet && !ids.length)) return;
    if (!this.#sheet) root.adoptedStyleSheets = [...root.adoptedStyleSheets, (this.#sheet = new CSSStyleSheet())];
    const rows = ids.map((id) => `[data-segment="${CSS.escape(id)}"]`).join(',');
    this.#sheet.replaceSync(ids.length ? `:is(${rows}) {box-shadow:inset 4px 0 var(--_accent)}` : '');
  }
}
