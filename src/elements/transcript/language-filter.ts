/**
 * Hides all languages but one, in rows that have it. Uses a style sheet, because a talk may be in any language and because rows that
 * are rendered later are filtered too.
 */
export class LanguageFilter {
  readonly #part: { readonly shadowRoot: ShadowRoot | null };
  readonly #sheet = new CSSStyleSheet();
  #lang: string | undefined;

  constructor(part: { readonly shadowRoot: ShadowRoot | null }) {
    this.#part = part;
  }

  /** @param lang A BCP 47 tag; undefined to show all languages. */
  show(lang: string | undefined): void {
    const root = this.#part.shadowRoot;
    if (lang === this.#lang || !root) return;
    this.#lang = lang;
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    const tag = `"${CSS.escape(lang ?? '')}"`;
    const others = `.row[data-languages~=${tag}] .text > :not([lang=${tag}], .sound)`;
    this.#sheet.replaceSync(lang === undefined ? '' : `${others} { display: none }`);
  }
}
