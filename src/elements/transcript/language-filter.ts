import type { PlayerPart } from '../../state/index.js';
import { RowSheet } from './row-sheet.js';

/** Hides all languages but one, in rows that have it. A style sheet, because a talk may be in any language. */
export class LanguageFilter {
  readonly #sheet: RowSheet;
  #lang: string | undefined;

  constructor(part: PlayerPart) {
    this.#sheet = new RowSheet(part);
  }

  /** @param lang A BCP 47 tag; undefined to show all languages. */
  show(lang: string | undefined): void {
    if (lang === this.#lang) return;
    this.#lang = lang;
    const tag = `"${CSS.escape(lang ?? '')}"`;
    const others = `.row[data-languages~=${tag}] .text > :not([lang=${tag}], .sound)`;
    this.#sheet.replace(lang === undefined ? '' : `${others} { display: none }`);
  }
}
