/** A style sheet about the rows of one transcript. It counts for rows that are rendered later too. */
export class RowSheet {
  readonly #part: { readonly shadowRoot: ShadowRoot | null };
  readonly #sheet = new CSSStyleSheet();

  constructor(part: { readonly shadowRoot: ShadowRoot | null }) {
    this.#part = part;
  }

  /** Replaces the rules by others, in CSS. */
  replace(rules: string): void {
    const sheets = this.#part.shadowRoot?.adoptedStyleSheets;
    if (sheets && !sheets.includes(this.#sheet)) sheets.push(this.#sheet);
    this.#sheet.replaceSync(rules);
  }
}
