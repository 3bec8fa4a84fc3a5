/** A folded text, and where each of its characters comes from. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 code unit of `text`, the start and the end of what it stands for in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Makes texts the same that differ only in width, case, accents, spaces or the variants of Chinese characters. */
export interface Fold {
  apply(text: string): string;
  applyWithOffsets(text: string): FoldedText;
}

/** A run of ASCII, a run of Chinese characters, or any other character with its combining marks. */
const RUNS = /[ -~]+|[\u4e00-\u9fff]+|[^ -~\u4e00-\u9fff]\p{M}*/gu;

/** Accents, vowel points and invisible characters; not the vowels of Indic scripts and Thai, nor the voicing marks of kana. */
const IGNORED =
  /[\p{Default_Ignorable_Code_Point}\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

const LETTERS = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ŧ: 't', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };
const all = (signs: string, typed: string) => Array.from(signs, (sign) => [sign, typed] as const);

/** Letters that Unicode does not decompose, and typographic signs with what is typed instead of them. */
const ALIKE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(LETTERS),
  ...all('‘’‛ʼ′', "'"),
  ...all('“”„″«»', '"'),
  ...all('‐‒–—―−', '-'),
]);

/** Characters of scripts without spaces between words. A space beside them means nothing: "AI 时代" is "AI时代". */
const UNSPACED = '[\\u3040-\\u30ff\\u3400-\\u9fff]';
const IS_UNSPACED = new RegExp(UNSPACED);
const IGNORED_SPACE = new RegExp(`(?<=${UNSPACED}) | (?=${UNSPACED})`, 'g');

/** @param hanVariants - from `decodeHanVariants` */
export function createFold(hanVariants: Uint16Array): Fold {
  const foldedCharacters = new Map<string, string>();

  const foldHan = (run: string): string => {
    let out = '';
    for (let i = 0; i < run.length; i++) out += String.fromCharCode(hanVariants[run.charCodeAt(i) - 0x4e00]!);
    return out;
  };

  const foldCharacter = (text: string): string => {
    let found = foldedCharacters.get(text);
    if (found !== undefined) return found;
    found = text
      .normalize('NFKD')
      .replace(IGNORED, '')
      // capitals first: they turn ß into SS, and both small sigmas into one
      .toUpperCase()
      .toLowerCase()
      .replace(IGNORED, '')
      .replace(/\s/g, ' ')
      .replace(/[^ -~]/g, (char) => ALIKE.get(char) ?? (char >= '\u4e00' && char <= '\u9fff' ? foldHan(char) : char));
    if (foldedCharacters.size < 5000) foldedCharacters.set(text, found);
    return found;
  };

  const foldRun = (run: string): string => {
    const code = run.charCodeAt(0);
    if (code >= 0x20 && code < 0x7f) return run.toLowerCase();
    return code >= 0x4e00 && code <= 0x9fff ? foldHan(run) : foldCharacter(run);
  };

  return {
    apply: (text) => text.replace(RUNS, foldRun).replace(/ {2,}/g, ' ').replace(IGNORED_SPACE, ''),

    applyWithOffsets(text) {
      let out = '';
      const starts: number[] = [];
      const ends: number[] = [];
      for (const { 0: run, index } of text.matchAll(RUNS)) {
        const folded = foldRun(run);
        // runs of ASCII and Chinese keep their length; for others, all of the result stands for all of the original
        const isOneToOne = folded.length === run.length && /^[ -~\u4e00-\u9fff]/.test(run);
        // an ignored accent belongs to the letter before it
        if (!folded && ends.at(-1) === index) ends[ends.length - 1] = index + run.length;
        for (let i = 0; i < folded.length; i++) {
          const char = folded[i]!;
          const last = out.at(-1);
          if (char === ' ' && last === ' ') continue;
          out += char;
          starts.push(isOneToOne ? index + i : index);
          ends.push(isOneToOne ? index + i + 1 : index + run.length);
        }
      }
      return removeIgnoredSpaces({ text: out, starts, ends });
    },
  };
}

function removeIgnoredSpaces({ text, starts, ends }: FoldedText): FoldedText {
  if (!IS_UNSPACED.test(text) || !text.includes(' ')) return { text, starts, ends };
  const keep = Array.from({ length: text.length }, (_, i) => i).filter(
    (i) => text[i] !== ' ' || !(IS_UNSPACED.test(text[i - 1] ?? '') || IS_UNSPACED.test(text[i + 1] ?? '')),
  );
  return {
    text: keep.map((i) => text[i]).join(''),
    starts: keep.map((i) => starts[i]!),
    ends: keep.map((i) => ends[i]!),
  };
}
