/** A chapter, segment or slide, in the order of the document. */
export interface TimedItem {
  readonly kind: 'chapter' | 'text' | 'slide';
  /** As written in the document, in seconds. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** How long a text takes to say. */
  readonly syllables?: number;
}

/** At least one syllable: a text without words, such as music or applause, takes time too. */
export const speechLength = (text: TimedItem): number => Math.max(1, text.syllables ?? 0);
