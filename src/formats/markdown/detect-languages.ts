import { languageOfText, scriptOfLanguage } from '../../talk/index.js';
import type { Block } from './blocks.js';
import { COMMON_LANGUAGES } from './guess-language.js';

/** A language with a smaller share of the text than this is only a few words. */
const MIN_SHARE = 0.02;

// frequent characters that only one of the two ways to write Chinese has
const SIMPLIFIED = /[们这个来说时会对学过后么没现实还进发经开关问题东让认]/g;
const TRADITIONAL = /[們這個來說時會對學過後麼沒現實還進發經開關問題東讓認]/g;

/**
 * Detects the languages of a document: those that are spoken, the most frequent first, then those of translations. Chinese is
 * `zh-CN`, or `zh-TW` where most of it is in traditional characters. A document without letters is in `und`.
 */
export function detectLanguages(blocks: readonly Block[]): string[] {
  const spoken = new LanguageWeights();
  const translated = new LanguageWeights();
  const headings = new LanguageWeights();
  for (const block of blocks) {
    if (block.kind === 'paragraph') spoken.add(block.text);
    else if (block.kind === 'heading') headings.add(block.text);
    for (const quote of block.translations) translated.add(quote.text);
  }
  const found = new Set([...spoken.languages(), ...translated.languages()]);
  if (!found.size) headings.languages().forEach((tag) => found.add(tag));
  return found.size ? [...found] : ['und'];
}

/** How much text there is in each language. */
class LanguageWeights {
  readonly #weights = new Map<string, number>();
  #simplified = 0;
  #traditional = 0;

  add(text: string): void {
    const tag = languageOfText(text, COMMON_LANGUAGES);
    if (!tag) return;
    // a character of Han says about as much as three Latin letters; other scripts are counted like Han
    const weight = text.length * (scriptOfLanguage(tag) === 'Latn' ? 1 : 3);
    this.#weights.set(tag, (this.#weights.get(tag) ?? 0) + weight);
    if (tag !== 'zh-CN') return;
    this.#simplified += text.match(SIMPLIFIED)?.length ?? 0;
    this.#traditional += text.match(TRADITIONAL)?.length ?? 0;
  }

  /** By weight, the greatest first. */
  languages(): string[] {
    const weights = new Map(this.#weights);
    // in a Japanese text, paragraphs without kana look like Chinese
    const chinese = weights.get('zh-CN') ?? 0;
    if ((weights.get('ja') ?? 0) > chinese) weights.delete('zh-CN');
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return [...weights]
      .filter(([, weight]) => weight >= total * MIN_SHARE)
      .sort((a, b) => b[1] - a[1])
      .map(([tag]) => (tag === 'zh-CN' && this.#traditional > this.#simplified ? 'zh-TW' : tag));
  }
}
