/** A stretch of a text: offsets in UTF-16 code units, the second one behind it. */
export type Stretch = readonly [from: number, to: number];

const segmenters = new Map<string, Intl.Segmenter>();

/** A full stop that ends no sentence: the segmenter knows no abbreviations. */
const GOES_ON = /(?:^|[\s(“"'])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|vs|No|Fig|e\.g|i\.e|cf|approx)\.\s*$/u;

/** Where the sentences of a text are, with the spaces behind them: together they are the text. What begins small goes on. */
export function sentencesOf(text: string, lang: string): readonly Stretch[] {
  let segmenter = segmenters.get(lang);
  if (!segmenter) segmenters.set(lang, (segmenter = new Intl.Segmenter(lang, { granularity: 'sentence' })));
  const found: [number, number][] = [];
  for (const { index, segment } of segmenter.segment(text)) {
    const last = found.at(-1);
    const goesOn =
      last && (GOES_ON.test(text.slice(...last)) || !/[\p{L}\p{N}]/u.test(segment) || /^\p{Ll}/u.test(segment));
    if (goesOn) last[1] = index + segment.length;
    else found.push([index, index + segment.length]);
  }
  return found;
}

/** First and last of the sentences that a stretch touches, by their number. */
export function sentencesTouched(
  sentences: readonly Stretch[],
  [from, to]: Stretch,
): readonly [first: number, last: number] {
  const first = Math.max(
    0,
    sentences.findIndex(([, end]) => end > from),
  );
  const last = sentences.findLastIndex(([start]) => start < to);
  return [first, Math.max(first, last)];
}
