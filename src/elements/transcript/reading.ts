import type { Talk } from '../../talk/index.js';

const SEVERAL = ['both', 'original', 'translation'];

/** What a transcript shows of each segment: one of the talk's languages, `original`, `translation` or `both`. */
export function shownReading(chosen: string, talk: Talk | undefined): string {
  // the choice may have been made for a talk in other languages
  return SEVERAL.includes(chosen) || talk?.languages.includes(chosen) ? chosen : 'both';
}

/** The class that the box of the transcript has for it. */
export const readingClass = (reading: string): string => (SEVERAL.includes(reading) ? reading : 'single-language');

/**
 * Hides all languages but one, in rows that have that one. By a style sheet of its own, since a talk may be in any language, and
 * rows that are still to be drawn are hidden too.
 */
export class ReadingLanguage {
  readonly #sheet = new CSSStyleSheet();
  readonly #element: { readonly shadowRoot: ShadowRoot | null };
  #shown = '';

  constructor(element: { readonly shadowRoot: ShadowRoot | null }) {
    this.#element = element;
  }

  /** @param reading A BCP 47 tag; anything else hides nothing. */
  show(reading: string): void {
    const tag = SEVERAL.includes(reading) ? '' : reading;
    const root = this.#element.shadowRoot;
    if (tag === this.#shown || !root) return;
    this.#shown = tag;
    if (!root.adoptedStyleSheets.includes(this.#sheet)) root.adoptedStyleSheets.push(this.#sheet);
    const language = `"${CSS.escape(tag)}"`;
    this.#sheet.replaceSync(
      tag && `.row[data-languages~=${language}] .text > :not([lang=${language}], .sound) { display: none }`,
    );
  }
}
